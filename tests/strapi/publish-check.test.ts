/** What findings about an entry do when it is published: nothing, a warning, or a refusal. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishCheck } from '../../server/src/coverage/publish-check-contract';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const OFFER = 'api::offer.offer';
const MANAGER = '/content-manager/collection-types';

let app: TestApp;
let boss: AdminUser;
let stages: Record<string, string>;
const events: string[] = [];

const funnel = (coverage: object) => ({
  preset: 'digital' as const,
  contentTypes: participation,
  coverage,
});
const service = <Door>(name: string): Door =>
  app.strapi.plugin('content-funnel').service(name) as Door;
const documents = (uid: string) => documentsOf(app.strapi, uid);
const at = (...keys: string[]) => ({ funnelStages: keys.map((key) => stages[key]) });

/** A lead magnet after which nothing comes: its next stage is empty. */
const deadEnd = async (name: string): Promise<string> =>
  (await documents(RESOURCE).create({ data: { name, type: 'ebook', ...at('purchase') } }))
    .documentId;
const published = (uid: string, documentId: string): Promise<number> =>
  app.strapi.db.query(uid as never).count({
    where: { documentId, publishedAt: { $notNull: true } },
  });
const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: Error) => error.message
  );

const follow = async (): Promise<void> => {
  boss = await signIn(app.strapi, 'strapi-super-admin');
  events.length = 0;
  app.strapi.eventHub.subscribe(async (name: string) => void events.push(name));
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: funnel({ onPublish: 'block' }),
    withoutGraphql: true,
  });
  await app.strapi.db.query('plugin::i18n.locale').create({ data: { code: 'fr', name: 'French' } });
  const model = await service<TaxonomyRoom>('taxonomy').read();
  stages = Object.fromEntries(model.stages.map(({ key, documentId }) => [key, documentId]));
  await follow();
});

afterAll(() => app.stop());

describe('a site that refuses errors', () => {
  it('publishes nothing that has one, and says what to mend', async () => {
    const documentId = await deadEnd('Cellar plan');
    const sentence =
      'Not published. “Cellar plan” has no next steps, and nothing is published at the stage that ' +
      'it opens, “Post-purchase”. Give “Cellar plan” next steps, or publish something for “Post-purchase”.';
    expect(await refusal(documents(RESOURCE).publish({ documentId }))).toBe(sentence);
    const twice = { documentId, data: { name: 'Cellar plan' }, status: 'published' };
    expect(await refusal(documents(RESOURCE).update(twice))).toBe(sentence);
    expect(await published(RESOURCE, documentId)).toBe(0);
    // What REST does unless it is told otherwise: neither a draft is left nor a published version.
    const data = { name: 'Never there', type: 'ebook', ...at('purchase') };
    expect(await refusal(documents(RESOURCE).create({ data, status: 'published' }))).toMatch(
      /^Not published\. “Never there” has no next steps/
    );
    expect(await app.strapi.db.query(RESOURCE as never).count()).toBe(1);
    expect(events).not.toContain('entry.publish');
    expect(await documents(RESOURCE).findMany({})).toMatchObject([{ name: 'Cellar plan' }]);
  });

  it('tells an administrator in their language, and keeps the draft as it was', async () => {
    const documentId = await deadEnd('Plan de cave');
    await app.strapi.db
      .query('admin::user')
      .updateMany({ where: {}, data: { preferedLanguage: 'fr' } });
    const answer = await boss.post(`${MANAGER}/${RESOURCE}/${documentId}/actions/publish`, {
      name: 'Plan de cave, corrigé',
      type: 'ebook',
    });
    expect(answer.status).toBe(400);
    const { error } = answer.body as { error: { message: string; details: object } };
    expect(error.message).toMatch(/^Non publié\. « Plan de cave, corrigé » n’a pas d’étapes/);
    expect(error.details).toMatchObject({
      entries: [{ documentId, findings: [{ rule: 'dead-end-lead-magnet' }] }],
    });
    expect(await published(RESOURCE, documentId)).toBe(0);
    await app.strapi.db
      .query('admin::user')
      .updateMany({ where: {}, data: { preferedLanguage: null } });
  });

  it('says of a bulk publish which entries are in the way, each of them', async () => {
    const ids = [await deadEnd('One'), await deadEnd('Two')];
    const fine = (await documents(RESOURCE).create({ data: { name: 'Fine', type: 'guide' } }))
      .documentId;
    const answer = await boss.post(`${MANAGER}/${RESOURCE}/actions/bulkPublish`, {
      documentIds: [fine, ...ids],
    });
    expect(answer.status).toBe(400);
    const { error } = answer.body as { error: { message: string } };
    expect(error.message).toMatch(/^Not published\. “One” has no next.*“Two” has no next/);
    expect(error.message).not.toContain('Fine');
    for (const id of [fine, ...ids]) expect(await published(RESOURCE, id)).toBe(0);
    const bare = await boss.post(`${MANAGER}/${RESOURCE}/actions/bulkPublish`, {
      documentIds: [fine],
    });
    expect(bare.status).toBe(200);
    expect(await published(RESOURCE, fine)).toBe(1);
  });

  it('publishes what has only warnings, what was put off and what was mended', async () => {
    const { documentId: untagged } = await documents(ARTICLE).create({ data: { title: 'Bare' } });
    await documents(ARTICLE).publish({ documentId: untagged, locale: 'en' });
    expect(await published(ARTICLE, untagged)).toBe(1);

    const waiting = await deadEnd('Waits');
    await service<CoverageRoom>('coverage').snoozeFinding(
      {
        finding: `dead-end-lead-magnet ${RESOURCE}:${waiting}`,
        ...{ reason: 'The offer comes in May', until: null, snoozed: true },
      },
      '1'
    );
    await documents(RESOURCE).publish({ documentId: waiting });
    expect(await published(RESOURCE, waiting)).toBe(1);

    const mended = await deadEnd('Mended');
    const tagging = service<TaggingRoom>('tagging');
    const steer = (revision: number, documentId: string) =>
      tagging.saveSteering(
        { contentType: RESOURCE, documentId: mended },
        {
          ...{ nextSteps: [{ contentType: ARTICLE, documentId }], revision },
          ...{ pinned: false, excluded: false, excludedUntil: null },
        }
      );
    const { documentId: draft } = await documents(ARTICLE).create({ data: { title: 'Draft' } });
    await steer(0, draft);
    expect(await refusal(documents(RESOURCE).publish({ documentId: mended }))).toMatch(
      /^Not published\. A next step of “Mended” is not published/
    );
    await steer(1, untagged);
    await documents(RESOURCE).publish({ documentId: mended });
    expect(await published(RESOURCE, mended)).toBe(1);
  });

  it('leaves a content type without draft & publish alone', async () => {
    const { documentId } = await documents(OFFER).create({ data: { label: 'Buy' } });
    expect(documentId).toBeTruthy();
  });
});

describe('the check before publishing', () => {
  const check = async (input: object, user = boss): Promise<PublishCheck> => {
    const answer = await user.post('/content-funnel/publish-check', input);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: PublishCheck }).data;
  };

  it('says of the form what publishing it would be refused for, in the same words', async () => {
    const form = { contentType: RESOURCE, title: 'Cellar plan', role: 'LEAD_MAGNET' };
    const { mode, findings } = await check({ ...form, stages: [stages['purchase']] });
    expect(mode).toBe('block');
    expect(findings).toEqual([
      {
        rule: 'dead-end-lead-magnet',
        severity: 'ERROR',
        message: expect.stringMatching(/^“Cellar plan” has no next steps/),
        advice: 'Give “Cellar plan” next steps, or publish something for “Post-purchase”.',
        blocks: true,
      },
    ]);
    const asks = { title: 'Buy now', role: 'ARTICLE', ask: 'PURCHASE' };
    const early = await check({
      ...{ contentType: ARTICLE, ...asks, locale: 'fr', language: 'fr' },
      stages: [stages['awareness']],
    });
    expect(early.findings).toMatchObject([
      { rule: 'ask-too-early', severity: 'WARNING', blocks: false },
    ]);
    expect(early.findings[0]?.message).toContain('un achat');
    expect((await check({ ...form, role: null })).findings).toEqual([]);
    const without = await check({ contentType: OFFER, title: 'x', role: 'CTA' });
    expect(without.findings).toEqual([]);
  });

  it('is for whoever may read the type, and refuses what it does not know', async () => {
    await app.strapi.db.query('admin::role').create({ data: { name: 'None', code: 'none' } });
    const nobody = await signIn(app.strapi, 'none');
    const form = { contentType: RESOURCE };
    expect((await nobody.post('/content-funnel/publish-check', form)).status).toBe(403);
    const wrong = await boss.post('/content-funnel/publish-check', { ...form, role: 'HERO' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('LEAD_MAGNET')]);
  });
});

describe('other settings', () => {
  it('refuse what the site calls an error, one language at a time', async () => {
    const rules = { severity: { 'untagged-entry': 'ERROR', 'dead-end-lead-magnet': 'OFF' } };
    await app.restart({ funnel: funnel({ onPublish: 'block', rules }) });
    await follow();
    const { documentId } = await documents(ARTICLE).create({ data: { title: 'Bare' } });
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Nu' } });
    expect(await refusal(documents(ARTICLE).publish({ documentId, locale: '*' }))).toMatch(
      /^Not published\. “Bare” is tagged with no journey stage/
    );
    expect(await refusal(documents(ARTICLE).publish({ documentId, locale: 'fr' }))).toMatch(
      /^Not published\. “Nu” is tagged/
    );
    const data = at('awareness');
    await documents(ARTICLE).update({ documentId, locale: 'fr', status: 'published', data });
    expect(await published(ARTICLE, documentId)).toBe(1);
    await documents(ARTICLE).publish({ documentId, locale: '*' });
    expect(await published(ARTICLE, documentId)).toBe(2);
    await documents(RESOURCE).publish({ documentId: await deadEnd('Off') });
  });

  it('refuse nothing where a warning is enough, and say nothing where it is off', async () => {
    for (const onPublish of ['warn', 'off'] as const) {
      await app.restart({ funnel: funnel({ onPublish }) });
      await follow();
      const documentId = await deadEnd(`Anyway ${onPublish}`);
      await documents(RESOURCE).publish({ documentId });
      expect(await published(RESOURCE, documentId)).toBe(1);
      const form = { contentType: RESOURCE, documentId, title: 'Anyway', role: 'LEAD_MAGNET' };
      const answer = await boss.post('/content-funnel/publish-check', {
        ...form,
        stages: [stages['purchase']],
      });
      const { mode, findings } = (answer.body as { data: PublishCheck }).data;
      expect([mode, findings.map(({ blocks }) => blocks)]).toEqual([
        onPublish,
        onPublish === 'warn' ? [false] : [],
      ]);
    }
  });
});
