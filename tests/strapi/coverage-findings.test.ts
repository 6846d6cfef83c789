/** Findings on a real site: what the rules read of it, mending them, and putting them off. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/coverage/contract';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import type { FindingRule } from '../../server/src/coverage/rules-contract';
import type { WalkProgress } from '../../server/src/coverage/walk-contract';
import type { DocumentRef } from '../../server/src/tagging/contract';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const OFFER = 'api::offer.offer';
const PERSONA = 'plugin::content-funnel.persona';
const TOUCHPOINT = 'plugin::content-funnel.touchpoint';
const STAGE = 'plugin::content-funnel.stage';

let app: TestApp;
let room: CoverageRoom;
let tagging: TaggingRoom;
let boss: AdminUser;
let helper: AdminUser;
let stages: Record<string, string>;
const ids: Record<string, string> = {};

const documents = (uid: string) => documentsOf(app.strapi, uid);
const create = async (uid: string, data: object, options: object = {}): Promise<string> =>
  (await documents(uid).create({ data, ...options })).documentId;

const audit = async (options?: Parameters<CoverageRoom['auditCoverage']>[1]) => {
  const result = await room.auditCoverage({}, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const find = async (
  rule: FindingRule,
  options?: Parameters<CoverageRoom['auditCoverage']>[1]
): Promise<Finding[]> =>
  (await audit(options)).coverage.findings.filter((finding) => finding.rule === rule);
/** What a rule is about. */
const subjects = async (rule: FindingRule): Promise<(string | null)[]> =>
  (await find(rule)).map(
    ({ title, stage, persona, touchpoint }) => title ?? persona ?? touchpoint ?? stage
  );

const lead = async (contentType: string, documentId: string, nextSteps: DocumentRef[]) => {
  const ref = { contentType, documentId };
  const revision = (await tagging.readSteering(ref))?.revision ?? 0;
  const saved = await tagging.saveSteering(ref, {
    ...{ nextSteps, revision },
    ...{ pinned: false, excluded: false, excludedUntil: null },
  });
  if (!saved.ok) throw new Error(saved.reason);
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: { preset: 'digital', contentTypes: participation },
    withoutGraphql: true,
  });
  const { strapi } = app;
  const service = <Door>(name: string) => strapi.plugin('content-funnel').service(name) as Door;
  room = service<CoverageRoom>('coverage');
  tagging = service<TaggingRoom>('tagging');
  await strapi.db.query('plugin::i18n.locale').create({ data: { code: 'fr', name: 'French' } });
  const model = await service<TaxonomyRoom>('taxonomy').read();
  stages = Object.fromEntries(model.stages.map(({ key, documentId }) => [key, documentId]));
  const at = (...keys: string[]) => ({ funnelStages: keys.map((key) => stages[key]) });
  const published = { status: 'published' };

  ids['cook'] = await create(PERSONA, {
    key: 'cook',
    name: 'Cook',
    preferredFormats: ['Video'],
    evidence: [{ sourceType: 'interview', date: '2020-01-01' }],
  });
  ids['text'] = await create(
    ARTICLE,
    { title: 'Text', format: 'text', kind: 'how-to', ...at('awareness') },
    { ...published, locale: 'en' }
  );
  ids['everywhere'] = await create(
    ARTICLE,
    {
      title: 'Everywhere',
      ...at('awareness', 'consideration', 'purchase', 'post-purchase', 'loyalty'),
    },
    { locale: 'en' }
  );
  ids['ebook'] = await create(
    RESOURCE,
    { name: 'Ebook', type: 'ebook', ...at('awareness') },
    published
  );
  ids['call'] = await create(OFFER, { label: 'Call us', ask: 'MEETING', ...at('awareness') });
  ids['deal'] = await create(OFFER, { label: 'Deal', ask: 'EMAIL', ...at('purchase') });
  boss = await signIn(strapi, 'strapi-super-admin');
  await strapi.db.query('admin::role').create({ data: { name: 'Helper', code: 'helper' } });
  helper = await signIn(strapi, 'helper');
});

afterAll(async () => {
  await app?.stop();
});

describe('the findings of a site', () => {
  it('read formats, evidence, asks and locales, and go when they are mended', async () => {
    expect(await subjects('format-not-preferred')).toEqual(['cook']);
    expect(await subjects('persona-without-evidence')).toEqual(['cook']);
    expect(await subjects('ask-too-early')).toEqual(['Call us']);
    expect(await subjects('overtagged-entry')).toEqual(['Everywhere']);
    expect(await subjects('locale-missing')).toEqual(['Text']);
    expect(await subjects('expected-kind-missing')).toContain('awareness');

    await documents(PERSONA).update({
      documentId: ids['cook'],
      data: { evidence: [{ sourceType: 'survey', date: new Date().toISOString().slice(0, 10) }] },
    });
    await documents(OFFER).update({ documentId: ids['call'], data: { ask: 'EMAIL' } });
    await documents(ARTICLE).update({
      documentId: ids['everywhere'],
      data: { funnelStages: [stages['awareness']] },
    });
    await documents(ARTICLE).update({
      ...{ documentId: ids['text'], locale: 'fr', status: 'published' },
      data: {
        title: 'Texte',
        format: 'video',
        kind: 'how-to',
        funnelStages: [stages['awareness']],
      },
    });
    for (const rule of [
      'format-not-preferred',
      'persona-without-evidence',
      'ask-too-early',
      'overtagged-entry',
      'locale-missing',
    ] as const) {
      expect([rule, await subjects(rule)]).toEqual([rule, []]);
    }
  });

  it('read what a lead magnet opens, and what next steps lead to', async () => {
    expect(await subjects('dead-end-lead-magnet')).toEqual(['Ebook']);
    const steps = ['ebook', 'everywhere', 'nowhere'].map((key) => ({
      contentType: key === 'ebook' ? RESOURCE : ARTICLE,
      documentId: ids[key] ?? 'gone',
    }));
    const offer = { contentType: OFFER, documentId: ids['deal']! };
    await lead(RESOURCE, ids['ebook']!, [offer]);
    await lead(ARTICLE, ids['text']!, [...steps, offer, { ...offer, documentId: ids['call']! }]);
    expect(await subjects('dead-end-lead-magnet')).toEqual([]);
    expect(await find('broken-next-step')).toMatchObject([
      { title: 'Text', message: expect.stringMatching(/^2 next steps/) },
    ]);
    expect(await find('too-many-asks')).toMatchObject([
      { title: 'Text', message: expect.stringContaining('3 ask visitors') },
    ]);
    await lead(ARTICLE, ids['text']!, [steps[0]!, offer]);
    expect(await subjects('broken-next-step')).toEqual([]);
    expect(await subjects('too-many-asks')).toEqual([]);
    // What the caller may not read is not said to be broken.
    await lead(ARTICLE, ids['text']!, steps);
    expect(await find('broken-next-step', { readable: new Set([ARTICLE]) })).toMatchObject([
      { message: expect.stringMatching(/^2 next steps/) },
    ]);
    expect(await find('broken-next-step', { readable: new Set([RESOURCE]) })).toEqual([]);
  });

  it('read which stages lead on, in the order of the tags', async () => {
    expect(await subjects('no-way-forward')).toEqual(['consideration', 'post-purchase']);
    // Met at both stages; its main stage is the second, so that it opens the third.
    const both = [stages['post-purchase'], stages['consideration']];
    ids['bridge'] = await create(OFFER, { label: 'Bridge', funnelStages: both });
    expect(await subjects('no-way-forward')).toEqual(['consideration']);
    await documents(OFFER).update({
      documentId: ids['bridge'],
      data: { funnelStages: [...both].reverse() },
    });
    expect(await subjects('no-way-forward')).toEqual(['post-purchase']);
    await documents(OFFER).update({
      documentId: ids['bridge'],
      data: { funnelLeadsTo: stages['loyalty'] },
    });
    expect(await subjects('no-way-forward')).toEqual(['consideration']);
  });

  it('read the transitions of a journey', async () => {
    expect(await subjects('unreachable-stage')).toEqual([]);
    const leadTo = (to: string, kind: string) =>
      documents(STAGE).update({
        documentId: stages['post-purchase'],
        data: { transitions: [{ to, kind }] },
      });
    await leadTo('awareness', 'FORWARD');
    expect(await subjects('unreachable-stage')).toEqual(['loyalty']);
    await leadTo('loyalty', 'SKIP');
    expect(await subjects('unreachable-stage')).toEqual([]);
  });

  it('read touchpoints with their frictions, feelings and content', async () => {
    const stagesOf = (...keys: string[]) => keys.map((key) => stages[key]);
    await create(TOUCHPOINT, {
      ...{ key: 'queue', name: 'Queue', channel: 'website', stages: stagesOf('loyalty') },
      ...{ emotion: -2, frictionLevel: 2 },
    });
    const counter = {
      ...{ key: 'counter', name: 'Counter', channel: 'sales', isHuman: true },
      ...{ emotion: -1, frictionLevel: 1, stages: stagesOf('loyalty') },
    };
    const counterId = await create(TOUCHPOINT, counter);
    expect(await subjects('friction-without-owner')).toEqual(['queue']);
    expect(await find('touchpoint-only-negative')).toMatchObject([
      { stage: 'loyalty', message: expect.stringContaining('“Counter”, “Queue”') },
    ]);
    expect(await subjects('touchpoint-without-content')).toContain('queue');
    expect(await subjects('touchpoint-without-content')).not.toContain('counter');

    const { documentId } = await app.strapi.db
      .query(TOUCHPOINT as never)
      .findOne({ where: { key: 'queue' } });
    await documents(TOUCHPOINT).update({ documentId, data: { frictionOwner: 'Shop' } });
    await documents(TOUCHPOINT).update({ documentId: counterId, data: { emotion: 1 } });
    await documents(OFFER).update({
      documentId: ids['deal'],
      data: { funnelTouchpoints: [documentId] },
    });
    expect(await subjects('friction-without-owner')).toEqual([]);
    expect(await subjects('touchpoint-only-negative')).toEqual([]);
    expect(await subjects('touchpoint-without-content')).not.toContain('queue');
  });

  it('say who changed an entry last, to administrators', async () => {
    const { coverage, owners } = await audit();
    expect(owners).toEqual({});
    const name = 'strapi-super-admin';
    const user = await app.strapi.db.query('admin::user').findOne({ where: { firstname: name } });
    await app.strapi.db
      .connection(app.strapi.db.metadata.get(ARTICLE).tableName)
      .where({ document_id: ids['text'] })
      .update({ updated_by_id: user.id });
    const ofText = coverage.findings.filter(({ ref }) => ref?.documentId === ids['text']);
    expect(ofText.length).toBeGreaterThan(0);
    expect((await audit()).owners).toEqual(Object.fromEntries(ofText.map(({ id }) => [id, name])));
    expect(JSON.stringify(coverage)).not.toContain(name);
  });
});

describe('the walk along the recommendations', () => {
  const walk = async (query = '') => {
    const { status, body } = await boss.get(`/content-funnel/coverage/goal-walk${query}`);
    expect(status).toBe(200);
    return (body as { data: { findings: Finding[]; walked: number; isCut: boolean } }).data;
  };
  const lostTitles = async (): Promise<(string | null)[]> =>
    (await walk()).findings.map(({ title }) => title);

  beforeAll(async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const uid of [ARTICLE, RESOURCE, OFFER]) {
      await app.strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: `${uid}.find`, role: role.id } });
    }
    const purchase = { funnelStages: [stages['purchase']] };
    ids['price'] = await create(
      ARTICLE,
      { title: 'What it costs', ...purchase },
      { status: 'published', locale: 'en' }
    );
    await app.strapi.plugin('content-funnel').service('catalog').reconcile();
  });

  it('names the entries from which visitors never come to the goal, with their path', async () => {
    const { findings, walked, isCut } = await walk('?language=fr');
    expect(isCut).toBe(false);
    expect(walked).toBe(6);
    expect(findings.map(({ rule }) => rule)).toEqual(findings.map(() => 'goal-out-of-reach'));
    const text = findings.find(({ title }) => title === 'Text');
    expect(text!.message).toMatch(/^Depuis « Text ».* en 5 étapes : « Text » → .*Cook\)\.$/);
  });

  it('finds a way once a next step leads to what asks for the goal', async () => {
    expect(await lostTitles()).toContain('What it costs');
    const buy = await create(OFFER, {
      ...{ label: 'Buy', ask: 'PURCHASE' },
      funnelStages: [stages['purchase']],
    });
    await lead(ARTICLE, ids['price']!, [{ contentType: OFFER, documentId: buy }]);
    await lead(ARTICLE, ids['text']!, [{ contentType: ARTICLE, documentId: ids['price']! }]);
    await app.strapi.plugin('content-funnel').service('catalog').reconcile();
    const lost = await lostTitles();
    expect(lost).not.toContain('What it costs');
    expect(lost).not.toContain('Text');
  });

  it('tells whoever waits for it how far it is, and nobody else', async () => {
    const told: WalkProgress[] = [];
    const options = {
      ...{ readable: new Set([ARTICLE]), recommend: () => [] },
      ...{ signal: new AbortController().signal, onProgress: (at: WalkProgress) => told.push(at) },
    };
    const input = { journey: null, locale: null };
    const result = await room.walkGoal(input, options);
    const taxonomy = app.strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
    const { personas } = await taxonomy.read();
    const people = personas.length + 1;
    const walked = result.ok ? result.walked : 0;
    const turns = Array.from({ length: people }, (_, turn) => turn + 1);
    expect(told).toEqual(turns.map((turn) => ({ done: turn * walked, total: people * walked })));

    // The walk is a real one; its answer is held back until it was asked how far it is.
    const { walkGoal } = room;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const isWalked = new Promise<void>((resolve) => {
      room.walkGoal = async (...asked) => {
        const found = await walkGoal(...asked);
        resolve();
        await held;
        return found;
      };
    });
    const progress = async (user: AdminUser, name: string): Promise<unknown> =>
      (await user.get(`/content-funnel/coverage/goal-walk/progress?walk=${name}`)).body;
    const answer = walk('?walk=my-walk');
    await isWalked;
    expect(await progress(boss, 'my-walk')).toEqual({
      data: { done: people * walked, total: people * walked },
    });
    expect(await progress(boss, 'another')).toEqual({ data: null });
    await helper.allow('plugin::content-funnel.coverage.read');
    expect(await progress(helper, 'my-walk')).toEqual({ data: null });
    release();
    room.walkGoal = walkGoal;
    expect((await answer).walked).toBe(walked);
    expect(await progress(boss, 'my-walk')).toEqual({ data: null });
    const { status } = await boss.get('/content-funnel/coverage/goal-walk/progress?walk=a%20b');
    expect(status).toBe(400);
  });

  it('ends with its signal, and refuses a journey that is not there', async () => {
    const options = { readable: new Set([ARTICLE]), recommend: () => [] };
    const input = { journey: null, locale: null };
    const ended = { ...options, signal: AbortSignal.abort(new Error('gone')) };
    await expect(room.walkGoal(input, ended)).rejects.toThrow('gone');
    const { status, body } = await boss.get('/content-funnel/coverage/goal-walk?journey=nope');
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('digital')]);
  });
});

describe('a finding that somebody puts off', () => {
  const snooze = (user: AdminUser, body: object) =>
    user.put('/content-funnel/coverage/snoozes', body);

  it('stands apart until its time is over, or until somebody takes it up again', async () => {
    const [finding] = await find('no-way-forward');
    const body = { finding: finding!.id, reason: 'The entry is being written' };
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect((await snooze(boss, { ...body, until })).status).toBe(200);
    expect(await find('no-way-forward')).toEqual([]);
    expect((await audit()).snoozed).toEqual([{ finding, reason: body.reason, until }]);
    // The same again, with another reason, and without an end.
    await snooze(boss, { ...body, reason: 'Next year' });
    expect((await audit()).snoozed).toEqual([{ finding, reason: 'Next year', until: null }]);
    await snooze(boss, { ...body, until: new Date(Date.now() - 1000).toISOString() });
    expect(await find('no-way-forward')).toEqual([finding]);
    await snooze(boss, body);
    await snooze(boss, { finding: finding!.id, snoozed: false });
    expect(await find('no-way-forward')).toEqual([finding]);
    expect((await audit()).snoozed).toEqual([]);
  });

  it('needs a reason and the name of a finding', async () => {
    const messageOf = async (body: object): Promise<string> => {
      const { status, body: answer } = await snooze(boss, body);
      expect(status).toBe(400);
      return JSON.stringify(answer);
    };
    const finding = 'untagged-entry api::article.article:a';
    expect(await messageOf({ finding, reason: ' ' })).toMatch(/reason.*say why/);
    expect(await messageOf({ finding: 'nope', reason: 'why' })).toMatch(
      /finding.*name of its rule/
    );
    expect(await messageOf({ finding, reason: 'why', until: 'soon' })).toMatch(/until/);
    expect((await snooze(helper, { finding, reason: 'why' })).status).toBe(403);
  });
});
