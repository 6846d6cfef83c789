/** Which rows of a content type an audit looks at; its table is `r` in every query. */
import { ROLES, type Role } from '../../taxonomy/contract';
import type { EntryFilter } from '../domain/entry-filter';
import type { LinkTable, TypeTable } from './describe-table';
import type { Fragment, Knex, Sql } from './sql';

export type Query = ReturnType<Knex['queryBuilder']>;

export interface RowFilter {
  /** Of content types that are localised. */
  readonly locales: readonly string[];
  readonly roles: readonly Role[];
  readonly entries?: EntryFilter;
}

export const NO_ROLE = '-';

/** Values of the attribute that says the role, by the role that they give. */
const valuesOf = ({ roleBy }: TypeTable, isAsked: (role: Role) => boolean): string[] =>
  [...roleBy.roles].flatMap(([value, role]) => (isAsked(role) ? [value] : []));

/** The role of a row as `codeOf` writes it; `NO_ROLE` for one that takes no part. */
export const roleCode = (sql: Sql, table: TypeTable, codeOf: (role: Role) => string): Fragment => {
  const { role: column, roleBy } = table;
  const branches =
    column === null
      ? []
      : ROLES.map((role) => ({ role, values: valuesOf(table, (given) => given === role) }))
          .filter(({ values }) => values.length > 0)
          .map(({ role, values }) => [sql.isOneOf(`r.${column}`, values), codeOf(role)] as const);
  return sql.choose(branches, roleBy.otherwise === null ? NO_ROLE : codeOf(roleBy.otherwise));
};

/** '1' for a published row; without draft & publish every row is published. */
export const publishedCode = (sql: Sql, { type, publishedAt }: TypeTable): Fragment =>
  type.draftAndPublish
    ? sql.choose([[sql.knex.raw('?? is not null', [`r.${publishedAt}`]), '1']], '0')
    : sql.literal('1');

/** Without draft & publish every row is published. */
export const publishedOnly = ({ type, publishedAt }: TypeTable, rows: Query): Query =>
  type.draftAndPublish ? rows.whereNotNull(`r.${publishedAt}`) : rows;

/** Documents whose last change, in whichever of the locales, lies in the period. */
const changedDocuments = (
  { knex }: Sql,
  { name, type, locale, documentId, updatedAt }: TypeTable,
  locales: readonly string[],
  { changedFrom, changedBefore }: EntryFilter
): Query => {
  const query = knex
    .queryBuilder()
    .select(`v.${documentId}`)
    .from({ v: name })
    .groupBy(`v.${documentId}`);
  const last = `v.${updatedAt}`;
  if (type.localized) query.whereIn(`v.${locale}`, [...locales]);
  if (changedFrom !== null) query.havingRaw('max(??) >= ?', [last, new Date(changedFrom)]);
  if (changedBefore !== null) query.havingRaw('max(??) < ?', [last, new Date(changedBefore)]);
  return query;
};

const narrowRows = (
  sql: Sql,
  table: TypeTable,
  query: Query,
  { locales, entries }: Pick<RowFilter, 'locales' | 'entries'>
): Query => {
  const { personas, formats } = entries ?? { personas: null, formats: null };
  if (formats !== null) {
    const values = formats.get(table.type.uid) ?? [];
    if (table.format === null || values.length === 0) query.whereRaw('1 = 0');
    else query.where(sql.isOneOf(`r.${table.format}`, values));
  }
  if (personas !== null) {
    const links = linksOf(sql, table.personas);
    const asked = links.clone().whereIn(`l.${table.personas.target}`, [...personas]);
    query.where((either) => {
      either.whereNotExists(links).orWhereExists(asked);
    });
  }
  if (entries !== undefined && (entries.changedFrom ?? entries.changedBefore) !== null) {
    query.whereIn(`r.${table.documentId}`, changedDocuments(sql, table, locales, entries));
  }
  return query;
};

/** Rows of the filter's locales, narrowed to its entries. */
export const selectRows = (
  sql: Sql,
  table: TypeTable,
  filter: Pick<RowFilter, 'locales' | 'entries'>
): Query => {
  const query = sql.knex.queryBuilder().from({ r: table.name });
  if (table.type.localized) query.whereIn(`r.${table.locale}`, [...filter.locales]);
  return narrowRows(sql, table, query, filter);
};

/**
 * Rows of the filter's locales and roles. Said by plain lists of values, as a database that cannot
 * estimate how many rows are left takes the longest way round.
 */
export const selectRowsOfRoles = (sql: Sql, table: TypeTable, filter: RowFilter): Query => {
  const query = selectRows(sql, table, filter);
  const { role: column, roleBy } = table;
  const isAsked = (role: Role): boolean => filter.roles.includes(role);
  if (column === null) return query;
  if (roleBy.otherwise === null || !isAsked(roleBy.otherwise)) {
    return query.where(sql.isOneOf(`r.${column}`, valuesOf(table, isAsked)));
  }
  const others = valuesOf(table, (role) => !isAsked(role));
  if (others.length === 0) return query;
  return query.where((either) => {
    either
      .whereNull(`r.${column}`)
      .orWhere(sql.knex.raw('not ?', [sql.isOneOf(`r.${column}`, others)]));
  });
};

/** The links of a row; only the one to `target` where it is given. */
export const linksOf = ({ knex }: Sql, link: LinkTable, target?: number): Query => {
  const query = knex
    .queryBuilder()
    .select(knex.raw('1'))
    .from({ l: link.name })
    .where(`l.${link.owner}`, knex.ref('r.id'));
  return target === undefined ? query : query.where(`l.${link.target}`, target);
};
