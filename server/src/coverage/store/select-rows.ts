/** Which rows of a content type an audit looks at; its table is `r` in every query. */
import { ROLES, type Role } from '../../taxonomy/contract';
import type { LinkTable, TypeTable } from './describe-table';
import type { Fragment, Knex, Sql } from './sql';

export type Query = ReturnType<Knex['queryBuilder']>;

export interface RowFilter {
  /** Of content types that are localised. */
  readonly locales: readonly string[];
  readonly roles: readonly Role[];
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

/** Rows of the filter's locales. */
export const selectRows = (
  { knex }: Sql,
  { name, type, locale }: TypeTable,
  { locales }: Pick<RowFilter, 'locales'>
): Query => {
  const query = knex.queryBuilder().from({ r: name });
  return type.localized ? query.whereIn(`r.${locale}`, [...locales]) : query;
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
