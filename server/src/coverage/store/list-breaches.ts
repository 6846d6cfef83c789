/** Rows of a content type that a rule about single entries speaks of, drafts and published ones. */
import { z } from 'zod';
import type { LinkTable, TypeTable } from './describe-table';
import { linksOf, selectRowsOfRoles, type Query, type RowFilter } from './select-rows';
import type { Sql } from './sql';

const ids = z.array(z.object({ id: z.coerce.number() }));
const documents = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

/** Ids of rows with so many stages or more, newest first. */
export const listOvertagged = async (
  { knex }: Sql,
  { stages }: TypeTable,
  { from, limit }: { readonly from: number; readonly limit: number }
): Promise<number[]> => {
  const found = await knex
    .queryBuilder()
    .select({ id: stages.owner })
    .from(stages.name)
    .groupBy(stages.owner)
    .havingRaw('count(*) >= ?', [from])
    .orderBy(stages.owner, 'desc')
    .limit(limit);
  return ids.parse(found).map(({ id }) => id);
};

/** The main tag of a row is one of these: no other link of the row comes before it. */
const mainIsOneOf = (sql: Sql, link: LinkTable, targets: readonly number[]): Query => {
  const { knex } = sql;
  const order = link.order ?? 'id';
  const before = knex
    .queryBuilder()
    .select(knex.raw('1'))
    .from({ b: link.name })
    .where(`b.${link.owner}`, knex.ref('r.id'))
    .where((either) => {
      either
        .where(`b.${order}`, '<', knex.ref(`l.${order}`))
        .orWhere((same) =>
          same.where(`b.${order}`, knex.ref(`l.${order}`)).where('b.id', '<', knex.ref('l.id'))
        );
    });
  return linksOf(sql, link)
    .whereIn(`l.${link.target}`, [...targets])
    .whereNotExists(before);
};

export interface DeadEndQuestion {
  readonly filter: RowFilter;
  /** Row ids of stages: what leads there leads nowhere. */
  readonly empty: readonly number[];
  /** Row ids of stages: what is met there first, and leads to no other, leads nowhere. */
  readonly final: readonly number[];
}

/** Tagged rows that lead to no stage with content, newest first. */
export const listDeadEnds = async (
  sql: Sql,
  table: TypeTable,
  { filter, empty, final }: DeadEndQuestion
): Promise<z.infer<typeof documents>> => {
  const { leadsTo, stages } = table;
  const found = await selectRowsOfRoles(sql, table, filter)
    .select({ id: 'r.id', documentId: `r.${table.documentId}` })
    .whereExists(linksOf(sql, stages))
    .where((either) => {
      either
        .whereExists(linksOf(sql, leadsTo).whereIn(`l.${leadsTo.target}`, [...empty]))
        .orWhere((untold) =>
          untold.whereNotExists(linksOf(sql, leadsTo)).whereExists(mainIsOneOf(sql, stages, final))
        );
    })
    .orderBy('r.id', 'desc');
  return documents.parse(found);
};
