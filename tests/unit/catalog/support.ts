/** Rows and models for tests of the catalog's index. */
import type { CatalogIndex } from '../../../server/src/catalog/domain/catalog-index';
import type { CatalogRow, EntryContent } from '../../../server/src/catalog/domain/catalog-row';
import { ROLES, type Stage, type Taxonomy } from '../../../server/src/taxonomy/contract';
import type { EntryList, SiteLocales } from '../../../server/src/catalog/contract';

export const LOCALES: SiteLocales = { all: ['en', 'fr'], default: 'en' };
export const ARTICLE = 'api::article.article';
export const OFFER = 'api::offer.offer';

const stage = (index: number, journey: number): Stage => ({
  index,
  documentId: `stage${index}`,
  key: `stage-${index}`,
  journey,
  name: `Stage ${index}`,
  description: null,
  question: null,
  position: index,
  color: null,
  phase: 'before',
  weight: 1,
  freshnessDays: null,
  inactiveAfterDays: null,
  transitions: [],
  expected: [],
  translations: {},
});

/** Two journeys of three stages each, three personas, two touchpoints. */
export const TAXONOMY: Taxonomy = {
  journeys: [0, 1].map((index) => ({
    index,
    documentId: `journey${index}`,
    key: `journey-${index}`,
    name: `Journey ${index}`,
    isDefault: index === 0,
    goalAsk: 'PURCHASE',
    stages: [0, 1, 2].map((place) => index * 3 + place),
    personas: [0, 1, 2],
    translations: {},
  })),
  stages: [0, 1, 2, 3, 4, 5].map((index) => stage(index, index < 3 ? 0 : 1)),
  personas: [0, 1, 2].map((index) => ({
    index,
    documentId: `persona${index}`,
    key: `persona-${index}`,
    name: `Persona ${index}`,
    publicLabel: null,
    publicDescription: null,
    active: true,
    preferredFormats: [],
    translations: {},
  })),
  touchpoints: [0, 1].map((index) => ({
    index,
    documentId: `touchpoint${index}`,
    key: `touchpoint-${index}`,
    name: `Touchpoint ${index}`,
    channel: 'website',
    translations: {},
  })),
  defaultJourney: 0,
  version: 'model-1',
};

let lastRowId = 0;

export const row = (content: Partial<EntryContent> = {}, print = {}): CatalogRow => {
  lastRowId += 1;
  return {
    content: {
      contentType: ARTICLE,
      documentId: 'document',
      locale: 'en',
      role: 'ARTICLE',
      ask: 'NONE',
      askAgainAfterDays: null,
      discount: false,
      title: 'Title',
      summary: null,
      url: null,
      image: null,
      format: null,
      kind: null,
      data: null,
      publishedAt: 1_000,
      stages: [],
      personas: [],
      touchpoints: [],
      leadsTo: null,
      ...content,
    },
    print: { rowId: lastRowId, row: lastRowId * 17, links: 0, fileId: null, ...print },
  };
};

const named = (index: CatalogIndex, list: EntryList): string[] =>
  list.map((place) => {
    const entry = index.entry(place);
    return `${entry.contentType}|${entry.documentId}|${entry.locale}|${entry.title}`;
  });

/** Everything that a view answers, without the numbers of entries. */
export const describeIndex = (index: CatalogIndex): unknown => {
  const places = [null, ...LOCALES.all].flatMap((locale) =>
    ROLES.map((role) => ({ locale, role }))
  );
  return {
    version: index.policyVersion,
    size: index.size,
    roles: places.map(({ locale, role }) => named(index, index.byRole(role, locale))),
    journeys: places.map(({ locale, role }) =>
      [0, 1].map((journey) => named(index, index.byJourney(journey, role, locale)))
    ),
    cells: places.map(({ locale, role }) =>
      TAXONOMY.stages.map(({ index: stageIndex }) =>
        [null, 0, 1, 2].map((persona) =>
          named(index, index.cell({ stage: stageIndex, persona, role, locale }))
        )
      )
    ),
    pinned: [null, ...LOCALES.all].map((locale) => named(index, index.pinned(locale))),
    totals: [ARTICLE, OFFER].map((type) => index.totals(type)),
  };
};
