/**
 * Keeps the plugin's tables when Strapi starts without the plugin. Strapi drops every table that it
 * tracked and no longer finds in its schema; the core-store entry `persisted_tables` names those that
 * it must leave alone. Review Workflows and the audit logs keep theirs there as well: merge, never
 * overwrite. The key is undocumented, so a test boots without the plugin and counts the rows.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { mergeKeptTables, type KeptTable } from './merge-kept-tables';
import { allTables, ownTables } from './own-tables';

const CORE_ENTRY = { type: 'core', key: 'persisted_tables' } as const;
/** Names that we added, so that entries of others are never taken for ours. */
const OUR_ENTRY = { type: 'plugin', name: 'content-funnel', key: 'kept_tables' } as const;

const tableRef = z.looseObject({ name: z.string() });
const persistedTables = z.array(
  z.union([
    z.string().transform((name): KeptTable => ({ name })),
    tableRef.extend({ dependsOn: z.array(tableRef).optional() }),
  ])
);

/** @throws ZodError when a later Strapi gave the entry another shape: better no write than a wrong one. */
const readPersisted = async (strapi: Core.Strapi): Promise<KeptTable[]> =>
  persistedTables.parse((await strapi.store.get(CORE_ENTRY)) ?? []);

const readOurNames = async (strapi: Core.Strapi): Promise<string[]> =>
  z
    .array(z.string())
    .catch([])
    .parse((await strapi.store.get(OUR_ENTRY)) ?? []);

/** Tags of content types that are still there but take part no longer are kept, and that is said. */
const reportRetired = (strapi: Core.Strapi, retired: readonly KeptTable[]): void => {
  const tables = new Set(
    retired.flatMap(({ dependsOn }) => dependsOn?.map(({ name }) => name) ?? [])
  );
  for (const meta of allTables(strapi).filter(({ tableName }) => tables.has(tableName))) {
    strapi.log.info(
      `Content Funnel: ${meta.uid} takes part no longer; its tags are kept and come back with it`
    );
  }
};

const saveKeptTables = async (strapi: Core.Strapi): Promise<void> => {
  const persisted = await readPersisted(strapi);
  const previous = await readOurNames(strapi);
  const known = new Set(allTables(strapi).map(({ tableName }) => tableName));
  const merged = mergeKeptTables({ persisted, previous, own: ownTables(strapi), known });
  if (!isDeepStrictEqual(merged.tables, persisted)) {
    await strapi.store.set({ ...CORE_ENTRY, value: merged.tables });
  }
  if (!isDeepStrictEqual(merged.ours, previous)) {
    await strapi.store.set({ ...OUR_ENTRY, value: merged.ours });
  }
  reportRetired(strapi, merged.retired);
};

/** Runs in register(); the entry is written at each start, as soon as the tables are there. */
export const keepTables = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    try {
      await saveKeptTables(strapi);
    } catch (error) {
      strapi.log.warn(
        `Content Funnel: could not note which tables to keep; do not start this site without the plugin (${String(error)})`
      );
    }
  });
};

/** Names of the tables that are kept for the plugin. */
export const listKeptTables = readOurNames;

/** For `content-funnel uninstall`: from the next start without the plugin on nothing is kept. */
export const releaseKeptTables = async (strapi: Core.Strapi): Promise<void> => {
  const ours = new Set(await readOurNames(strapi));
  const rest = (await readPersisted(strapi)).filter(({ name }) => !ours.has(name));
  await strapi.store.set({ ...CORE_ENTRY, value: rest });
  await strapi.store.delete(OUR_ENTRY);
};
