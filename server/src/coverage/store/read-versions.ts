/**
 * The documents of one content type, grouped by what their versions look like.
 *
 * A version (a row) becomes a short text: role, published, age, kind, stages, personas. A document
 * is the list of its versions' texts, and equal lists are counted. So the database walks each table
 * once, no number is ever added up twice, and what comes back are the different looks, not the
 * rows: some thousands for 100,000 entries.
 */
import { ROLES, type Role } from '../../taxonomy/contract';
import type { DocumentGroup, Version } from '../domain/document-group';
import { normalizeKind } from '../domain/normalize-kind';
import type { Scope } from '../domain/scope';
import type { LinkTable, TypeTable } from './describe-table';
import {
  NO_ROLE,
  publishedCode,
  roleCode,
  selectRows,
  type Query,
  type RowFilter,
} from './select-rows';
import type { Fragment, Sql } from './sql';

export interface TagPlaces {
  /** Row id of a stage → its place in the scope. */
  readonly stages: ReadonlyMap<number, number>;
  readonly personas: ReadonlyMap<number, number>;
}

export interface VersionsContext {
  readonly scope: Scope;
  readonly filter: RowFilter;
  readonly places: TagPlaces;
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY = 86_400_000;
const BETWEEN_PARTS = '.';
const BETWEEN_VERSIONS = ';';
const BETWEEN_TAGS = ',';

const roleToCode = (role: Role): string => String(ROLES.indexOf(role));

/** Drafts look alike whatever their age and kind: no target counts them, so nothing asks. */
const draftFirst = (
  { knex }: Sql,
  { type, publishedAt }: TypeTable,
  code: string
): (readonly [Fragment, string])[] =>
  type.draftAndPublish ? [[knex.raw('?? is null', [`r.${publishedAt}`]), code]] : [];

const ageCode = (sql: Sql, table: TypeTable, { scope, now }: VersionsContext): Fragment =>
  sql.choose(
    [
      ...draftFirst(sql, table, '0'),
      ...scope.limits.map((days, passed) => {
        const since = new Date(now - days * DAY);
        return [sql.knex.raw('?? >= ?', [`r.${table.updatedAt}`, since]), String(passed)] as const;
      }),
    ],
    String(scope.limits.length)
  );

/** Spellings of each expected kind that occur in the content. */
const readSpellings = async (sql: Sql, table: TypeTable, scope: Scope): Promise<string[][]> => {
  if (table.kind === null || scope.kinds.length === 0) return [];
  const rows: { kind: unknown }[] = await sql.knex
    .queryBuilder()
    .distinct({ kind: `r.${table.kind}` })
    .from({ r: table.name })
    .whereNotNull(`r.${table.kind}`);
  const written = rows.map(({ kind }) => String(kind));
  return scope.kinds.map((kind) => written.filter((text) => normalizeKind(text) === kind));
};

const kindCode = (sql: Sql, table: TypeTable, spellings: string[][]): Fragment => {
  const branches = [...spellings.entries()]
    .filter(([, written]) => written.length > 0)
    .map(([place, written]) => {
      const marks = written.map(() => '?').join(', ');
      const isKind = sql.knex.raw(`?? in (${marks})`, [`r.${table.kind}`, ...written]);
      return [isKind, String(place)] as const;
    });
  return sql.choose(branches.length === 0 ? [] : [...draftFirst(sql, table, ''), ...branches], '');
};

/**
 * Ids of a row's tags as one text. PostgreSQL groups the links once and joins them, as it would
 * spend most of its time on calling a query per row; the other two are quickest with just that
 * (measured on 180,000 rows: 0.9 s against 1.9 s; SQLite 0.7 s against 0.6 s; MariaDB 18 s
 * against 2.6 s).
 */
const tagCodes = (
  sql: Sql,
  { name, owner, target }: LinkTable,
  alias: string
): { code: Fragment; join: (query: Query) => Query } => {
  const { knex } = sql;
  const links = knex.queryBuilder().from({ l: name });
  const ids = sql.list(sql.text(`l.${target}`), BETWEEN_TAGS);
  const nothing = sql.literal('');
  if (sql.client !== 'postgres') {
    const ofRow = links.select(ids).where(`l.${owner}`, knex.ref('r.id'));
    return { code: knex.raw('coalesce(?, ?)', [ofRow, nothing]), join: (query) => query };
  }
  const grouped = links
    .select({ row_id: `l.${owner}`, ids })
    .groupBy(`l.${owner}`)
    .as(alias);
  return {
    code: knex.raw('coalesce(??, ?)', [`${alias}.ids`, nothing]),
    join: (query) => query.leftJoin(grouped, `${alias}.row_id`, 'r.id'),
  };
};

const versionsQuery = (
  sql: Sql,
  table: TypeTable,
  context: VersionsContext,
  spellings: string[][]
): Query => {
  const stages = tagCodes(sql, table.stages, 's');
  const personas = tagCodes(sql, table.personas, 'p');
  const between = sql.literal(BETWEEN_PARTS);
  const version = sql.concat([
    roleCode(sql, table, roleToCode),
    ...[between, publishedCode(sql, table)],
    ...[between, ageCode(sql, table, context)],
    ...[between, kindCode(sql, table, spellings)],
    ...[between, stages.code],
    ...[between, personas.code],
  ]);
  const documents = personas
    .join(stages.join(selectRows(sql, table, context.filter)))
    .select(sql.as(sql.list(version, BETWEEN_VERSIONS), 'versions'))
    .groupByRaw('??', [`r.${table.documentId}`]);
  const looks = sql.knex
    .queryBuilder()
    .from(documents.as('d'))
    .select('versions')
    .count({ documents: '*' })
    .groupBy('versions');
  // MySQL cuts long lists and compares only their beginnings unless it is told not to.
  return sql.client === 'mysql'
    ? looks.hintComment([
        'SET_VAR(group_concat_max_len = 8388608)',
        'SET_VAR(max_sort_length = 8388608)',
      ])
    : looks;
};

/** Stages and personas of other journeys have no place. */
const placesOf = (ids: string, places: ReadonlyMap<number, number>): number[] =>
  ids.split(BETWEEN_TAGS).flatMap((id) => places.get(Number(id)) ?? []);

/** Null for a row without a role. */
const parseVersion = (text: string, { scope, places }: VersionsContext): Version | null => {
  const [role = '', published, age, kind = '', stages = '', personas = ''] =
    text.split(BETWEEN_PARTS);
  const known = role === NO_ROLE ? undefined : ROLES[Number(role)];
  if (known === undefined) return null;
  return {
    published: published === '1',
    role: known,
    age: Number(age),
    kind: kind === '' ? null : (scope.kinds[Number(kind)] ?? null),
    stages: placesOf(stages, places.stages),
    tagged: stages !== '',
    personas: placesOf(personas, places.personas),
    forEveryone: personas === '',
  };
};

export const readVersions = async (
  sql: Sql,
  table: TypeTable,
  context: VersionsContext
): Promise<DocumentGroup[]> => {
  const spellings = await readSpellings(sql, table, context.scope);
  const rows: { versions: string; documents: number | string }[] = await versionsQuery(
    sql,
    table,
    context,
    spellings
  );
  const known = new Map<string, Version | null>();
  const parse = (text: string): Version | null => {
    let version = known.get(text);
    if (version === undefined) known.set(text, (version = parseVersion(text, context)));
    return version;
  };
  return rows.map(({ versions, documents }) => ({
    count: Number(documents),
    versions: versions.split(BETWEEN_VERSIONS).flatMap((text) => parse(text) ?? []),
  }));
};
