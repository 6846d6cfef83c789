import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkPreview } from '../../server/src/tagging/bulk-contract';
import type { LintFacts } from '../../server/src/coverage/contract';
import { ENTRY_FINDINGS } from '../../server/src/coverage/vocabulary';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const RESOURCE = 'api::resource.resource';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';
const MOST_NAMED = 10_000;

type Data = Record<string, unknown>;
interface List {
  results: { title?: string; name?: string; label?: string }[];
  pagination: { total: number };
}

describe('a list by what there is to mend', () => {
  let app: TestApp;
  let boss: AdminUser;
  const ids: Record<string, string> = {};

  const create = async (uid: string, data: Data, options: Data = {}): Promise<string> => {
    const documents = app.strapi.documents(uid as never);
    return (await documents.create({ data, ...options } as never)).documentId;
  };
  const named = (...keys: string[]) => keys.map((key) => ids[key]!);
  const live = { status: 'published' };
  const address = (uid: string, finding: string, rest = '') =>
    `/content-manager/collection-types/${uid}?filters[$and][0][funnelFinding][$eq]=${finding}${rest}`;
  const list = async (uid: string, finding: string, rest = '&pageSize=100'): Promise<List> => {
    const answer = await boss.get(address(uid, finding, `&sort=id:ASC${rest}`));
    expect(answer.status, answer.text).toBe(200);
    return answer.body as List;
  };
  const titles = async (uid: string, finding: string, status = 'draft'): Promise<unknown[]> => {
    const { results, pagination } = await list(uid, finding, `&pageSize=100&status=${status}`);
    expect(pagination.total).toBe(results.length);
    return results.map(({ title, name, label }) => title ?? name ?? label);
  };
  const preview = async (uid: string, finding: string): Promise<BulkPreview> => {
    const answer = await boss.post('/content-funnel/bulk-tags/preview', {
      ...{ contentType: uid, locale: uid === ARTICLE ? 'en' : null, mode: 'add' },
      tags: { funnelStages: named('loyalty') },
      selection: { filters: { $and: [{ funnelFinding: { $eq: finding } }] } },
    });
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: BulkPreview }).data;
  };
  const cutAt = async (uid: string, finding: string, user = boss): Promise<number | null> => {
    const query = `contentType=${uid}&finding=${finding}`;
    const answer = await user.get(`/content-funnel/findings?${query}`);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: { cutAt: number | null } }).data.cutAt;
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: {
          ...participation,
          [OFFER]: { ...participation[OFFER], role: 'LEAD_MAGNET' },
        },
      },
    });
    await create(PERSONA, { name: 'Cook', key: 'cook' });
    await create(PERSONA, { name: 'Retired', key: 'retired', active: false });
    await create(STAGE, { name: 'Loose', key: 'loose' });
    for (const uid of [STAGE, PERSONA]) {
      const found = (await app.strapi.db.query(uid as never).findMany()) as unknown as {
        key: string;
        documentId: string;
      }[];
      for (const { key, documentId } of found) ids[key] = documentId;
    }
    boss = await signIn(app.strapi, 'strapi-super-admin');
  });
  afterAll(() => app.stop());

  it('finds by the tags that an entry has and lacks', async () => {
    const all = named('awareness', 'consideration', 'purchase', 'post-purchase', 'loyalty');
    const cook = named('cook');
    await create(ARTICLE, { title: 'No tag' });
    await create(ARTICLE, { title: 'Half', funnelPersonas: cook });
    await create(ARTICLE, { title: 'Five', funnelStages: all, funnelPersonas: cook });
    await create(ARTICLE, { title: 'Four', funnelStages: all.slice(1), funnelPersonas: cook });
    await create(ARTICLE, { title: 'Lost', funnelStages: named('awareness', 'loose') });
    await create(ARTICLE, {
      ...{ title: 'Old persona', funnelStages: named('awareness') },
      funnelPersonas: named('cook', 'retired'),
    });
    expect(await titles(ARTICLE, 'untagged-entry')).toEqual(['No tag']);
    expect(await titles(ARTICLE, 'half-tagged-entry')).toEqual(['Half']);
    expect(await titles(ARTICLE, 'overtagged-entry')).toEqual(['Five']);
    expect(await titles(ARTICLE, 'unknown-tag')).toEqual(['Lost']);
    expect(await titles(ARTICLE, 'inactive-persona')).toEqual(['Old persona']);
    expect(await titles(ARTICLE, 'dead-end-lead-magnet')).toEqual([]);
    expect(await titles(ARTICLE, 'no-such-rule')).toEqual([]);
  });

  it('finds each version by its own tags', async () => {
    const documentId = await create(
      ARTICLE,
      { title: 'Twice', funnelStages: named('awareness') },
      { ...live, locale: 'en' }
    );
    await app.strapi.documents(ARTICLE as never).update({
      ...{ documentId, locale: 'en' },
      data: {
        funnelStages: named('awareness', 'consideration', 'purchase', 'post-purchase', 'loyalty'),
      },
    } as never);
    expect(await titles(ARTICLE, 'overtagged-entry')).toEqual(['Five', 'Twice']);
    expect(await titles(ARTICLE, 'overtagged-entry', 'published')).toEqual([]);
  });

  it('finds lead magnets that lead to nothing that is published', async () => {
    const offer = (label: string, more: Data) => create(OFFER, { label, ...more });
    await offer('At awareness', { funnelStages: named('awareness') });
    await offer('At loyalty', { funnelStages: named('loyalty') });
    await offer('Back to awareness', {
      ...{ funnelStages: named('loyalty'), funnelLeadsTo: ids['awareness'] },
    });
    await offer('To the empty stage', {
      ...{ funnelStages: named('awareness'), funnelLeadsTo: ids['consideration'] },
    });
    await offer('Without a tag', {});
    await offer('First at loyalty', { funnelStages: named('loyalty', 'awareness') });
    // Nothing is published at consideration, to which awareness leads.
    expect(await titles(OFFER, 'dead-end-lead-magnet')).toEqual([
      'At awareness',
      'At loyalty',
      'To the empty stage',
      'First at loyalty',
    ]);
    await create(ARTICLE, { title: 'On the way', funnelStages: named('consideration') }, live);
    const left = ['At loyalty', 'First at loyalty'];
    expect(await titles(OFFER, 'dead-end-lead-magnet')).toEqual(left);

    await create(RESOURCE, { name: 'Guide', type: 'guide', funnelStages: named('loyalty') });
    const ebook = { name: 'E-book', type: 'ebook', funnelStages: named('loyalty') };
    ids['e-book'] = await create(RESOURCE, ebook);
    expect(await titles(RESOURCE, 'dead-end-lead-magnet')).toEqual(['E-book']);
    const { body } = await boss.get(`/content-funnel/tag-choices?contentType=${OFFER}`);
    const { emptyStages, finalStages, stagesPerEntry } = (body as { data: LintFacts }).data;
    expect(stagesPerEntry).toBe(4);
    expect(emptyStages).not.toContain(ids['consideration']);
    expect(finalStages).toContain(ids['loyalty']);
    expect(finalStages).not.toContain(ids['awareness']);
  });

  it('goes by the next steps that editors named', async () => {
    const step = async (contentType: string, documentId: string, revision: number) => {
      const answer = await boss.put(`/content-funnel/steering/${RESOURCE}/${ids['e-book']!}`, {
        ...{ nextSteps: [{ contentType, documentId }], revision },
      });
      expect(answer.status, answer.text).toBe(200);
    };
    const draft = await create(ARTICLE, { title: 'Draft', funnelStages: named('awareness') });
    await step(ARTICLE, draft, 0);
    expect(await titles(RESOURCE, 'dead-end-lead-magnet')).toEqual([]);
    expect(await titles(RESOURCE, 'broken-next-step')).toEqual(['E-book']);
    await app.strapi.documents(ARTICLE as never).publish({ documentId: draft } as never);
    expect(await titles(RESOURCE, 'broken-next-step')).toEqual([]);
    await app.strapi.documents(ARTICLE as never).delete({ documentId: draft } as never);
    expect(await titles(RESOURCE, 'broken-next-step')).toEqual(['E-book']);
    expect(await titles(OFFER, 'broken-next-step')).toEqual([]);
  });

  it('has a page, a number of entries and a bulk change of the same entries', async () => {
    const page = await list(OFFER, 'dead-end-lead-magnet', '&page=2&pageSize=1');
    expect(page.pagination.total).toBe(2);
    expect(page.results.map(({ label }) => label)).toEqual(['First at loyalty']);
    for (const finding of ENTRY_FINDINGS) {
      for (const uid of [ARTICLE, OFFER, RESOURCE]) {
        const { pagination } = await list(uid, finding);
        expect((await preview(uid, finding)).total, `${uid} ${finding}`).toBe(pagination.total);
      }
    }
  });

  it('is refused to whoever may not read the tags that it tells of', async () => {
    await app.strapi.db.query('admin::role').create({ data: { name: 'Reader', code: 'reader' } });
    const reader = await signIn(app.strapi, 'reader');
    const fields = ['title', 'funnelPersonas'];
    await app.strapi.db.query('admin::permission').create({
      data: {
        ...{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE },
        ...{ properties: { fields, locales: ['en'] }, role: reader.roleId },
        ...{ actionParameters: {}, conditions: [] },
      },
    });
    const refused = await reader.get(address(ARTICLE, 'overtagged-entry'));
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('funnelStages');
    const findings = `/content-funnel/findings?contentType=${ARTICLE}`;
    expect((await reader.get(`${findings}&finding=overtagged-entry`)).status).toBe(403);
    expect((await reader.get(address(ARTICLE, 'inactive-persona'))).status).toBe(200);
    expect(await cutAt(ARTICLE, 'inactive-persona', reader)).toBeNull();
    const wrong = await boss.get(`${findings}&finding=nonsense`);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/finding.*untagged-entry/s);
  });

  it('names the newest where there are more than a filter can name, and says so', async () => {
    const { knex, tableName, attributes } = {
      knex: app.strapi.db.connection,
      ...(app.strapi.db.metadata.get(OFFER) as unknown as {
        tableName: string;
        attributes: Record<
          string,
          {
            joinTable: {
              name: string;
              joinColumn: { name: string };
              inverseJoinColumn: { name: string };
              orderColumnName: string;
            };
          }
        >;
      }),
    };
    expect(await cutAt(OFFER, 'overtagged-entry')).toBeNull();
    const label = 'One of many';
    const offers = Array.from({ length: MOST_NAMED + 1 }, (_, index) => ({
      ...{ document_id: `many${index}`, label, published_at: new Date() },
    }));
    await knex.batchInsert(tableName, offers, 200);
    const rows = (await knex(tableName).where({ label }).select('id')) as { id: number }[];
    const stages = (await app.strapi.db
      .query(STAGE as never)
      .findMany({ limit: 5, where: { journey: { id: { $notNull: true } } } })) as { id: number }[];
    const { joinTable } = attributes['funnelStages']!;
    const links = rows.flatMap(({ id }) =>
      stages.map((stage, index) => ({
        [joinTable.joinColumn.name]: id,
        [joinTable.inverseJoinColumn.name]: stage.id,
        [joinTable.orderColumnName]: index + 1,
      }))
    );
    await knex.batchInsert(joinTable.name, links, 200);
    expect(await cutAt(OFFER, 'overtagged-entry')).toBe(MOST_NAMED);
    const { pagination } = await list(OFFER, 'overtagged-entry');
    expect(pagination.total).toBe(MOST_NAMED);
    expect((await preview(OFFER, 'overtagged-entry')).total).toBe(MOST_NAMED);
  }, 120_000);
});
