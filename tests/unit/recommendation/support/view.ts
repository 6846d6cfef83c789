/** A catalog of a few entries, as plain as can be: every list is made by filtering and sorting. */
import type { CatalogView, Entry, EntryList } from '../../../../server/src/catalog/contract';
import type { Taxonomy } from '../../../../server/src/taxonomy/contract';
import { contentOf, steeringOf, type Sketch } from './entries';
import { model } from './model';

export interface ViewOptions {
  readonly taxonomy?: Taxonomy;
  readonly policyVersion?: string;
  readonly slots?: CatalogView['slots'];
}

type Lists = Map<string, Entry[]>;

const NONE: EntryList = [];

const addTo = (lists: Lists, key: string, entry: Entry): void => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(entry);
};

const keysOf = (entry: Entry, { stages }: Taxonomy): string[] => {
  const { role, locale } = entry;
  const journeys = new Set(entry.stages.map((stage) => stages[stage]!.journey));
  const personas = entry.personas.length > 0 ? entry.personas : [null];
  return [
    `role ${role} ${locale}`,
    ...[...journeys].map((journey) => `journey ${journey} ${role} ${locale}`),
    ...entry.stages.flatMap((stage) =>
      personas.map((persona) => `cell ${stage} ${persona} ${role} ${locale}`)
    ),
  ];
};

export const viewOf = (
  sketches: readonly Sketch[],
  { taxonomy = model, policyVersion = 'policy-1', slots = new Map() }: ViewOptions = {}
): CatalogView => {
  const entries = sketches.map((sketch, index): Entry => ({ index, ...contentOf(sketch) }));
  const steering = steeringOf(sketches);
  const lists: Lists = new Map();
  const documents = new Map<string, Entry>();
  for (const entry of entries) {
    const { contentType, documentId, locale, url } = entry;
    documents.set(`${contentType}/${documentId}/${locale}`, entry);
    documents.set(`url ${url}`, entry);
    for (const key of keysOf(entry, taxonomy)) addTo(lists, key, entry);
    if (steering.get(`${contentType}/${documentId}`)?.pinned) {
      addTo(lists, `pinned ${locale}`, entry);
    }
  }
  const indexes = new Map(
    [...lists].map(([key, list]) => [
      key,
      list.sort((a, b) => b.publishedAt - a.publishedAt || a.tie - b.tie).map(({ index }) => index),
    ])
  );
  const list = (key: string): EntryList => indexes.get(key) ?? NONE;
  return {
    taxonomy,
    contentTypes: [...new Set(entries.map(({ contentType }) => contentType))].sort(),
    size: entries.length,
    slots,
    policyVersion,
    entry: (index) => entries[index]!,
    find: (contentType, documentId, locale) =>
      documents.get(`${contentType}/${documentId}/${locale}`) ??
      documents.get(`${contentType}/${documentId}/null`),
    findByUrl: (url) => documents.get(`url ${url}`),
    steering: (contentType, documentId) => steering.get(`${contentType}/${documentId}`),
    pinned: (locale) => list(`pinned ${locale}`),
    cell: ({ stage, persona, role, locale }) => list(`cell ${stage} ${persona} ${role} ${locale}`),
    byRole: (role, locale) => list(`role ${role} ${locale}`),
    byJourney: (journey, role, locale) => list(`journey ${journey} ${role} ${locale}`),
  };
};
