/**
 * Thousands of random operations on documents of four kinds (with and without draft & publish, with
 * and without locales), compared with a model after each one. FUNNEL_PROPERTY_RUNS says how many
 * sequences per setting, FUNNEL_PROPERTY_SEED repeats a failure, FUNNEL_PROPERTY_SHRINK=1 makes it
 * smaller.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type Schema, type TestApp } from './support/app';
import { databaseClient } from '../support/databases.mjs';
import {
  DEFAULT_LOCALE,
  DocumentModel,
  TAGS,
  type Change,
  type Changes,
  type Kind,
  type Tag,
  type TagKeys,
} from './support/tag-model';

const RUNS = Number(process.env['FUNNEL_PROPERTY_RUNS'] ?? 30);
const SEED = Number(process.env['FUNNEL_PROPERTY_SEED'] ?? 20_261_121);
const LENGTH = { minLength: 30, maxLength: 60 };
const LOCALES = ['en', 'fr', 'de'];
const FEW = 3;

const KINDS: Record<string, Kind> = {
  essay: { draftAndPublish: true, localized: true },
  label: { draftAndPublish: false, localized: true },
  guide: { draftAndPublish: true, localized: false },
  offer: { draftAndPublish: false, localized: false },
};
const uidOf = (name: string): string => `api::${name}.${name}`;
const TARGETS: Record<Tag, string> = {
  funnelStages: 'plugin::content-funnel.stage',
  funnelPersonas: 'plugin::content-funnel.persona',
  funnelLeadsTo: 'plugin::content-funnel.stage',
};

const schemas = Object.entries(KINDS).map(([name, { draftAndPublish, localized }]): Schema => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish },
  pluginOptions: { i18n: { localized } },
  attributes: { title: { type: 'string', pluginOptions: { i18n: { localized: true } } } },
}));

/* ------------------------------------------------------------- operations */

const pick = fc.nat({ max: 1000 });
const change = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('null' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('whole' as const),
      picks: fc.array(pick, { maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('relative' as const),
      connect: pick,
      place: fc.constantFrom('start' as const, 'end' as const, 'before' as const, 'after' as const),
      anchor: pick,
      disconnect: fc.option(pick, { nil: undefined }),
    }),
  }
);
type RandomChange = typeof change extends fc.Arbitrary<infer T> ? T : never;
const changes = fc.record({ funnelStages: change, funnelPersonas: change, funnelLeadsTo: change });
type RandomChanges = Record<Tag, RandomChange>;

const locale = fc.constantFrom(...LOCALES);
const anyLocale = fc.constantFrom(...LOCALES, '*');
const published = fc.option(fc.constant(true), { nil: false, freq: 3 });
const operation = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('create' as const),
      type: pick,
      locale,
      changes,
      published,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      op: fc.constant('update' as const),
      doc: pick,
      locale,
      changes,
      published,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('createLocale' as const), doc: pick, locale, changes }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ op: fc.constant('publish' as const), doc: pick, locale: anyLocale }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('unpublish' as const), doc: pick, locale: anyLocale }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant('discard' as const), doc: pick, locale: anyLocale }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('clone' as const),
      doc: pick,
      locale: anyLocale,
      changes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('delete' as const), doc: pick, locale: anyLocale }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('bulkPublish' as const), type: pick, locale }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('deletePersona' as const), persona: pick }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('deleteSiteLocale' as const) }) }
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** What every sequence starts with: documents with several published locales. */
const untouched = { funnelStages: undefined, funnelPersonas: undefined, funnelLeadsTo: undefined };
const firstDocuments: Operation[] = [
  { op: 'create', type: 0, locale: 'en', changes: untouched, published: true },
  { op: 'update', doc: 0, locale: 'fr', changes: untouched, published: true },
];

/* ------------------------------------------------------------------- world */

interface Row {
  id: number;
  locale: string | null;
  publishedAt: unknown;
  updatedAt: string | number;
  funnelStages: { key: string }[];
  funnelPersonas: { key: string }[];
  funnelLeadsTo: { key: string } | null;
}

/** One sequence: the real documents beside their models. */
class World {
  readonly docs: DocumentModel[] = [];
  operations = 0;

  constructor(
    private readonly app: TestApp,
    private readonly shared: boolean,
    private readonly keys: Record<Tag, string[]>,
    private readonly ids: Map<string, string>
  ) {}

  private call(uid: string, method: string, params: Record<string, unknown>): Promise<never> {
    const service = this.app.strapi.documents(uid as never) as unknown as Record<
      string,
      (params: Record<string, unknown>) => Promise<never>
    >;
    return service[method]?.(params) as Promise<never>;
  }

  private idOf(tag: Tag, key: string): string {
    return this.ids.get(`${TARGETS[tag]} ${key}`) ?? '';
  }

  /** Random numbers become keys that are there; relative changes connect what is not there yet. */
  private resolve(random: RandomChanges, current: TagKeys): Changes {
    const result: Changes = {};
    for (const tag of TAGS) {
      const resolved = this.resolveOne(tag, random[tag], current[tag]);
      if (resolved) result[tag] = resolved;
    }
    return result;
  }

  private resolveOne(
    tag: Tag,
    random: RandomChange,
    current: readonly string[]
  ): Change | undefined {
    const all = this.keys[tag];
    if (!random || random.kind === 'null') return random;
    if (random.kind === 'whole') {
      return {
        kind: 'whole',
        keys: [...new Set(random.picks.map((n) => all[n % all.length] ?? ''))],
      };
    }
    const absent = all.filter((key) => !current.includes(key));
    const connect = absent[random.connect % Math.max(absent.length, 1)];
    if (connect === undefined || tag === 'funnelLeadsTo') return undefined;
    const gone =
      random.disconnect === undefined
        ? undefined
        : current[random.disconnect % (current.length + 1)];
    const left = current.filter((key) => key !== gone);
    const anchor = left[random.anchor % Math.max(left.length, 1)];
    const disconnect = gone === undefined ? [] : [gone];
    if (random.place === 'start' || random.place === 'end') {
      return { kind: 'relative', connect, place: random.place, disconnect };
    }
    if (anchor === undefined) return { kind: 'relative', connect, place: 'end', disconnect };
    const place = random.place === 'before' ? { before: anchor } : { after: anchor };
    return { kind: 'relative', connect, place, disconnect };
  }

  /** The change as a front end sends it. */
  private sent(tag: Tag, { ...value }: Change): unknown {
    if (value.kind === 'null') return null;
    if (value.kind === 'whole') {
      const ids = value.keys.map((key) => this.idOf(tag, key));
      return value.keys.length % 2 === 0 ? { set: ids.map((documentId) => ({ documentId })) } : ids;
    }
    const { place } = value;
    const position =
      typeof place === 'string'
        ? { [place]: true }
        : Object.fromEntries(
            Object.entries(place).map(([side, key]) => [side, this.idOf(tag, key)])
          );
    return {
      connect: [{ documentId: this.idOf(tag, value.connect), position }],
      disconnect: value.disconnect.map((key) => ({ documentId: this.idOf(tag, key) })),
    };
  }

  private data(resolved: Changes): Record<string, unknown> {
    const entries = TAGS.flatMap((tag) => {
      const value = resolved[tag];
      return value ? [[tag, this.sent(tag, value)] as const] : [];
    });
    return { title: `title ${this.operations}`, ...Object.fromEntries(entries) };
  }

  /** Of the youngest few: operations must meet on one document to go wrong together. */
  private doc(n: number): DocumentModel | undefined {
    const alive = this.docs.filter((doc) => !doc.gone).slice(-FEW);
    return alive[n % Math.max(alive.length, 1)];
  }

  private type(n: number): string {
    // Half of them have drafts and locales, where most can go wrong.
    const names = ['essay', ...Object.keys(KINDS), 'essay'];
    return names[n % names.length] ?? 'essay';
  }

  async run(operation: Operation): Promise<void> {
    this.operations += 1;
    const checked = await this.perform(operation);
    for (const doc of checked) await this.check(doc, operation);
  }

  private async perform(operation: Operation): Promise<DocumentModel[]> {
    switch (operation.op) {
      case 'create':
        return this.create(operation);
      case 'bulkPublish':
        return this.bulkPublish(operation);
      case 'deletePersona':
        return this.deletePersona(operation.persona);
      case 'deleteSiteLocale':
        return this.deleteSiteLocale();
      default: {
        const doc = this.doc(operation.doc);
        return doc ? this.onDocument(doc, operation) : [];
      }
    }
  }

  private async create(operation: Operation & { op: 'create' }): Promise<DocumentModel[]> {
    const name = this.type(operation.type);
    const kind = KINDS[name] ?? { draftAndPublish: false, localized: false };
    const empty = { funnelStages: [], funnelPersonas: [], funnelLeadsTo: [] };
    const resolved = this.resolve(operation.changes, empty);
    const code = kind.localized ? operation.locale : 'none';
    const isPublished = operation.published && kind.draftAndPublish;
    const { documentId }: { documentId: string } = await this.call(uidOf(name), 'create', {
      ...(kind.localized ? { locale: code } : {}),
      ...(isPublished ? { status: 'published' } : {}),
      data: this.data(resolved),
    });
    const doc = new DocumentModel(uidOf(name), documentId, kind, this.shared);
    doc.save(code, resolved);
    if (isPublished) doc.publish(code);
    this.docs.push(doc);
    return [doc];
  }

  private async onDocument(
    doc: DocumentModel,
    operation: Extract<Operation, { doc: number }>
  ): Promise<DocumentModel[]> {
    const { uid, documentId, kind } = doc;
    const code = kind.localized ? operation.locale : 'none';
    const asked = { documentId, ...(kind.localized ? { locale: code } : {}) };
    switch (operation.op) {
      case 'update': {
        const current = doc.locales.get(code)?.draft?.tags ?? doc.startingTags();
        const resolved = this.resolve(operation.changes, current);
        const isPublished = operation.published && kind.draftAndPublish;
        await this.call(uid, 'update', {
          ...asked,
          ...(isPublished ? { status: 'published' } : {}),
          data: this.data(resolved),
        });
        doc.save(code, resolved);
        if (isPublished) doc.publish(code);
        return [doc];
      }
      case 'createLocale': {
        if (!kind.localized || doc.locales.has(code)) return [];
        const resolved = this.resolve(operation.changes, doc.startingTags());
        await this.call(uid, 'create', {
          locale: code,
          data: { documentId, ...this.data(resolved) },
        });
        doc.save(code, resolved);
        return [doc];
      }
      case 'clone':
        return this.clone(doc, code, operation.changes);
      case 'delete':
        await this.call(uid, 'delete', asked);
        doc.remove(code);
        return [doc];
      default: {
        if (!kind.draftAndPublish) return [];
        await this.call(uid, operation.op === 'discard' ? 'discardDraft' : operation.op, asked);
        doc[operation.op](code);
        return [doc];
      }
    }
  }

  private async clone(
    doc: DocumentModel,
    code: string,
    random: RandomChanges
  ): Promise<DocumentModel[]> {
    const [first] = code === '*' ? doc.locales.values() : [doc.locales.get(code)];
    if (!first?.draft) return [];
    const resolved = this.resolve(random, first.draft.tags);
    const { documentId }: { documentId: string } = await this.call(doc.uid, 'clone', {
      documentId: doc.documentId,
      ...(doc.kind.localized ? { locale: code } : {}),
      data: this.data(resolved),
    });
    const cloned = doc.clone(documentId, code, resolved);
    this.docs.push(cloned);
    return [doc, cloned];
  }

  /** As the Content Manager does it: all in one transaction, at the same time. */
  private async bulkPublish(
    operation: Operation & { op: 'bulkPublish' }
  ): Promise<DocumentModel[]> {
    const uid = uidOf(this.type(operation.type));
    const docs = this.docs.filter(
      (doc) => doc.uid === uid && doc.kind.draftAndPublish && !doc.gone
    );
    if (docs.length === 0) return [];
    const code = docs[0]?.kind.localized ? operation.locale : 'none';
    const manager = this.app.strapi.plugin('content-manager').service('document-manager') as {
      publishMany(uid: string, ids: string[], locale: string | undefined): Promise<number>;
    };
    await manager.publishMany(
      uid,
      docs.map(({ documentId }) => documentId),
      code === 'none' ? undefined : code
    );
    for (const doc of docs) doc.publish(code);
    return docs;
  }

  private async deletePersona(n: number): Promise<DocumentModel[]> {
    const keys = this.keys.funnelPersonas;
    const key = keys.splice(n % keys.length, 1)[0] ?? '';
    await this.call(TARGETS.funnelPersonas, 'delete', {
      documentId: this.idOf('funnelPersonas', key),
    });
    for (const doc of this.docs) doc.forget('funnelPersonas', key);
    const next = `persona-${Date.now().toString(36)}-${this.operations}`;
    await addPersona(this.app, this.ids, next);
    keys.push(next);
    return this.docs;
  }

  /** i18n deletes the rows of a locale past the document service. */
  private async deleteSiteLocale(): Promise<DocumentModel[]> {
    const locales = this.app.strapi.plugin('i18n').service('locales') as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
      create(locale: { code: string; name: string }): Promise<unknown>;
    };
    const code = 'de';
    await locales.delete({ id: (await locales.findByCode(code)).id });
    await locales.create({ code, name: code });
    const touched = this.docs.filter((doc) => doc.kind.localized);
    for (const doc of touched) doc.remove(code);
    return touched;
  }

  private async check(doc: DocumentModel, operation: Operation): Promise<void> {
    const rows = (await this.app.strapi.db.query(doc.uid).findMany({
      where: { documentId: doc.documentId },
      populate: [...TAGS],
    })) as Row[];
    const isPublished = (row: Row): boolean => doc.kind.draftAndPublish && row.publishedAt !== null;
    const name = (code: string, level: boolean): string => `${code}${level ? ' published' : ''}`;
    const found = Object.fromEntries(
      rows.map((row) => [
        name(row.locale ?? 'none', isPublished(row)),
        {
          funnelStages: row.funnelStages.map(({ key }) => key),
          funnelPersonas: row.funnelPersonas.map(({ key }) => key),
          funnelLeadsTo: row.funnelLeadsTo ? [row.funnelLeadsTo.key] : [],
        },
      ])
    );
    const wanted: Record<string, TagKeys> = {};
    for (const [code, { draft, published }] of doc.locales) {
      if (draft) wanted[name(code, false)] = draft.tags;
      if (published) wanted[name(code, true)] = published.tags;
    }
    expect(found, `${JSON.stringify(operation)} on ${doc.uid}`).toEqual(wanted);
    this.checkModified(doc, rows, isPublished, operation);
    for (const row of rows) {
      const version = doc.locales.get(row.locale ?? 'none')?.[
        isPublished(row) ? 'published' : 'draft'
      ];
      if (version) version.rowId = row.id;
    }
  }

  /** Strapi calls a version modified when the draft is younger than what is published. */
  private checkModified(
    doc: DocumentModel,
    rows: readonly Row[],
    isPublished: (row: Row) => boolean,
    operation: Operation
  ): void {
    const time = (row: Row | undefined): number => new Date(row?.updatedAt ?? 0).getTime();
    for (const [code, { draft, published, modified }] of doc.locales) {
      if (!draft || !published) continue;
      const own = rows.filter((row) => (row.locale ?? 'none') === code);
      const isModified = time(own.find((row) => !isPublished(row))) > time(own.find(isPublished));
      expect(isModified, `modified ${code} after ${JSON.stringify(operation)}`).toBe(modified);
    }
  }
}

/* ------------------------------------------------------------------- tests */

const addPersona = async (app: TestApp, ids: Map<string, string>, key: string): Promise<void> => {
  const { documentId } = await app.strapi
    .documents(TARGETS.funnelPersonas as never)
    .create({ data: { name: key, key } as never });
  ids.set(`${TARGETS.funnelPersonas} ${key}`, documentId);
};

describe.each([
  { setting: 'shared across locales', shared: true },
  { setting: 'apart', shared: false },
])('tags $setting', ({ shared }) => {
  let app: TestApp;
  const ids = new Map<string, string>();
  const keys: Record<Tag, string[]> = { funnelStages: [], funnelPersonas: [], funnelLeadsTo: [] };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: schemas,
      withoutGraphql: true,
      funnel: {
        preset: 'digital',
        tagging: { sharedAcrossLocales: shared },
        contentTypes: Object.fromEntries(
          Object.keys(KINDS).map((name) => [
            uidOf(name),
            { role: 'ARTICLE', fields: { title: 'title' } },
          ])
        ),
      },
    });
    // Durability is not what is tested, and every operation is a commit.
    if (databaseClient() === 'sqlite')
      await app.strapi.db.connection.raw('PRAGMA synchronous = OFF');
    for (const code of LOCALES.filter((one) => one !== DEFAULT_LOCALE)) {
      await app.strapi.plugin('i18n').service('locales').create({ code, name: code });
    }
    const stages = (await app.strapi.db.query(TARGETS.funnelStages).findMany()) as {
      key: string;
      documentId: string;
    }[];
    for (const { key, documentId } of stages) ids.set(`${TARGETS.funnelStages} ${key}`, documentId);
    keys.funnelStages = stages.map(({ key }) => key);
    keys.funnelLeadsTo = keys.funnelStages;
    for (const key of ['cook', 'gardener', 'parent', 'teacher']) {
      await addPersona(app, ids, key);
      keys.funnelPersonas.push(key);
    }
  });
  afterAll(() => app.stop());

  it(
    'equal the model after every operation, and nothing turns modified that should not',
    { timeout: 600_000 },
    async () => {
      let operations = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(operation, LENGTH), async (sequence) => {
          const world = new World(app, shared, keys, ids);
          for (const one of [...firstDocuments, ...sequence]) await world.run(one);
          operations += world.operations;
        }),
        // Making a failure smaller repeats it hundreds of times: only when asked for.
        { numRuns: RUNS, seed: SEED, endOnFailure: process.env['FUNNEL_PROPERTY_SHRINK'] !== '1' }
      );
      expect(operations).toBeGreaterThanOrEqual(RUNS * LENGTH.minLength);
    }
  );
});
