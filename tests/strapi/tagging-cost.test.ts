import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp, type Schema, type TestApp } from './support/app';

const TAGS = {
  funnelStages: ['manyToMany', 'stage'],
  funnelPersonas: ['manyToMany', 'persona'],
  funnelTouchpoints: ['manyToMany', 'touchpoint'],
  funnelLeadsTo: ['manyToOne', 'stage'],
} as const;

/** A content type with four ordinary relations where the others have tags. */
const schema = (name: string, localized: boolean, ordinary: boolean): Schema => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized } },
  attributes: {
    title: { type: 'string', pluginOptions: { i18n: { localized } } },
    ...(ordinary
      ? Object.fromEntries(
          Object.entries(TAGS).map(([attribute, [relation, target]]) => [
            attribute.replace('funnel', 'own'),
            { type: 'relation', relation, target: `plugin::content-funnel.${target}` },
          ])
        )
      : {}),
  },
});

/** Statements, not seconds: what the plugin adds to a write is the same on every machine. */
describe('what tags add to a write, against ordinary relations filled alike', () => {
  let app: TestApp;
  const stages: string[] = [];
  const events: string[] = [];

  beforeAll(async () => {
    const takesPart = { role: 'ARTICLE', fields: { title: 'title' } };
    app = await createApp({
      withoutGraphql: true,
      contentTypes: [
        schema('tagged', false, false),
        schema('related', false, true),
        schema('tagged-essay', true, false),
        schema('related-essay', true, true),
      ],
      funnel: {
        preset: 'digital',
        contentTypes: {
          'api::tagged.tagged': takesPart,
          'api::tagged-essay.tagged-essay': takesPart,
        },
      },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    const rows = (await app.strapi.db.query('plugin::content-funnel.stage').findMany()) as {
      documentId: string;
    }[];
    stages.push(...rows.map(({ documentId }) => documentId));
    // The catalog re-reads what changed, some time after the write: that is not the write's cost.
    await app.strapi.plugin('content-funnel').service('catalog').stop();
    app.strapi.eventHub.subscribe(async (name: string) => void events.push(name));
  });
  afterAll(() => app.stop());

  /**
   * Statements of one call, those included with which Strapi reads the entry again for its event, and
   * none that something else runs meanwhile.
   */
  const statements = async (event: string, work: () => Promise<unknown>): Promise<number> => {
    const call = new AsyncLocalStorage<true>();
    let count = 0;
    const listen = (): void => void (count += call.getStore() ? 1 : 0);
    events.length = 0;
    app.strapi.db.connection.on('query', listen);
    await call.run(true, work);
    await vi.waitFor(() => expect(events).toContain(event), { timeout: 20_000, interval: 5 });
    app.strapi.db.connection.removeListener('query', listen);
    return count;
  };

  /** Statements of each step in the life of a document with one locale. */
  const life = async (name: string): Promise<Record<string, number>> => {
    const prefix = name.startsWith('tagged') ? 'funnel' : 'own';
    const documents = app.strapi.documents(`api::${name}.${name}` as never) as unknown as Record<
      string,
      (params: object) => Promise<{ documentId: string }>
    >;
    const call = (method: string, params: object) =>
      documents[method]?.(params) as Promise<{ documentId: string }>;
    const tags = { [`${prefix}Stages`]: stages.slice(0, 2), [`${prefix}LeadsTo`]: stages[3] };
    // Once before it counts: Strapi reads some things on first use only.
    await statements('entry.create', () => call('create', { data: { title: 'warm', ...tags } }));
    let documentId = '';
    const create = await statements('entry.create', async () => {
      ({ documentId } = await call('create', { data: { title: 'one', ...tags } }));
    });
    const retagged = { [`${prefix}Stages`]: stages.slice(2, 4) };
    const steps = [
      { step: 'publish', method: 'publish', event: 'entry.publish' },
      { step: 'save', method: 'update', event: 'entry.update', data: { title: 'two' } },
      { step: 'retag', method: 'update', event: 'entry.update', data: retagged },
      { step: 'republish', method: 'publish', event: 'entry.publish' },
      { step: 'discard', method: 'discardDraft', event: 'entry.draft-discard' },
      { step: 'unpublish', method: 'unpublish', event: 'entry.unpublish' },
    ];
    const counts: Record<string, number> = { create };
    for (const { step, method, event, ...params } of steps) {
      counts[step] = await statements(event, () => call(method, { documentId, ...params }));
    }
    return counts;
  };

  it('is nothing on content types without locales', async () => {
    expect(await life('tagged')).toEqual(await life('related'));
  });

  it('is one indexed read on localised content types; a save that names no locale asks for the default', async () => {
    const tagged = await life('tagged-essay');
    const related = await life('related-essay');
    const added = Object.fromEntries(
      Object.entries(tagged).map(([step, count]) => [step, count - (related[step] ?? 0)])
    );
    expect(added).toEqual({
      create: 0,
      publish: 1,
      save: 2,
      retag: 2,
      republish: 1,
      discard: 1,
      unpublish: 0,
    });
  });
});
