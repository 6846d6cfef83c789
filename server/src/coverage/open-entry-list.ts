import type { ParticipatingType } from '../tagging/contract';
import type { Journey, Role, Taxonomy } from '../taxonomy/contract';
import { typesOf, type CoverageSetting } from './audit-coverage';
import type { AuditOptions, EntryFilterInput } from './contract';
import type { EntryFilter } from './domain/entry-filter';
import { narrowEntries } from './narrow-entries';
import type { ModelRows } from './store';

export interface ListQuestion extends EntryFilterInput {
  readonly journey: string;
  /** Counts from 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** What a list of entries of a journey is asked of. */
export interface EntryListing {
  readonly model: Taxonomy;
  readonly rows: ModelRows;
  readonly journey: Journey;
  /** Codes of the site's locales. */
  readonly locales: readonly string[];
  readonly entries: EntryFilter;
  readonly typesWith: (roles: readonly Role[]) => ParticipatingType[];
  readonly paging: {
    readonly offset: number;
    readonly limit: number;
    readonly defaultLocale: string | null;
  };
}

export const NO_ENTRIES = { entries: [], total: 0 } as const;

/**
 * What the lists of entries behind the numbers have in common. Null when the journey is not there, or
 * something that the entries are narrowed to: then there are none.
 */
export const openEntryList = async (
  { taxonomy, tagging, store }: Pick<CoverageSetting, 'taxonomy' | 'tagging' | 'store'>,
  input: ListQuestion,
  { readable }: Pick<AuditOptions, 'readable'>
): Promise<EntryListing | null> => {
  const [model, locales, rows] = await Promise.all([
    taxonomy.read(),
    store.readLocales(),
    store.readModelRows(),
  ]);
  const journey = model.journeys.find(({ key }) => key === input.journey);
  if (!journey) return null;
  const types = tagging.types().filter(({ uid }) => readable?.has(uid) ?? true);
  const narrowed = await narrowEntries(store, input, { model, rows, journey, types });
  if (!narrowed.ok) return null;
  return {
    ...{ model, rows, journey },
    locales: locales.map(({ code }) => code),
    entries: narrowed.filter,
    typesWith: (roles) => typesOf(tagging, roles, narrowed.types),
    paging: {
      offset: (input.page - 1) * input.pageSize,
      limit: input.pageSize,
      defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
    },
  };
};
