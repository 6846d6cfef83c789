import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { grant } from './support/permissions';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';

interface Entry {
  title: string;
  funnelStages?: Record<string, unknown>[];
  funnelPersonas?: Record<string, unknown>[];
}

describe("Strapi's own filters on tags", () => {
  let app: TestApp;
  const rest = async (query: string): Promise<Entry[]> => {
    const answer = await request(app.strapi.server.httpServer).get(`/api/articles?${query}`);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return (answer.body as { data: Entry[] }).data;
  };
  const graphql = async (query: string): Promise<Entry[]> => {
    const answer = await request(app.strapi.server.httpServer).post('/graphql').send({ query });
    const body = answer.body as { data: { articles: Entry[] }; errors?: unknown };
    expect(body.errors).toBeUndefined();
    return body.data.articles;
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema()],
      funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
    });
    const stage = async (key: string): Promise<string> => {
      const row = (await app.strapi.db
        .query('plugin::content-funnel.stage')
        .findOne({ where: { key } })) as { documentId: string };
      return row.documentId;
    };
    const persona = await app.strapi.documents('plugin::content-funnel.persona' as never).create({
      data: {
        name: 'Anna, 34',
        key: 'cook',
        publicLabel: 'People who cook',
        background: 'lives alone, said the interview',
        evidence: [{ sourceType: 'interview', date: '2026-03-02', quote: 'research note' }],
      } as never,
    });
    const article = (title: string, data: object) =>
      app.strapi
        .documents(ARTICLE as never)
        .create({ data: { title, ...data }, status: 'published' } as never);
    await article('What is a beetroot?', {
      funnelStages: [await stage('consideration'), await stage('awareness')],
      funnelPersonas: [persona.documentId],
    });
    await article('Beetroot or carrot?', { funnelStages: [await stage('consideration')] });
    await article('Untagged', {});
    await grant(app.strapi, [
      `${ARTICLE}.find`,
      'plugin::content-funnel.stage.find',
      'plugin::content-funnel.persona.find',
    ]);
  });
  afterAll(() => app.stop());

  it('find by the key of a stage in REST', async () => {
    const found = await rest('filters[funnelStages][key][$eq]=awareness');
    expect(found.map(({ title }) => title)).toEqual(['What is a beetroot?']);
    const untagged = await rest('filters[funnelStages][id][$null]=true');
    expect(untagged.map(({ title }) => title)).toEqual(['Untagged']);
  });

  it('find by the key of a stage in GraphQL', async () => {
    const found = await graphql(
      '{ articles(filters: { funnelStages: { key: { eq: "awareness" } } }) { title } }'
    );
    expect(found).toEqual([{ title: 'What is a beetroot?' }]);
    const byPersona = await graphql(
      '{ articles(filters: { funnelPersonas: { key: { eq: "cook" } } }) { title funnelStages { key } } }'
    );
    expect(byPersona).toEqual([
      {
        title: 'What is a beetroot?',
        funnelStages: [{ key: 'consideration' }, { key: 'awareness' }],
      },
    ]);
  });

  it('show of a persona or stage that is reached through an entry only what visitors may read', async () => {
    const [entry] = await rest('filters[funnelPersonas][key][$eq]=cook&populate=*');
    const [persona] = entry?.funnelPersonas ?? [];
    expect(Object.keys(persona ?? {}).toSorted()).toEqual([
      'description',
      'documentId',
      'id',
      'key',
      'publicLabel',
    ]);
    expect(persona).toMatchObject({ publicLabel: 'People who cook', key: 'cook' });
    expect(JSON.stringify(entry)).not.toMatch(/Anna|interview|research|weight|goal/);
    const [stage] = entry?.funnelStages ?? [];
    expect(stage).toMatchObject({ key: 'consideration' });
    expect(Object.keys(stage ?? {})).not.toContain('expectedContent');
  });

  it('refuse a filter on what is private in a persona', async () => {
    const server = app.strapi.server.httpServer;
    const answer = await request(server).get(
      '/api/articles?filters[funnelPersonas][background][$contains]=alone'
    );
    expect(answer.status).toBe(400);
    const query =
      '{ articles(filters: { funnelPersonas: { background: { contains: "alone" } } }) { title } }';
    const refused = await request(server).post('/graphql').send({ query });
    expect((refused.body as { errors?: unknown[] }).errors).toHaveLength(1);
  });

  it('are refused to a role that may not read stages, not ignored', async () => {
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: 'plugin::content-funnel.stage.find' } });
    const answer = await request(app.strapi.server.httpServer).get(
      '/api/articles?filters[funnelStages][key][$eq]=awareness'
    );
    expect(answer.status).toBe(400);
  });
});
