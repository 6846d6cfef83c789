/** Stages and touchpoints at which something is published. */
import type { LinkTable, TypeTable } from './describe-table';
import { publishedOnly, selectRows } from './select-rows';
import type { Sql } from './sql';

export interface FilledQuestion {
  readonly tag: 'stages' | 'touchpoints';
  /** Row ids. */
  readonly ids: readonly number[];
  readonly locales: readonly string[];
}

/** Of these rows, those that a published row of the content type is linked to: the first one tells. */
const filledOf = async (
  sql: Sql,
  table: TypeTable,
  { name, owner, target }: LinkTable,
  { ids, locales }: Omit<FilledQuestion, 'tag'>
): Promise<number[]> => {
  const filled: number[] = [];
  for (const id of ids) {
    const row: unknown = await publishedOnly(table, selectRows(sql, table, { locales }))
      .join({ l: name }, `l.${owner}`, 'r.id')
      .where(`l.${target}`, id)
      .first('r.id');
    if (row !== undefined) filled.push(id);
  }
  return filled;
};

/** Of these rows of stages or touchpoints, those that something published is tagged with. */
export const readFilled = async (
  sql: Sql,
  tables: readonly TypeTable[],
  { tag, ids, locales }: FilledQuestion
): Promise<ReadonlySet<number>> => {
  const filled = new Set<number>();
  for (const table of tables) {
    const open = ids.filter((id) => !filled.has(id));
    for (const id of await filledOf(sql, table, table[tag], { ids: open, locales })) filled.add(id);
  }
  return filled;
};
