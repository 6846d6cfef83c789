/**
 * Findings that somebody has put off, in a table of the plugin's own: one row for each finding. Who
 * did it is an id; nothing else of a person is kept.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import type { Snooze, SnoozeInput } from './snooze-contract';

/** For `content-funnel uninstall`. */
export const SNOOZE_TABLE = 'content_funnel_snoozes';

const define: DefineTable = (table) => {
  table.string('id', 64).primary();
  table.text('finding').notNullable();
  table.string('reason', 500).notNullable();
  table.bigInteger('snoozed_until');
  table.string('snoozed_by', 40).notNullable();
  table.bigInteger('snoozed_at').notNullable();
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureSnoozeTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, SNOOZE_TABLE, define);

/** The names are too long for an index in MySQL, which ignores case besides. */
const idOf = (finding: string): string => createHash('sha256').update(finding).digest('hex');

/** Over one that is there already. `now`: epoch milliseconds. */
export const addSnooze = async (
  strapi: Core.Strapi,
  { finding, reason, until }: SnoozeInput,
  { by, now }: { readonly by: string; readonly now: number }
): Promise<void> => {
  const table = await openTable(strapi, SNOOZE_TABLE);
  await table()
    .insert({
      ...{ id: idOf(finding), finding, reason, snoozed_by: by, snoozed_at: now },
      snoozed_until: until === null ? null : Date.parse(until),
    })
    .onConflict('id')
    .merge();
};

export const removeSnooze = async (strapi: Core.Strapi, finding: string): Promise<void> => {
  const table = await openTable(strapi, SNOOZE_TABLE);
  await table()
    .where({ id: idOf(finding) })
    .delete();
};

const rows = z.array(
  z.object({
    finding: z.string(),
    reason: z.string(),
    snoozed_until: z.union([z.null(), z.coerce.number()]),
  })
);

/** By the finding's id, those that last. `now`: epoch milliseconds. */
export const listSnoozes = async (
  strapi: Core.Strapi,
  now: number
): Promise<ReadonlyMap<string, Snooze>> => {
  const table = await openTable(strapi, SNOOZE_TABLE);
  const found: unknown = await table()
    .whereNull('snoozed_until')
    .orWhere('snoozed_until', '>', now)
    .select('finding', 'reason', 'snoozed_until');
  return new Map(
    rows
      .parse(found)
      .map(({ finding, reason, snoozed_until: until }) => [finding, { reason, until }])
  );
};
