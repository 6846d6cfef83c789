/** Which columns and filters the list view gets. Pure: columns in, columns out. */
import type { TagAttribute } from '../../../../server/src/tagging/contract';
import type { Message } from '../../translations/message';
import type { ListColumn } from '../label-tag-fields';

/** Attributes that the list shows as badges, in the order of their columns. */
export const SHOWN_TAGS = ['funnelStages', 'funnelPersonas'] as const satisfies TagAttribute[];
export type ShownTag = (typeof SHOWN_TAGS)[number];

/** What makes a column of ours: its cells, and its name where Strapi has no column to take over. */
export interface TagColumn {
  readonly label: Message;
  readonly cellFormatter: unknown;
}
export type TagColumns = Readonly<Record<ShownTag, TagColumn>>;

/** Settings of the attributes of a content type; undefined until Strapi has loaded them. */
export type Metadatas = Readonly<Record<string, unknown>> | undefined;

const takesPart = (metadatas: Metadatas): boolean =>
  SHOWN_TAGS.every((name) => metadatas !== undefined && Object.hasOwn(metadatas, name));

/**
 * A column that somebody has put into the list keeps its place, its name and its sorting and gets
 * our cells; one that is not there comes last. Content types that take no part are left alone.
 */
export const addTagColumns = (
  columns: readonly ListColumn[],
  metadatas: Metadatas,
  ours: TagColumns
): readonly ListColumn[] => {
  if (!takesPart(metadatas)) return columns;
  const isShown = (name: string): name is ShownTag => Object.hasOwn(ours, name);
  const there = new Set(columns.map(({ name }) => name));
  const replaced = columns.map((column) =>
    isShown(column.name) ? { ...column, cellFormatter: ours[column.name].cellFormatter } : column
  );
  const added = SHOWN_TAGS.filter((name) => !there.has(name)).map((name) => ({
    name,
    ...ours[name],
    attribute: { type: 'custom' },
    searchable: false,
    sortable: false,
  }));
  return [...replaced, ...added];
};

export interface FilterOption {
  readonly label: string;
  readonly value: string;
}

/** What a filter on tags asks for its value with, and how it can compare. */
export interface TagFilter {
  readonly input: unknown;
  readonly operators: readonly FilterOption[];
}

/** A filter by findings of the audit; its value is the name of a rule. */
export interface FindingFilter extends ListColumn, TagFilter {
  readonly type: 'enumeration';
  readonly options: readonly FilterOption[];
}

/** Offered where stages are: in lists of entries that take part, to whoever may read their tags. */
export const addFindingFilter = <Filter extends ListColumn>(
  filters: readonly Filter[],
  finding: FindingFilter
): (Filter | FindingFilter)[] =>
  filters.some(({ name }) => name === 'funnelStages') ? [...filters, finding] : [...filters];

/** Filters that Strapi offers stay the same filters, by name: links to them keep working. */
export const changeTagFilters = <Filter extends ListColumn>(
  filters: readonly Filter[],
  ours: Readonly<Record<ShownTag, TagFilter>>
): Filter[] =>
  filters.map((filter) =>
    SHOWN_TAGS.some((name) => name === filter.name)
      ? { ...filter, ...ours[filter.name as ShownTag] }
      : filter
  );
