import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';

interface Attribute {
  name: string;
  [property: string]: unknown;
}
interface ContentType {
  uid: string;
  kind: string;
  options: Record<string, unknown>;
  pluginOptions: Record<string, unknown>;
  info: { displayName: string; singularName: string; pluralName: string };
  attributes: Attribute[];
}

/** The Content-Type Builder over HTTP, as its page uses it; it writes in development only. */
describe('saving a content type in the Content-Type Builder', () => {
  let app: TestApp;
  let admin: AdminUser;
  let documentId: string;

  const file = (): string =>
    readFileSync(path.join(app.dir, 'src/api/article/content-types/article/schema.json'), 'utf8');
  const stages = async (): Promise<string[]> => {
    const article = (await app.strapi
      .documents(ARTICLE as never)
      .findOne({ documentId, populate: ['funnelStages'] } as never)) as unknown as {
      funnelStages: { key: string }[];
    };
    return article.funnelStages.map(({ key }) => key);
  };
  const links = async (): Promise<unknown[]> =>
    (await app.strapi.db.connection('articles_funnel_stages_lnk').select('*')) as unknown[];
  const shown = async (): Promise<ContentType> => {
    const answer = await admin.get('/content-type-builder/schema');
    expect(answer.status).toBe(200);
    const { data } = answer.body as { data: { contentTypes: Record<string, ContentType> } };
    const type = data.contentTypes[ARTICLE];
    if (!type) throw new Error('the builder does not show the article');
    return type;
  };
  /** What the page sends when the content type is saved with one more attribute. */
  const changed = (type: ContentType, attribute: object): object => ({
    components: [],
    contentTypes: [
      {
        action: 'update',
        uid: ARTICLE,
        displayName: 'Essay',
        draftAndPublish: true,
        options: {},
        pluginOptions: type.pluginOptions,
        kind: type.kind,
        attributes: [
          ...type.attributes.map(({ name, ...properties }) => ({
            action: 'update',
            name,
            properties,
          })),
          attribute,
        ],
      },
    ],
  });

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [
        {
          ...articleSchema(),
          pluginOptions: {
            i18n: { localized: true },
            'content-funnel': participation[ARTICLE],
          },
        },
      ],
      funnel: { preset: 'digital' },
    });
    app.strapi.config.set('autoReload', true);
    admin = await signIn(app.strapi, 'strapi-super-admin');
    const rows = (await app.strapi.db
      .query('plugin::content-funnel.stage')
      .findMany({ orderBy: { position: 'desc' }, limit: 2 })) as { documentId: string }[];
    const article = await app.strapi.documents(ARTICLE as never).create({
      data: { title: 'Beetroot', funnelStages: rows.map((row) => row.documentId) } as never,
      status: 'published',
    } as never);
    documentId = article.documentId;
  });
  afterAll(() => app.stop());

  it('shows the content type without the tag attributes, in every endpoint', async () => {
    const names = (await shown()).attributes.map(({ name }) => name);
    expect(names).toContain('title');
    expect(names.filter((name) => name.startsWith('funnel'))).toEqual([]);
    const older = await admin.get(`/content-type-builder/content-types/${ARTICLE}`);
    const { data } = older.body as { data: { schema: { attributes: object } } };
    expect(Object.keys(data.schema.attributes)).toContain('title');
    expect(Object.keys(data.schema.attributes).filter((name) => name.startsWith('funnel'))).toEqual(
      []
    );
  });

  it('writes none of them into schema.json and loses no tag', async () => {
    const before = await links();
    expect(before).toHaveLength(4);
    const subtitle = { action: 'create', name: 'subtitle', properties: { type: 'string' } };
    const answer = await admin.post('/content-type-builder/update-schema', {
      data: changed(await shown(), subtitle),
    });
    expect(answer.body).toEqual({});
    expect(answer.status).toBe(200);
    const schema = JSON.parse(file()) as { info: { displayName: string }; attributes: object };
    expect(schema.info.displayName).toBe('Essay');
    expect(schema.attributes).toHaveProperty('subtitle');
    expect(file()).not.toContain('funnelStages');
    expect(file()).not.toContain('plugin::content-funnel.');
    await restartWithItsFile();
    expect(await links()).toEqual(before);
    expect(await stages()).toEqual(['loyalty', 'post-purchase']);
  });

  it('drops them when a page that was loaded before sends them back', async () => {
    const stale = {
      action: 'update',
      name: 'funnelStages',
      properties: {
        type: 'relation',
        relation: 'manyToMany',
        target: 'plugin::content-funnel.stage',
        targetAttribute: null,
      },
    };
    // Its endpoint takes one update per process: it waits for the restart that we do in place.
    const builder = app.strapi.plugin('content-type-builder').service('schema') as {
      updateSchema(schema: object): Promise<void>;
    };
    await builder.updateSchema(changed(await shown(), stale));
    expect(file()).toContain('subtitle');
    expect(file()).not.toContain('funnelStages');
    const edit = await admin.put(`/content-type-builder/content-types/${ARTICLE}`, {
      contentType: {
        displayName: 'Older',
        singularName: 'article',
        pluralName: 'articles',
        collectionName: 'articles',
        draftAndPublish: true,
        kind: 'collectionType',
        pluginOptions: { 'content-funnel': participation[ARTICLE] },
        attributes: {
          title: { type: 'string' },
          slug: { type: 'string' },
          excerpt: { type: 'text' },
          body: { type: 'richtext' },
          format: { type: 'string' },
          kind: { type: 'string' },
          funnelStages: stale.properties,
        },
      },
      components: [],
    });
    expect(edit.body).toEqual({ data: { uid: ARTICLE } });
    expect(file()).toContain('Older');
    expect(file()).not.toContain('funnelStages');
    await restartWithItsFile();
    expect(await stages()).toEqual(['loyalty', 'post-purchase']);
  });

  /** As `strapi develop` does after a save: a new start with the file that the builder wrote. */
  const restartWithItsFile = async (): Promise<void> => {
    await app.restart({ contentTypes: [JSON.parse(file()) as ReturnType<typeof articleSchema>] });
    app.strapi.config.set('autoReload', true);
  };
});
