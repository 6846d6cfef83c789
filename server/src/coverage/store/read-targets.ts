/** What the next steps of editors lead to. */
import type { DocumentRef } from '../../tagging/contract';
import { askOf } from '../../catalog';
import { ROLES, type Ask, type Role } from '../../taxonomy/contract';
import type { TypeTable } from './describe-table';
import { publishedCode, roleCode } from './select-rows';
import type { Sql } from './sql';

export interface StepTarget extends DocumentRef {
  /** Published in one of its locales. */
  readonly published: boolean;
  readonly ask: Ask;
}

const CHUNK = 400;
const roleToCode = (role: Role): string => String(ROLES.indexOf(role));

interface TargetRow {
  readonly documentId: string;
  readonly published: string;
  readonly role: string;
  readonly ask?: unknown;
}

const readChunk = async (
  sql: Sql,
  table: TypeTable,
  documentIds: readonly string[]
): Promise<StepTarget[]> => {
  const rows: TargetRow[] = await sql.knex
    .queryBuilder()
    .from({ r: table.name })
    .whereIn(`r.${table.documentId}`, [...documentIds])
    .select({
      documentId: `r.${table.documentId}`,
      ...(table.ask ? { ask: `r.${table.ask}` } : {}),
    })
    .select(sql.as(publishedCode(sql, table), 'published'))
    .select(sql.as(roleCode(sql, table, roleToCode), 'role'));
  return documentIds.flatMap((documentId): StepTarget[] => {
    const versions = rows.filter((row) => row.documentId === documentId);
    const shown = versions.find(({ published }) => published === '1') ?? versions[0];
    const role = shown === undefined ? undefined : ROLES[Number(shown.role)];
    // Not there any more, or of no role: nobody is led there.
    const isThere = shown !== undefined && role !== undefined;
    return [
      {
        ...{ contentType: table.type.uid, documentId },
        published: isThere && shown.published === '1',
        ask: isThere ? askOf(table.type, role, shown.ask) : 'NONE',
      },
    ];
  });
};

/** In the order of the tables; refs of other content types are left out. */
export const readTargets = async (
  sql: Sql,
  tables: readonly TypeTable[],
  refs: readonly DocumentRef[]
): Promise<StepTarget[]> => {
  const targets: StepTarget[] = [];
  for (const table of tables) {
    const ofType = refs.filter(({ contentType }) => contentType === table.type.uid);
    const ids = [...new Set(ofType.map(({ documentId }) => documentId))];
    for (let from = 0; from < ids.length; from += CHUNK) {
      targets.push(...(await readChunk(sql, table, ids.slice(from, from + CHUNK))));
    }
  }
  return targets;
};
