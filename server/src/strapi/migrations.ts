/**
 * Forward migrations of the plugin's data. Strapi's schema sync adds columns, but rows that were
 * there before keep NULL in them; and it knows nothing of what a value means.
 */
import type { Core } from '@strapi/strapi';
import { TAXONOMY_UIDS } from '../taxonomy';
import { withLease } from './lease';

interface Migration {
  readonly version: number;
  readonly name: string;
  up(strapi: Core.Strapi): Promise<void>;
}

const fill = async (
  strapi: Core.Strapi,
  uid: string,
  defaults: Readonly<Record<string, unknown>>
): Promise<void> => {
  for (const [attribute, value] of Object.entries(defaults)) {
    await strapi.db
      .query(uid)
      .updateMany({ where: { [attribute]: { $null: true } }, data: { [attribute]: value } });
  }
};

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'defaults for rows that are older than their columns',
    async up(strapi) {
      await fill(strapi, TAXONOMY_UIDS.journey, { goalAsk: 'PURCHASE', isDefault: false });
      await fill(strapi, TAXONOMY_UIDS.stage, { phase: 'before', weight: 1, position: 0 });
      await fill(strapi, TAXONOMY_UIDS.persona, { active: true });
      await fill(strapi, TAXONOMY_UIDS.touchpoint, { channel: 'other', frictionLevel: 0 });
    },
  },
];

const versionStore = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'content-funnel', key: 'data_version' });

const readVersion = async (strapi: Core.Strapi): Promise<number> => {
  const version = await versionStore(strapi).get({});
  return typeof version === 'number' ? version : 0;
};

/**
 * Runs what this database has not seen, in order, each in a transaction, on one instance at a time.
 * A database of a newer version of the plugin is left alone.
 */
export const runMigrations = async (strapi: Core.Strapi): Promise<void> => {
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if ((await readVersion(strapi)) >= newest) return;
  await withLease(strapi, { name: 'migrations', ttlMs: 300_000, waitMs: 120_000 }, async () => {
    const current = await readVersion(strapi);
    for (const migration of MIGRATIONS.filter(({ version }) => version > current)) {
      await strapi.db.transaction(async () => {
        await migration.up(strapi);
        await versionStore(strapi).set({ value: migration.version });
      });
      strapi.log.info(
        `Content Funnel: migrated data to version ${migration.version} (${migration.name})`
      );
    }
  });
};
