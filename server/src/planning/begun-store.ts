/** Which entries were begun for which cell, in a table of the plugin's own. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import type { DocumentRef } from '../tagging/contract';
import { roleSchema } from '../taxonomy/contract';
import type { PlanCell } from './contract';

/** For `content-funnel uninstall`. */
export const BEGUN_TABLE = 'content_funnel_begun_entries';

const define: DefineTable = (table) => {
  table.string('id', 64).primary();
  table.string('content_type', 255).notNullable();
  table.string('document_id', 255).notNullable();
  table.string('journey', 255).notNullable().index('cf_begun_journey');
  table.string('stage', 255).notNullable();
  table.string('persona', 255);
  table.string('role', 20).notNullable();
  table.string('locale', 35);
  table.bigInteger('begun_at').notNullable();
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureBegunTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, BEGUN_TABLE, define);

/** The names together are too long for an index in MySQL. */
const idOf = ({ contentType, documentId }: DocumentRef): string =>
  createHash('sha256')
    .update(JSON.stringify([contentType, documentId]))
    .digest('hex');

const cell = z.object({
  ...{ journey: z.string(), stage: z.string(), persona: z.string().nullable() },
  ...{ role: roleSchema, locale: z.string().nullable() },
});
const row = cell.extend({ content_type: z.string(), document_id: z.string() });

export interface BegunEntry {
  readonly cell: PlanCell;
  readonly ref: DocumentRef;
}

export interface BegunStore {
  /** In the caller's transaction. `now`: epoch milliseconds. */
  add(entry: BegunEntry, now: number): Promise<void>;
  find(ref: DocumentRef): Promise<PlanCell | null>;
  /** The oldest first. */
  list(journey: string): Promise<readonly BegunEntry[]>;
}

export const createBegunStore = (strapi: Core.Strapi): BegunStore => ({
  async add({ cell: { journey, stage, persona, role, locale }, ref }, now) {
    const table = await openTable(strapi, BEGUN_TABLE);
    await table().insert({
      ...{ id: idOf(ref), content_type: ref.contentType, document_id: ref.documentId },
      ...{ journey, stage, persona, role, locale, begun_at: now },
    });
  },
  async find(ref) {
    const table = await openTable(strapi, BEGUN_TABLE);
    const found: unknown = await table()
      .where({ id: idOf(ref) })
      .select('journey', 'stage', 'persona', 'role', 'locale');
    return z.array(cell).parse(found)[0] ?? null;
  },
  async list(journey) {
    const table = await openTable(strapi, BEGUN_TABLE);
    const found: unknown = await table()
      .where({ journey })
      .orderBy([{ column: 'begun_at' }, { column: 'id' }])
      .select();
    return z
      .array(row)
      .parse(found)
      .map(({ content_type: contentType, document_id: documentId, ...place }) => ({
        cell: place,
        ref: { contentType, documentId },
      }));
  },
});
