/** A written way out: what the plugin owns in a database, and how all of it is removed. */
import type { Core } from '@strapi/strapi';
import { listKeptTables, releaseKeptTables } from './keep-tables';
import { SNOOZE_TABLE } from '../coverage';
import { LINK_TABLE } from '../reports';
import { JOB_TABLES } from '../jobs';
import { SNAPSHOT_TABLE } from '../monitoring';
import { PLANNING_TABLES } from '../planning';
import { SLOT_TABLE } from '../slots';
import { REJECTION_TABLE } from '../tagging';
import { LEASE_TABLE } from './lease';

const PREFIX = 'plugin::content-funnel.';
const TAG_FIELD = /^funnel(?:Stages|Personas|Touchpoints|LeadsTo)$/;

export interface UninstallPlan {
  /** In the order in which they can be dropped: link tables before what they link. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly permissions: number;
  readonly settings: number;
}

interface JoinAttribute {
  readonly target?: string;
  readonly joinTable?: { readonly name: string };
}

const ownedTables = async (strapi: Core.Strapi): Promise<string[]> => {
  // The kept ones hold the tags of types that take part no longer, too.
  const links = new Set(await listKeptTables(strapi));
  const tables = new Set<string>();
  for (const [uid, meta] of strapi.db.metadata.entries()) {
    if (uid.startsWith(PREFIX)) tables.add(meta.tableName);
    for (const attribute of Object.values(meta.attributes) as JoinAttribute[]) {
      const ours = uid.startsWith(PREFIX) || (attribute.target?.startsWith(PREFIX) ?? false);
      // Media links live in the upload plugin's own table, which stays.
      const isMedia = attribute.target === 'plugin::upload.file';
      if (ours && attribute.joinTable && !isMedia) links.add(attribute.joinTable.name);
    }
  }
  const names = [
    ...[...links].filter((name) => !tables.has(name)),
    ...tables,
    ...JOB_TABLES,
    REJECTION_TABLE,
    SNOOZE_TABLE,
    LINK_TABLE,
    SNAPSHOT_TABLE,
    ...PLANNING_TABLES,
    SLOT_TABLE,
    LEASE_TABLE,
  ];
  const there = await Promise.all(names.map((name) => strapi.db.connection.schema.hasTable(name)));
  return names.filter((_, place) => there[place]);
};

const PERMISSION_UIDS = [
  'admin::permission',
  'admin::api-token-permission',
  'plugin::users-permissions.permission',
] as const;

const knownPermissionUids = (strapi: Core.Strapi) =>
  PERMISSION_UIDS.filter((uid) => strapi.db.metadata.has(uid));

const permissionFilter = (uid: string) =>
  uid === 'admin::permission'
    ? { $or: [{ action: { $startsWith: PREFIX } }, { subject: { $startsWith: PREFIX } }] }
    : { action: { $startsWith: PREFIX } };

const SETTINGS_FILTER = {
  $or: [
    { key: { $startsWith: 'plugin_content-funnel_' } },
    { key: { $startsWith: `plugin_content_manager_configuration_content_types::${PREFIX}` } },
  ],
};

/** What would go; nothing is changed. */
export const planUninstall = async (strapi: Core.Strapi): Promise<UninstallPlan> => {
  const tables = [];
  for (const name of await ownedTables(strapi)) {
    const [row] = (await strapi.db.connection(name).count({ rows: '*' })) as { rows: unknown }[];
    tables.push({ name, rows: Number(row?.rows ?? 0) });
  }
  let permissions = 0;
  for (const uid of knownPermissionUids(strapi)) {
    permissions += await strapi.db.query(uid).count({ where: permissionFilter(uid) });
  }
  const settings = await strapi.db.query('strapi::core-store').count({ where: SETTINGS_FILTER });
  return { tables, permissions, settings };
};

/** Roles keep what they may do with their own fields; only the tag fields leave their lists. */
const forgetTagFields = async (strapi: Core.Strapi): Promise<void> => {
  const permissions = strapi.db.query('admin::permission');
  const rows = await permissions.findMany({
    where: { action: { $startsWith: 'plugin::content-manager.explorer.' } },
  });
  for (const row of rows) {
    const fields: unknown = row.properties?.fields;
    if (!Array.isArray(fields) || !fields.some((field) => TAG_FIELD.test(String(field)))) continue;
    const kept = fields.filter((field) => !TAG_FIELD.test(String(field)));
    await permissions.update({
      where: { id: row.id },
      data: { properties: { ...row.properties, fields: kept } },
    });
  }
};

/**
 * Removes tables, kept-table entries, permissions and settings. The site's own content is not
 * touched. The plugin has to leave the site's code before its next start, or it sets up anew.
 */
export const removeEverything = async (strapi: Core.Strapi): Promise<UninstallPlan> => {
  const plan = await planUninstall(strapi);
  await forgetTagFields(strapi);
  for (const uid of knownPermissionUids(strapi)) {
    await strapi.db.query(uid).deleteMany({ where: permissionFilter(uid) });
  }
  await releaseKeptTables(strapi);
  await strapi.db.query('strapi::core-store').deleteMany({ where: SETTINGS_FILTER });
  for (const { name } of plan.tables) await strapi.db.connection.schema.dropTableIfExists(name);
  return plan;
};
