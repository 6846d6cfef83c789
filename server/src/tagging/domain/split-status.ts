/** How an entry stands, as the filter of the Content Manager's list names it. */
export const ENTRY_STATUSES = [
  'draft',
  'published',
  'published-modified',
  'published-unmodified',
] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export interface SplitFilters {
  /** Without what is no attribute: a query would refuse it. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** All of them are asked for. */
  readonly statuses: readonly EntryStatus[];
}

const statusOf = (filter: unknown): EntryStatus | undefined => {
  if (typeof filter !== 'object' || filter === null || !('__status' in filter)) return undefined;
  const { __status: value } = filter;
  const wanted: unknown =
    typeof value === 'object' && value !== null && '$eq' in value ? value.$eq : undefined;
  return ENTRY_STATUSES.find((status) => status === wanted);
};

/** Takes the statuses out of a list's filters, where the list puts them among its other conditions. */
export const splitStatus = (filters: Readonly<Record<string, unknown>>): SplitFilters => {
  const { $and: all } = filters;
  if (!Array.isArray(all)) return { filters, statuses: [] };
  const conditions: readonly unknown[] = all;
  const statuses = conditions.flatMap((condition) => statusOf(condition) ?? []);
  const rest = conditions.filter((condition) => statusOf(condition) === undefined);
  return { filters: { ...filters, $and: rest }, statuses };
};

/** The dates of the two versions of an entry, epoch milliseconds; null: there is none. */
export interface VersionDates {
  readonly draft: number | null;
  readonly published: number | null;
}

/** Is the entry of this status? "Modified" is a draft that was saved after it was published. */
export const hasStatus = ({ draft, published }: VersionDates, status: EntryStatus): boolean => {
  if (published === null) return status === 'draft';
  const isModified = draft !== null && draft > published;
  switch (status) {
    case 'draft':
      return false;
    case 'published':
      return true;
    case 'published-modified':
      return isModified;
    case 'published-unmodified':
      return !isModified;
  }
};
