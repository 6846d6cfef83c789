/** What an audit says of a small site that is known by heart. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AuditOptions,
  Cell,
  CellEntriesInput,
  CellEntry,
  Coverage,
  CoverageInput,
  Finding,
} from '../../server/src/coverage/contract';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const OFFER = 'api::offer.offer';
const DAY = 86_400_000;

let app: TestApp;
let room: CoverageRoom;
let taxonomy: TaxonomyRoom;
let stages: Record<string, string>;
let cook: string;

const documents = (uid: string) => documentsOf(app.strapi, uid);
const create = async (uid: string, data: object, options: object = {}): Promise<string> =>
  (await documents(uid).create({ data, ...options })).documentId;

const audit = async (
  input: CoverageInput = {},
  options?: Parameters<CoverageRoom['auditCoverage']>[1]
): Promise<Coverage> => {
  const result = await room.auditCoverage(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.coverage;
};
const problems = async (input: CoverageInput) => {
  const result = await room.auditCoverage(input);
  return result.ok ? [] : result.problems;
};
const cellAt = ({ cells }: Coverage, stage: string, persona: string | null, role = 'ARTICLE') =>
  cells.find((cell) => cell.stage === stage && cell.persona === persona && cell.role === role)!;
const entriesOf = (
  cell: Pick<Cell, 'stage' | 'persona' | 'role'>,
  changes: Partial<CellEntriesInput> = {},
  readable?: ReadonlySet<string>
) =>
  room.listCellEntries(
    {
      journey: 'digital',
      stage: cell.stage,
      persona: cell.persona,
      role: cell.role,
      locale: null,
      page: 1,
      pageSize: 100,
      ...changes,
    },
    readable ? { readable } : {}
  );

const growOld = async (uid: string, documentId: string, days: number): Promise<void> => {
  await app.strapi.db
    .connection(app.strapi.db.metadata.get(uid).tableName)
    .where({ document_id: documentId })
    .update({ updated_at: new Date(Date.now() - days * DAY) });
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: { contentTypes: participation },
    withoutGraphql: true,
  });
  const { strapi } = app;
  room = strapi.plugin('content-funnel').service('coverage') as CoverageRoom;
  taxonomy = strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
  await strapi.db.query('plugin::i18n.locale').create({ data: { code: 'fr', name: 'French' } });
});

afterAll(async () => {
  await app?.stop();
});

describe('an audit without any journey', () => {
  it('says to apply a preset', async () => {
    expect(await problems({})).toEqual([
      {
        field: 'journey',
        message: expect.stringContaining('apply one of the presets "community"'),
      },
    ]);
  });

  it('finds no entries in any cell', async () => {
    const cell = { stage: 'awareness', persona: null, role: 'ARTICLE' } as const;
    expect(await entriesOf(cell)).toEqual({ entries: [], total: 0 });
  });
});

describe('an audit of a small site', () => {
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    await taxonomy.applyPreset('digital');
    cook = await create('plugin::content-funnel.persona', { key: 'cook', name: 'Cook' });
    await create('plugin::content-funnel.persona', { key: 'reader', name: 'Reader' });
    const model = await taxonomy.read();
    stages = Object.fromEntries(model.stages.map(({ key, documentId }) => [key, documentId]));
    const at = (...keys: string[]) => ({ funnelStages: keys.map((key) => stages[key]) });
    const published = { status: 'published', locale: 'en' };

    ids['guide'] = await create(
      ARTICLE,
      { title: 'Guide', kind: 'Buying Guide', ...at('awareness'), funnelPersonas: [cook] },
      published
    );
    ids['old'] = await create(
      ARTICLE,
      { title: 'Old', kind: 'how-to', ...at('awareness', 'purchase') },
      published
    );
    ids['draft'] = await create(
      ARTICLE,
      { title: 'Draft', ...at('awareness'), funnelPersonas: [cook] },
      { locale: 'en' }
    );
    ids['deux'] = await create(
      ARTICLE,
      { title: 'Deux', ...at('awareness'), funnelPersonas: [cook] },
      { status: 'published', locale: 'fr' }
    );
    ids['half'] = await create(
      ARTICLE,
      { title: 'Half', funnelPersonas: [cook] },
      { locale: 'fr' }
    );
    ids['ebook'] = await create(RESOURCE, { name: 'Ebook', type: 'ebook' }, published);
    ids['offer'] = await create(OFFER, { label: 'Offer', ...at('purchase') });
    await growOld(ARTICLE, ids['old'], 300);
  });

  it('counts what is published, drafted and stale, and judges it by the targets', async () => {
    const coverage = await audit();
    expect(coverage).toMatchObject({ journey: 'digital', entries: 7, tagged: 5, untagged: 2 });
    expect(cellAt(coverage, 'awareness', 'cook')).toMatchObject({
      published: 3,
      draft: 1,
      stale: 0,
      target: 1,
      status: 'OK',
    });
    expect(cellAt(coverage, 'awareness', 'reader')).toMatchObject({ published: 1, status: 'OK' });
    // The limit of this stage is 180 days, that of the other one 365.
    expect(cellAt(coverage, 'purchase', 'cook')).toMatchObject({
      published: 1,
      stale: 1,
      status: 'GAP',
    });
    expect(cellAt(coverage, 'purchase', null, 'CTA')).toMatchObject({
      published: 1,
      target: 2,
      status: 'THIN',
    });
  });

  it('knows a kind however it is written', async () => {
    // 3 how-tos and 2 buying guides are expected; 1 of each is there.
    const whole = cellAt(await audit(), 'awareness', null);
    expect(whole).toMatchObject({ published: 1, target: 4, status: 'THIN', priority: 3 });
  });

  it('counts one locale alone, with the entries that have none', async () => {
    const french = await audit({ locales: ['fr'] });
    expect(french).toMatchObject({ entries: 4, tagged: 2, untagged: 2 });
    expect(cellAt(french, 'awareness', 'cook')).toMatchObject({ locale: 'fr', published: 1 });
    expect(cellAt(french, 'purchase', 'cook', 'CTA')).toMatchObject({ locale: 'fr', published: 1 });
  });

  it('counts only content types that the caller may read', async () => {
    const some = await audit({}, { readable: new Set([OFFER]) });
    expect(some).toMatchObject({ entries: 1, tagged: 1, untagged: 0 });
    expect(cellAt(some, 'awareness', 'cook').published).toBe(0);
    const none = await audit({}, { readable: new Set() });
    expect(none).toMatchObject({ entries: 0, coverage: 0 });
    expect(none.cells).toHaveLength((await audit()).cells.length);
  });

  it('names the entries without a stage, with a title to find them by', async () => {
    const { findings } = await audit();
    const isUnstaged = ({ rule }: Finding) =>
      rule === 'half-tagged-entry' || rule === 'untagged-entry';
    expect(findings.filter(isUnstaged)).toMatchObject([
      {
        rule: 'half-tagged-entry',
        title: 'Half',
        ref: { contentType: ARTICLE, documentId: ids['half'], locale: 'fr' },
      },
      {
        rule: 'untagged-entry',
        title: 'Ebook',
        ref: { contentType: RESOURCE, documentId: ids['ebook'], locale: null },
      },
    ]);
  });

  it('speaks the asked language', async () => {
    const { findings } = await audit({}, { language: 'fr' });
    expect(findings.find(({ rule }) => rule === 'untagged-entry')!.message).toBe(
      '« Ebook » n’est tagué avec aucune étape du parcours ni aucun persona.'
    );
    const french = await room.auditCoverage({}, { language: 'fr' });
    expect(french.ok && french.axes.stages[0]?.name).toBe('Prise de conscience');
    expect(french.ok && french.axes.journeys[0]?.name).toBe('Parcours digital');
    const written = await room.auditCoverage({});
    expect(written.ok && written.axes.stages[0]?.name).toBe('Awareness');
  });

  it('measures only what is asked for', async () => {
    const ask = async (options: AuditOptions) => {
      const call = new AsyncLocalStorage<true>();
      const statements: string[] = [];
      // None that something else runs meanwhile.
      const listen = ({ sql }: { sql: string }): void => {
        if (call.getStore()) statements.push(sql);
      };
      app.strapi.db.connection.on('query', listen);
      const result = await call.run(true, () => room.auditCoverage({}, options));
      app.strapi.db.connection.removeListener('query', listen);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const formats = statements.filter((sql) => /select distinct .*\bformat\b/i.test(sql));
      return { ...result, count: statements.length, formats: formats.length };
    };
    const [bare, chosen, spread] = [
      await ask({}),
      await ask({ choices: true }),
      await ask({ spread: true }),
    ];
    expect(bare).toMatchObject({ choices: null, spread: null, formats: 0 });
    expect(chosen).toMatchObject({ spread: null, formats: 1, count: bare.count + 1 });
    expect(chosen.choices?.personas.map(({ key }) => key)).toEqual(['cook', 'reader']);
    expect(spread).toMatchObject({ choices: null, formats: 0 });
    expect(spread.count).toBeGreaterThan(bare.count);
    expect(spread.coverage.cells).toEqual(bare.coverage.cells);
  });

  it('refuses a journey, a locale and a period that cannot be', async () => {
    expect(await problems({ journey: 'nope', locales: ['de'], from: 2, to: 1 })).toEqual([
      { field: 'journey', message: 'there is no journey "nope"; allowed: "digital"' },
      { field: 'locales', message: 'there is no locale "de"; allowed: "en", "fr"' },
      { field: 'from', message: 'must not be later than "to"' },
    ]);
  });

  it('names the axes for the page', async () => {
    const result = await room.auditCoverage({});
    expect(result.ok && result.axes).toMatchObject({
      journeys: [{ key: 'digital', isDefault: true }],
      personas: [{ key: 'cook' }, { key: 'reader' }],
      locales: [
        { code: 'en', isDefault: true },
        { code: 'fr', isDefault: false },
      ],
    });
    expect(result.ok && result.axes.stages.map(({ key }) => key)).toEqual(
      result.ok ? result.coverage.stages.map(({ key }) => key) : []
    );
  });

  it('lists behind every cell as many entries as the cell counts', async () => {
    for (const locale of [null, 'en', 'fr']) {
      for (const cell of (await audit(locale === null ? {} : { locales: [locale] })).cells) {
        const { entries, total } = await entriesOf(cell, { locale });
        const of = (status: CellEntry['status']) =>
          entries.filter((entry) => entry.status === status).length;
        expect(total).toBe(cell.published + cell.draft);
        expect(entries).toHaveLength(total);
        expect([of('published'), of('stale'), of('draft')]).toEqual([
          cell.published - cell.stale,
          cell.stale,
          cell.draft,
        ]);
      }
    }
  });

  it('lists entries with title, locale and date, changed last first', async () => {
    const { entries } = await entriesOf({ stage: 'awareness', persona: 'cook', role: 'ARTICLE' });
    expect(entries.map(({ title, status, locale }) => [title, status, locale])).toEqual([
      ['Deux', 'published', 'fr'],
      ['Draft', 'draft', 'en'],
      ['Guide', 'published', 'en'],
      ['Old', 'published', 'en'],
    ]);
    const ages = entries.map(({ updatedAt }) => (Date.now() - Date.parse(updatedAt)) / DAY);
    expect(ages.map(Math.round)).toEqual([0, 0, 0, 300]);
  });

  it('pages through a cell without losing or repeating an entry', async () => {
    const cell = { stage: 'awareness', persona: 'cook', role: 'ARTICLE' } as const;
    const pages = await Promise.all(
      [1, 2, 3].map((page) => entriesOf(cell, { page, pageSize: 3 }))
    );
    expect(pages.map(({ entries, total }) => [entries.length, total])).toEqual([
      [3, 4],
      [1, 4],
      [0, 4],
    ]);
    const all = await entriesOf(cell);
    expect(pages.flatMap(({ entries }) => entries)).toEqual(all.entries);
  });

  it('lists nothing for a place that is not in the journey, nor of types one may not read', async () => {
    const cell = { stage: 'awareness', persona: 'cook', role: 'ARTICLE' } as const;
    const nothing = { entries: [], total: 0 };
    expect(await entriesOf({ ...cell, stage: 'nope' })).toEqual(nothing);
    expect(await entriesOf({ ...cell, persona: 'nope' })).toEqual(nothing);
    expect(await entriesOf(cell, { journey: 'nope' })).toEqual(nothing);
    expect(await entriesOf(cell, { locale: 'nope' })).toEqual(nothing);
    expect(await entriesOf(cell, {}, new Set([OFFER]))).toEqual(nothing);
  });

  it('sums up what is beyond the listed entries on a site that has tagged nothing', async () => {
    const offers = Array.from({ length: 620 }, (_, index) => ({
      label: `Offer ${index}`,
      documentId: `offer${String(index).padStart(19, '0')}`,
      publishedAt: new Date(),
    }));
    for (let start = 0; start < offers.length; start += 100) {
      await app.strapi.db
        .query(OFFER as never)
        .createMany({ data: offers.slice(start, start + 100) as never });
    }
    const { untagged, findings } = await audit({ roles: ['CTA'] });
    const ours = findings.filter(({ rule }) => rule === 'untagged-entry');
    expect(untagged).toBe(620);
    expect(ours).toHaveLength(101);
    expect(new Set(ours.map(({ title }) => title)).size).toBe(101);
    expect(ours.at(-1)).toMatchObject({
      ref: null,
      title: null,
      message: '520 more entries break the rule “untagged-entry”.',
    });
    expect(await audit({ roles: ['CTA'] }).then(({ findings: again }) => again)).toEqual(findings);
  });
});
