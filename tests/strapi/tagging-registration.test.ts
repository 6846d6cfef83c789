import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { createApp, type AppOptions, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const TAGS = ['funnelStages', 'funnelPersonas', 'funnelTouchpoints', 'funnelLeadsTo'];

const room = (app: TestApp): TaggingRoom => app.strapi.plugin('content-funnel').service('tagging');

describe('content types that take part', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [
        articleSchema(),
        resourceSchema(),
        {
          ...offerSchema(),
          pluginOptions: { 'content-funnel': participation['api::offer.offer'] },
        },
      ],
      funnel: {
        preset: 'digital',
        contentTypes: { 'api::article.article': participation['api::article.article'] },
      },
    });
  });
  afterAll(() => app.stop());

  it('come from the configuration and from the content types themselves, by uid', () => {
    expect(
      room(app)
        .types()
        .map(({ uid, source, draftAndPublish, localized }) => [
          uid,
          source,
          draftAndPublish,
          localized,
        ])
    ).toEqual([
      ['api::article.article', 'configuration', true, true],
      ['api::offer.offer', 'schema', false, false],
    ]);
  });

  it('get the tag attributes, and no other content type does', () => {
    const withTags = Object.values(app.strapi.contentTypes)
      .filter(({ attributes }) => TAGS.some((name) => name in attributes))
      .map(({ uid }) => uid);
    expect(withTags).toEqual(['api::article.article', 'api::offer.offer']);
    for (const name of TAGS) {
      expect(app.strapi.contentType('api::offer.offer' as never).attributes).toHaveProperty(name);
    }
  });

  it('keep the order of the tags, the first one being the main one', async () => {
    const offers = app.strapi.documents('api::offer.offer' as never);
    const stages = (await app.strapi
      .documents('plugin::content-funnel.stage' as never)
      .findMany({ sort: 'position' as never })) as unknown as { documentId: string; key: string }[];
    const chosen = [stages[3], stages[0], stages[2]].map((stage) => stage?.documentId);
    const offer = (await offers.create({
      data: { label: 'Book', funnelStages: chosen, funnelLeadsTo: stages[4]?.documentId } as never,
      populate: ['funnelStages', 'funnelLeadsTo'] as never,
    })) as unknown as { funnelStages: { key: string }[]; funnelLeadsTo: { key: string } };
    expect(offer.funnelStages.map(({ key }) => key)).toEqual([
      'post-purchase',
      'awareness',
      'purchase',
    ]);
    expect(offer.funnelLeadsTo.key).toBe('loyalty');
  });
});

describe('a configuration that names what is not there', () => {
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.stop();
    app = undefined;
  });

  const article = participation['api::article.article'];
  const boot = async (options: AppOptions): Promise<string> => {
    try {
      app = await createApp({ contentTypes: [articleSchema(), resourceSchema()], ...options });
    } catch (error) {
      return (error as Error).message;
    }
    return 'it booted';
  };
  const bootWith = (contentTypes: Record<string, unknown>): Promise<string> =>
    boot({ funnel: { contentTypes } });

  it('says every problem at once: the option, what is wrong and what is allowed', async () => {
    const message = await bootWith({
      'api::blog.blog': article,
      'admin::user': article,
    });
    expect(message).toContain('contentTypes');
    const types = await bootWith({
      'api::blog.blog': article,
      'plugin::users-permissions.user': article,
      'api::article.article': {
        role: 'ARTICLE',
        fields: {
          title: 'titel',
          summary: 'secret',
          image: 'title',
          discount: 'slug',
          url: '/:locale/:secret/:category/:slug',
          data: ['format', 'unknown'],
        },
      },
      'api::resource.resource': {
        role: 'ARTICLE',
        roleField: 'type',
        roleMap: { ebook: 'LEAD_MAGNET', film: 'ARTICLE' },
        fields: { title: 'name' },
      },
    });
    const lines = types.split('\n');
    const line = (start: string): string =>
      lines.find((text) => text.startsWith(`- ${start}`)) ?? '';
    expect(line('contentTypes["api::blog.blog"]')).toBe(
      '- contentTypes["api::blog.blog"]: there is no content type "api::blog.blog"; allowed: api::article.article, api::resource.resource'
    );
    expect(line('contentTypes["plugin::users-permissions.user"]')).toContain('cannot take part');
    const path = 'contentTypes["api::article.article"].fields';
    expect(line(`${path}.title`)).toContain('there is no attribute "titel"');
    expect(line(`${path}.title`)).toContain('excerpt, format, kind, slug, title');
    expect(line(`${path}.summary`)).toContain('the attribute "secret" is private');
    expect(line(`${path}.summary`)).not.toMatch(/allowed.*secret/);
    expect(line(`${path}.image`)).toContain('"title" is of type string');
    expect(line(`${path}.discount`)).toContain('of type boolean');
    expect(line(`${path}.url`)).toContain('":secret": the attribute "secret" is private');
    expect(lines.filter((text) => text.startsWith(`- ${path}.url`))).toHaveLength(2);
    expect(types).toContain('":category": there is no attribute "category"');
    expect(line(`${path}.data.1`)).toContain('there is no attribute "unknown"');
    expect(lines.some((text) => text.startsWith(`- ${path}.data.0`))).toBe(false);
    expect(line('contentTypes["api::resource.resource"].roleMap.film')).toContain(
      'allowed: ebook, guide'
    );
  });

  it('is said of options in a content type too', async () => {
    const message = await boot({
      contentTypes: [
        { ...articleSchema(), pluginOptions: { 'content-funnel': { role: 'BANNER', fields: {} } } },
      ],
    });
    expect(message).toContain('api::article.article, pluginOptions["content-funnel"].role');
    expect(message).toContain('"ARTICLE", "LEAD_MAGNET", "CTA"');
    expect(message).toContain('api::article.article, pluginOptions["content-funnel"].fields.title');
  });

  it('is refused when schema.json holds our attributes, with what to do', async () => {
    const relation = {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::content-funnel.stage',
    };
    const message = await boot({
      contentTypes: [articleSchema({ funnelStages: relation, funnelLeadsTo: { type: 'string' } })],
      funnel: { contentTypes: { 'api::article.article': article } },
    });
    expect(message).toContain('schema.json holds the tag attribute "funnelStages"');
    expect(message).toContain('has an attribute "funnelLeadsTo" of its own');
  });
});
