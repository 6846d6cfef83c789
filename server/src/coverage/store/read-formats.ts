/** The formats that entries have, as they are written. */
import { z } from 'zod';
import type { TypeTable } from './describe-table';
import type { Sql } from './sql';
import { readWritten } from './written';

export interface WrittenFormat {
  readonly contentType: string;
  readonly format: string;
}

const formatRows = z.array(z.object({ format: z.string() }));

/** Each format of a content type once; without types that have no attribute for it. */
export const readFormats = async (
  sql: Sql,
  tables: readonly TypeTable[]
): Promise<WrittenFormat[]> => {
  const formats: WrittenFormat[] = [];
  for (const { name, format, type } of tables) {
    if (format === null) continue;
    // As MySQL takes texts for one that differ in case or accents.
    const rows = await sql.knex
      .queryBuilder()
      .from({ r: name })
      .distinct(sql.as(sql.hex(`r.${format}`), 'format'));
    for (const row of formatRows.parse(rows)) {
      const written = readWritten(row.format);
      if (written !== null) formats.push({ contentType: type.uid, format: written });
    }
  }
  return formats;
};
