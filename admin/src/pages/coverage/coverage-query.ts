/** The state of the page as its address holds it. Pure. */
import type { Role } from '../../../../server/src/taxonomy/contract';
import { filterParams, NO_FILTERS, type EntryFilters } from '../../api/entry-filters';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { pageUrl } from '../page-url';

export interface OpenCell {
  readonly stage: string;
  /** Null: the row of entries that are meant for everyone. */
  readonly persona: string | null;
  /** Null: all roles; the list then starts with the one that lacks most. */
  readonly role: Role | null;
}

export interface CoverageQuery {
  readonly journey: string | null;
  readonly role: Role | null;
  readonly locale: string | null;
  readonly filters: EntryFilters;
  readonly cell: OpenCell | null;
  /** Id of the snapshot that now is compared with. */
  readonly since: string | null;
}

/** Keys are slugs, so that neither separator can be part of one. */
const EVERYONE = '*';
const SEPARATOR = '.';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const readRole = (value: unknown): Role | null => {
  const name = text(value);
  return name !== null && Object.hasOwn(ROLE_NAMES, name) ? (name as Role) : null;
};

const readCell = (value: unknown): OpenCell | null => {
  const [stage, persona, role] = text(value)?.split(SEPARATOR) ?? [];
  if (!stage || !persona) return null;
  return { stage, persona: persona === EVERYONE ? null : persona, role: readRole(role) };
};

const readList = (value: unknown): readonly string[] =>
  text(value)
    ?.split(',')
    .filter((part) => part !== '') ?? [];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const readDay = (value: unknown): string | null => {
  const day = text(value);
  return day !== null && DAY.test(day) ? day : null;
};

/** Reads the parsed address; what it does not understand counts as not said. */
export const readQuery = (query: Readonly<Record<string, unknown>>): CoverageQuery => ({
  journey: text(query['journey']),
  role: readRole(query['role']),
  locale: text(query['locale']),
  filters: {
    personas: readList(query['personas']),
    contentTypes: readList(query['contentTypes']),
    formats: readList(query['formats']),
    changedFrom: readDay(query['changedFrom']),
    changedTo: readDay(query['changedTo']),
  },
  cell: readCell(query['cell']),
  since: text(query['since']),
});

/** The parameters for a part of the state; undefined takes a parameter out of the address. */
export const writeQuery = (
  changes: Partial<CoverageQuery>
): Readonly<Record<string, string | undefined>> => ({
  ...('journey' in changes ? { journey: changes.journey ?? undefined } : {}),
  ...('role' in changes ? { role: changes.role ?? undefined } : {}),
  ...('locale' in changes ? { locale: changes.locale ?? undefined } : {}),
  ...('since' in changes ? { since: changes.since ?? undefined } : {}),
  ...(changes.filters
    ? Object.fromEntries(
        Object.entries(filterParams(changes.filters)).map(([name, value]) => [
          name,
          value ?? undefined,
        ])
      )
    : {}),
  ...('cell' in changes
    ? {
        cell: changes.cell
          ? [changes.cell.stage, changes.cell.persona ?? EVERYONE, changes.cell.role ?? []]
              .flat()
              .join(SEPARATOR)
          : undefined,
      }
    : {}),
});

/** Address of the page in a state. */
export const coverageUrl = (state: Partial<CoverageQuery>): string => {
  const params = Object.entries(writeQuery(state)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  );
  return `${pageUrl('coverage')}?${new URLSearchParams(params).toString()}`;
};

/** Everything that the page can be narrowed by, as if nothing were. */
export const NOT_NARROWED: Pick<CoverageQuery, 'role' | 'locale' | 'filters'> = {
  ...{ role: null, locale: null },
  filters: NO_FILTERS,
};
