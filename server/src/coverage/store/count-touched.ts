/** How many documents are published for some touchpoints. */
import { z } from 'zod';
import type { TypeTable } from './describe-table';
import { publishedOnly, selectRowsOfRoles, type RowFilter } from './select-rows';
import type { Sql } from './sql';

const countRow = z.array(z.object({ total: z.coerce.number() }));

/** Distinct documents; `ids`: of rows of touchpoints. */
export const countTouched = async (
  sql: Sql,
  tables: readonly TypeTable[],
  { filter, ids }: { readonly filter: RowFilter; readonly ids: readonly number[] }
): Promise<number> => {
  if (ids.length === 0) return 0;
  let total = 0;
  for (const table of tables) {
    const { name, owner, target } = table.touchpoints;
    const rows = publishedOnly(table, selectRowsOfRoles(sql, table, filter))
      .join({ l: name }, `l.${owner}`, 'r.id')
      .whereIn(`l.${target}`, [...ids])
      .countDistinct({ total: `r.${table.documentId}` });
    total += countRow.parse(await rows)[0]?.total ?? 0;
  }
  return total;
};
