/**
 * The grouped counts of the database against a recount of everything that the document service
 * gives, on random content: drafts and published versions that differ, several locales, several
 * stages and personas, a type whose attribute says the role, a type without draft & publish.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AuditInput,
  AuditResult,
  CoverageSpread,
  Cell,
  Coverage,
  Total,
} from '../../server/src/coverage/contract';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import { ROLES, type Stage, type TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { createApp, type TestApp } from './support/app';
import {
  createContent,
  createDice,
  DAY,
  findVersions,
  type Found,
  type Model,
} from './support/coverage-content';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const PERSONAS = ['cook', 'gardener', 'reader'];
/** The last of them is met at no certain moment. */
const TOUCHPOINTS = [
  ['seen-in-search', 'before'],
  ['seen-in-shop', 'before'],
  ['seen-in-till', 'during'],
  ['seen-in-talk', null],
] as const;
const STALE_AFTER = { ARTICLE: 365, LEAD_MAGNET: 365, CTA: 180 };

let app: TestApp;
let coverage: CoverageRoom;
let taxonomy: TaxonomyRoom;
let model: Model;

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: participation,
      tagging: { sharedAcrossLocales: false },
    },
    withoutGraphql: true,
  });
  const { strapi } = app;
  coverage = strapi.plugin('content-funnel').service('coverage') as CoverageRoom;
  taxonomy = strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
  await strapi.db
    .query('plugin::i18n.locale')
    .create({ data: { code: 'fr', name: 'French (fr)' } });
  await taxonomy.applyPreset('saas');
  for (const key of PERSONAS) {
    await strapi
      .documents('plugin::content-funnel.persona')
      .create({ data: { key, name: key, active: true } as never });
  }
  for (const [key, moment] of TOUCHPOINTS) {
    await strapi
      .documents('plugin::content-funnel.touchpoint')
      .create({ data: { key, name: key, channel: 'search', moment } as never });
  }
  const { stages, personas, touchpoints } = await taxonomy.read();
  // Most entries meet this journey; some are tagged with a stage of another one only.
  const ofDigital = stages.filter(({ journey }) => journey === 0);
  const others = stages.filter(({ journey }) => journey !== 0).slice(0, 2);
  model = {
    stages: [...ofDigital, ...others].map(({ documentId }) => documentId),
    personas: personas.map(({ documentId }) => documentId),
    touchpoints: touchpoints
      .filter(({ key }) => TOUCHPOINTS.some(([own]) => own === key))
      .map(({ documentId }) => documentId),
  };
});

afterAll(async () => {
  await app?.stop();
});

type Audited = Extract<AuditResult, { ok: true }> & { readonly spread: CoverageSpread };

const audit = async (input: AuditInput = {}): Promise<Audited> => {
  const result = await coverage.auditCoverage(input, { spread: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { spread } = result;
  if (spread === null) throw new Error('the spread was not measured');
  return { ...result, spread };
};

/** A question with its answer, and the versions that it is about. */
interface Case {
  readonly input: AuditInput;
  readonly result: Audited;
  readonly found: readonly Found[];
}

type Counts = Pick<Cell, 'published' | 'draft' | 'stale'>;
interface At {
  readonly version: Found;
  readonly stage: string;
}

/** Counts documents by what is published, drafted and stale among the places that fit. */
const count = (places: readonly At[], isStale: (at: At) => boolean): Counts => {
  const ids = (some: readonly At[]) => new Set(some.map(({ version }) => version.id));
  const published = places.filter(({ version }) => version.published);
  const fresh = ids(published.filter((at) => !isStale(at)));
  const publishedIds = ids(published);
  return {
    published: publishedIds.size,
    draft: [...ids(places)].filter((id) => !publishedIds.has(id)).length,
    stale: [...publishedIds].filter((id) => !fresh.has(id)).length,
  };
};

const compare = ({ found, result }: Case, stages: readonly Stage[]): void => {
  const actual = result.coverage;
  const now = Date.parse(actual.computedAt);
  const isStale = ({ version, stage }: At): boolean => {
    const days = stages.find(({ key }) => key === stage)!.freshnessDays;
    return version.changedAt < now - (days ?? STALE_AFTER[version.role]) * DAY;
  };
  const places = found.flatMap((version) =>
    version.stages
      .filter(({ journey }) => journey === actual.journey)
      .map(({ key }): At => ({ version, stage: key }))
  );
  const meantFor = ({ personas }: Found, persona: string | null): boolean =>
    personas.length === 0 || (persona !== null && personas.includes(persona));
  const numbers = <T extends Counts>({ published, draft, stale }: T): Counts => ({
    published,
    draft,
    stale,
  });

  for (const cell of actual.cells) {
    const here = places.filter(
      ({ version, stage }) =>
        stage === cell.stage && version.role === cell.role && meantFor(version, cell.persona)
    );
    expect([cell.stage, cell.persona, cell.role, numbers(cell)]).toEqual([
      cell.stage,
      cell.persona,
      cell.role,
      count(here, isStale),
    ]);
  }
  const line = ({ key, ...total }: Total, here: readonly At[]): void =>
    expect([key, numbers(total)]).toEqual([key, count(here, isStale)]);
  for (const total of actual.stages) {
    line(
      total,
      places.filter(({ stage }) => stage === total.key)
    );
  }
  for (const total of actual.personas) {
    line(
      total,
      places.filter(({ version }) => meantFor(version, total.key))
    );
  }
  const all = new Set(found.map(({ id }) => id));
  const tagged = new Set(found.filter((one) => one.stages.length > 0).map(({ id }) => id));
  const half = new Set(
    found.filter(({ id, personas }) => !tagged.has(id) && personas.length > 0).map(({ id }) => id)
  );
  expect(numbersOf(actual)).toEqual({
    entries: all.size,
    tagged: tagged.size,
    untagged: all.size - tagged.size,
    halfTaggedFindings: half.size,
    untaggedFindings: all.size - tagged.size - half.size,
  });
};

/** The list behind a cell is as long as the cell says; a few cells of each answer tell. */
const compareLists = async ({ input, result }: Case): Promise<void> => {
  if (input.locales && input.locales.length > 1) return;
  const { journey, cells } = result.coverage;
  for (const { stage, persona, role, published, draft } of cells.filter((_, at) => at % 7 === 0)) {
    const { total } = await coverage.listCellEntries({
      ...{ ...input, journey, stage, persona, role, locale: input.locales?.[0] ?? null },
      ...{ page: 1, pageSize: 1 },
    });
    expect([stage, persona, role, total]).toEqual([stage, persona, role, published + draft]);
  }
};

/** The pairs of locales against the versions, and the list behind each against its number. */
const compareLocaleGaps = async ({ input, result, found }: Case): Promise<void> => {
  const live = (locale: string): ReadonlySet<string> =>
    new Set(found.filter((one) => one.published && one.locale === locale).map(({ id }) => id));
  const pairs = [
    ['en', 'fr'],
    ['fr', 'en'],
  ].flatMap(([from, missing]) => {
    if (input.locales && !input.locales.includes(missing!)) return [];
    const entries = [...live(from!)].filter((id) => !live(missing!).has(id)).length;
    return entries === 0 ? [] : [{ from: from!, missing: missing!, entries }];
  });
  const { localeGaps } = result.spread;
  expect([...localeGaps].sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(pairs);
  if (input.locales || (input.roles && input.roles.length > 1)) return;
  for (const { from, missing, entries } of localeGaps) {
    const { total } = await coverage.listLocaleGap({
      ...{ ...input, from, missing, role: input.roles?.[0] ?? null },
      ...{ journey: result.coverage.journey, page: 1, pageSize: 1 },
    });
    expect([from, missing, total]).toEqual([from, missing, entries]);
  }
};

/** Documents by the moment of their touchpoints. */
const compareMoments = ({ result, found }: Case): void => {
  const live = found.filter(({ published }) => published);
  const count = (keys: readonly string[]): number =>
    new Set(
      live
        .filter(({ touchpoints }) => touchpoints.some((key) => keys.includes(key)))
        .map(({ id }) => id)
    ).size;
  const { all, parts } = result.spread.moments;
  expect(all).toBe(count(['seen-in-search', 'seen-in-shop', 'seen-in-till']));
  expect(Object.fromEntries(parts.map(({ part, entries }) => [part, entries]))).toEqual({
    before: count(['seen-in-search', 'seen-in-shop']),
    during: count(['seen-in-till']),
    // Of the preset's own touchpoints, which nothing is tagged with.
    after: 0,
  });
};

const numbersOf = ({ entries, tagged, untagged, findings }: Coverage) => ({
  entries,
  tagged,
  untagged,
  halfTaggedFindings: findings.filter(({ rule }) => rule === 'half-tagged-entry').length,
  untaggedFindings: findings.filter(({ rule }) => rule === 'untagged-entry').length,
});

/** Half-way between two of the ages that rows have. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

const QUESTIONS: readonly AuditInput[] = [
  {},
  { locales: ['fr'] },
  { locales: ['en', 'fr'], roles: ['ARTICLE'] },
  { roles: ['LEAD_MAGNET', 'CTA'], locales: ['en'] },
  { journey: 'saas' },
  { personas: ['cook', 'reader'] },
  { personas: ['gardener'], locales: ['fr'], roles: ['ARTICLE'] },
  { contentTypes: ['api::resource.resource', 'api::offer.offer'] },
  { formats: ['video', 'podcast'] },
  { changedFrom: daysAgo(250) },
  { changedTo: daysAgo(150), locales: ['en'] },
  {
    ...{ changedFrom: daysAgo(400), changedTo: daysAgo(150) },
    ...{ personas: ['cook'], formats: ['text'], contentTypes: ['api::article.article'] },
  },
];

describe('the counts of an audit', () => {
  it('are all zero while there is no content', async () => {
    const { cells, stages, entries, findings } = (await audit()).coverage;
    expect(cells).toHaveLength(5 * (PERSONAS.length + 1) * ROLES.length);
    for (const numbers of [...cells, ...stages]) {
      expect(numbers).toMatchObject({ published: 0, draft: 0, stale: 0 });
    }
    expect(entries).toBe(0);
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of [
      'stage-without-role',
      'persona-without-content',
      'no-way-forward',
    ] as const) {
      expect(rules).toContain(rule);
    }
    expect(findings.filter(({ ref }) => ref !== null)).toEqual([]);
  });

  it('equal a recount through the document service, whatever the content', async () => {
    const { journeys, stages } = await taxonomy.read();
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const dice = createDice(seed);
        await createContent(app.strapi, { dice, model, count: 25, now: Date.now() });
        for (const question of QUESTIONS) {
          const key = question.journey ?? 'digital';
          const journey = journeys.findIndex((one) => one.key === key);
          const asked: Case = {
            input: question,
            result: await audit(question),
            found: await findVersions(app.strapi, question),
          };
          compare(
            asked,
            stages.filter((stage) => stage.journey === journey)
          );
          compareMoments(asked);
          await compareLists(asked);
          await compareLocaleGaps(asked);
        }
      }),
      { numRuns: 3, endOnFailure: true }
    );
  });
});
