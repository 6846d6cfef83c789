import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article' as never;
const OFFER = 'api::offer.offer' as never;

interface Kept {
  name: string;
  dependsOn?: { name: string }[];
}
interface Row {
  documentId: string;
  title: string;
  funnelStages: { key: string }[];
  funnelPersonas: { key: string }[];
  funnelTouchpoints: { key: string }[];
  funnelLeadsTo: { key: string } | null;
}

const TAGS = ['funnelStages', 'funnelPersonas', 'funnelTouchpoints', 'funnelLeadsTo'];

describe('tables of the plugin', () => {
  let app: TestApp;
  const persisted = async (): Promise<Kept[]> =>
    ((await app.strapi.store.get({ type: 'core', key: 'persisted_tables' })) ?? []) as Kept[];
  const kept = async (): Promise<string[]> => (await persisted()).map(({ name }) => name);
  const find = async (uid: string): Promise<{ documentId: string; key: string }[]> =>
    (await app.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } })) as never;
  const publishedArticle = async (): Promise<Record<string, unknown>> => {
    const row = (await app.strapi
      .documents(ARTICLE)
      .findFirst({ status: 'published', populate: TAGS } as never)) as unknown as Row;
    return {
      title: row.title,
      stages: row.funnelStages.map(({ key }) => key),
      personas: row.funnelPersonas.map(({ key }) => key),
      touchpoints: row.funnelTouchpoints.length,
      leadsTo: row.funnelLeadsTo?.key,
    };
  };
  const everything = async (): Promise<Record<string, unknown>> => {
    const names = (await persisted())
      .map(({ name }) => name)
      .filter((name) => name.startsWith('content_funnel') || name.includes('funnel_'));
    const counts: Record<string, unknown> = {};
    for (const name of names) {
      const [row] = (await app.strapi.db.connection(name).count({ count: '*' })) as [
        { count: unknown },
      ];
      counts[name] = Number(row.count);
    }
    return counts;
  };
  const both = {
    'api::article.article': participation['api::article.article'],
    'api::offer.offer': participation['api::offer.offer'],
  };
  const schemas = [articleSchema(), offerSchema()];

  beforeAll(async () => {
    app = await createApp({
      contentTypes: schemas,
      funnel: { preset: 'digital', contentTypes: both },
    });
    const persona = await app.strapi
      .documents('plugin::content-funnel.persona' as never)
      .create({ data: { name: 'Home cook', key: 'home-cook' } as never });
    const stages = await find('plugin::content-funnel.stage');
    const touchpoints = await find('plugin::content-funnel.touchpoint');
    const tags = {
      funnelStages: [stages[2]?.documentId, stages[0]?.documentId],
      funnelPersonas: [persona.documentId],
      funnelTouchpoints: touchpoints.slice(0, 2).map(({ documentId }) => documentId),
      funnelLeadsTo: stages[1]?.documentId,
    };
    await app.strapi
      .documents(ARTICLE)
      .create({ data: { title: 'Beetroot', ...tags }, status: 'published' } as never);
    await app.strapi.documents(OFFER).create({ data: { label: 'Book', ...tags } as never });
  });
  afterAll(() => app.stop());

  it('are listed with the tables on which they depend, beside the entries of others', async () => {
    const entries = await persisted();
    const names = entries.map(({ name }) => name);
    for (const type of ['journeys', 'stages', 'personas', 'touchpoints', 'steerings']) {
      expect(names).toContain(`content_funnel_${type}`);
    }
    expect(names.filter((name) => name.startsWith('articles_'))).toHaveLength(4);
    expect(entries.find(({ name }) => name === 'articles_funnel_stages_lnk')?.dependsOn).toEqual([
      { name: 'articles' },
    ]);
    expect(names.some((name) => name.startsWith('files'))).toBe(false);
    const foreign = [
      { name: 'foreign_one', dependsOn: [{ name: 'gone' }] },
      { name: 'foreign_two' },
    ];
    await app.strapi.store.set({
      type: 'core',
      key: 'persisted_tables',
      value: [...foreign, ...entries],
    });
    await app.restart();
    expect(await persisted()).toEqual([...foreign, ...entries]);
  });

  it('survive a start with the plugin disabled, every row and tag', async () => {
    const before = { rows: await everything(), article: await publishedArticle() };
    expect(Object.values(before.rows).some((count) => count === 0)).toBe(true);
    expect(before.rows).toMatchObject({
      articles_funnel_stages_lnk: 4,
      offers_funnel_stages_lnk: 2,
    });
    expect(before.article).toEqual({
      title: 'Beetroot',
      stages: ['purchase', 'awareness'],
      personas: ['home-cook'],
      touchpoints: 2,
      leadsTo: 'consideration',
    });
    await app.restart({ enabled: false });
    expect(app.strapi.plugin('content-funnel')).toBeUndefined();
    expect(await everything()).toEqual(before.rows);
    await app.restart({ enabled: true });
    expect({ rows: await everything(), article: await publishedArticle() }).toEqual(before);
  });

  it('and what roles and tokens may do survive a start with the plugin disabled', async () => {
    const CREATE = 'plugin::content-manager.explorer.create';
    const COVERAGE = 'plugin::content-funnel.coverage.read';
    const NEXT_BEST = 'plugin::content-funnel.next-best.find';
    const query = (uid: string) => app.strapi.db.query(uid as never);
    const editor = (await query('admin::role').findOne({
      where: { code: 'strapi-editor' },
    })) as unknown as { id: number };
    const rights = async (): Promise<unknown> => {
      const rows = (await query('admin::permission').findMany({
        where: { role: { id: editor.id }, $or: [{ action: COVERAGE }, { action: CREATE }] },
      })) as unknown as { action: string; subject: string; properties: { fields?: string[] } }[];
      return {
        admin: rows
          .map(({ action, subject, properties }) => [action, subject, properties.fields?.sort()])
          .sort(),
        content: await query('plugin::users-permissions.permission').count({
          where: { action: NEXT_BEST, role: { type: 'public' } },
        }),
        tokens: await query('admin::api-token-permission').count({ where: { action: NEXT_BEST } }),
      };
    };
    await app.strapi.plugin('content-funnel').service('tagging').grantRoles();
    await query('admin::permission').create({
      data: { action: COVERAGE, properties: {}, conditions: [], role: editor.id },
    });
    await grant(app.strapi, [NEXT_BEST]);
    await app.strapi.service('admin::api-token').create({
      name: 'site',
      type: 'custom',
      description: '',
      lifespan: null,
      permissions: [NEXT_BEST],
    });
    const before = await rights();
    expect(before).toMatchObject({ content: 1, tokens: 1 });
    expect(JSON.stringify(before)).toContain('funnelLeadsTo');
    expect(JSON.stringify(before)).toContain(COVERAGE);

    await app.restart({ enabled: false });
    expect(await rights()).not.toEqual(before);
    await app.restart({ enabled: true });
    expect(await rights()).toEqual(before);

    // What is taken away on purpose stays away.
    await query('admin::permission').deleteMany({ where: { action: COVERAGE } });
    await app.restart();
    expect(JSON.stringify(await rights())).not.toContain(COVERAGE);
    await app.restart({ enabled: false });
    await app.restart({ enabled: true });
    expect(JSON.stringify(await rights())).not.toContain(COVERAGE);
  });

  it('keep the tags of a content type that takes part no longer', async () => {
    const before = await everything();
    await app.restart({
      funnel: { contentTypes: { 'api::article.article': both['api::article.article'] } },
    });
    expect(app.strapi.contentType(OFFER).attributes).not.toHaveProperty('funnelStages');
    expect(await everything()).toEqual(before);
    await app.restart({ funnel: { contentTypes: both } });
    const offer = (await app.strapi
      .documents(OFFER)
      .findFirst({ populate: TAGS } as never)) as unknown as Row;
    expect(offer.funnelStages.map(({ key }) => key)).toEqual(['purchase', 'awareness']);
  });

  it('go with a content type that is deleted from the app', async () => {
    await app.restart({
      contentTypes: [articleSchema()],
      funnel: { contentTypes: { 'api::article.article': both['api::article.article'] } },
    });
    expect((await kept()).filter((name) => name.startsWith('offers'))).toEqual([]);
    expect(await app.strapi.db.connection.schema.hasTable('offers_funnel_stages_lnk')).toBe(false);
    expect(await kept()).toContain('foreign_one');
    expect(await publishedArticle()).toMatchObject({ stages: ['purchase', 'awareness'] });
  });

  it('stop the boot with a sentence when the configuration still names the deleted type', async () => {
    await expect(app.restart({ funnel: { contentTypes: both } })).rejects.toThrow(
      'there is no content type "api::offer.offer"'
    );
    await app.restart({
      funnel: { contentTypes: { 'api::article.article': both['api::article.article'] } },
    });
    expect(await publishedArticle()).toMatchObject({ personas: ['home-cook'] });
  });
});
