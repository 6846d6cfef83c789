/**
 * Keeps what roles and tokens may do with the plugin when Strapi starts without it. Each start takes
 * permissions for actions, content types and fields that are not there out of the database: one start
 * without the plugin, and visitors would get FORBIDDEN and editors could not tag. What is granted is
 * therefore noted, and given back at the first start with the plugin after one without it: only then,
 * as a permission that went otherwise was taken away on purpose.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTE_NAMES } from '../tagging/contract';
import { TAXONOMY_PREFIX } from '../tagging';

const ENTRY = { type: 'plugin', name: 'content-funnel', key: 'kept_permissions' } as const;
const STAGE_UID = `${TAXONOMY_PREFIX}stage`;
/** Many permissions change at once when a role is saved. */
const SETTLE_MS = 500;

const id = z.union([z.number(), z.string()]);
const holder = z.object({ id }).nullish();
const adminRow = z.object({
  action: z.string(),
  subject: z.string().nullish(),
  properties: z.looseObject({ fields: z.array(z.string()).nullish() }).nullish(),
  conditions: z.unknown(),
  actionParameters: z.unknown(),
  role: holder,
});
type AdminRow = z.infer<typeof adminRow>;

/** Actions of the content API, each with the role or token that may use it. */
const CONTENT_TABLES = [
  { uid: 'plugin::users-permissions.permission', holder: 'role' },
  { uid: 'admin::api-token-permission', holder: 'token' },
] as const;
const contentGrant = z.object({ uid: z.string(), action: z.string(), holder: id });
type ContentGrant = z.infer<typeof contentGrant>;

const noted = z.object({ admin: z.array(adminRow), content: z.array(contentGrant) });
type Noted = z.infer<typeof noted>;

const tagFields = ({ properties }: AdminRow): string[] =>
  (properties?.fields ?? []).filter((field) =>
    (TAG_ATTRIBUTE_NAMES as readonly string[]).includes(field)
  );

const isOurs = ({ action, subject }: AdminRow): boolean =>
  action.startsWith(TAXONOMY_PREFIX) || (subject?.startsWith(TAXONOMY_PREFIX) ?? false);

const readAdmin = async (strapi: Core.Strapi): Promise<AdminRow[]> =>
  z
    .array(adminRow)
    .parse(await strapi.db.query('admin::permission').findMany({ populate: ['role'] }))
    .filter((row) => row.role && (isOurs(row) || tagFields(row).length > 0));

const readContent = async (strapi: Core.Strapi): Promise<ContentGrant[]> => {
  const grants: ContentGrant[] = [];
  for (const { uid, holder: name } of CONTENT_TABLES) {
    if (!strapi.db.metadata.has(uid)) continue;
    const where = { action: { $startsWith: TAXONOMY_PREFIX } };
    const rows = z
      .array(z.object({ action: z.string(), [name]: holder }))
      .parse(await strapi.db.query(uid).findMany({ where, populate: [name] }));
    for (const row of rows) {
      const owner = row[name] as z.infer<typeof holder>;
      if (owner) grants.push({ uid, action: String(row.action), holder: owner.id });
    }
  }
  return grants;
};

const note = async (strapi: Core.Strapi): Promise<void> => {
  const value: Noted = { admin: await readAdmin(strapi), content: await readContent(strapi) };
  await strapi.store.set({ ...ENTRY, value });
};

const exists = async (strapi: Core.Strapi, uid: string, rowId: string | number) =>
  (await strapi.db.query(uid).count({ where: { id: rowId } })) > 0;

/** Gives back rows of ours as they were, and to rows of the site the tag fields that they lost. */
const restoreAdmin = async (strapi: Core.Strapi, rows: readonly AdminRow[]): Promise<number> => {
  const permissions = strapi.db.query('admin::permission');
  let restored = 0;
  for (const { role, ...row } of rows) {
    if (!role || !(await exists(strapi, 'admin::role', role.id))) continue;
    const where = { action: row.action, subject: row.subject ?? null, role: role.id };
    const found = (await permissions.findMany({ where })) as (AdminRow & { id: number })[];
    if (isOurs({ role, ...row })) {
      if (found.length > 0) continue;
      await permissions.create({ data: { ...row, role: role.id } });
      restored += 1;
      continue;
    }
    const fields = tagFields({ role, ...row });
    for (const { id: rowId, properties } of found) {
      const all = [...new Set([...(properties?.fields ?? []), ...fields])];
      if (!properties?.fields || all.length === properties.fields.length) continue;
      const data = { properties: { ...properties, fields: all } };
      await permissions.update({ where: { id: rowId }, data });
      restored += 1;
    }
  }
  return restored;
};

const restoreContent = async (
  strapi: Core.Strapi,
  grants: readonly ContentGrant[]
): Promise<number> => {
  let restored = 0;
  for (const { uid, action, holder: owner } of grants) {
    const table = CONTENT_TABLES.find((known) => known.uid === uid);
    if (!table || !strapi.db.metadata.has(uid)) continue;
    const ownerUid =
      table.holder === 'role' ? 'plugin::users-permissions.role' : 'admin::api-token';
    if (!(await exists(strapi, ownerUid, owner))) continue;
    const row = { action, [table.holder]: owner };
    if ((await strapi.db.query(uid).count({ where: row })) > 0) continue;
    await strapi.db.query(uid).create({ data: row });
    restored += 1;
  }
  return restored;
};

const restore = async (strapi: Core.Strapi): Promise<void> => {
  const stored: unknown = await strapi.store.get(ENTRY);
  if (stored === null || stored === undefined) return;
  const { admin, content } = noted.parse(stored);
  const restored = await strapi.db.transaction(
    async () => (await restoreAdmin(strapi, admin)) + (await restoreContent(strapi, content))
  );
  if (restored === 0) return;
  strapi.log.info(
    `Content Funnel: gave back ${restored} permissions that a start without the plugin had removed`
  );
};

const watchers = new WeakMap<Core.Strapi, { timer: NodeJS.Timeout | null }>();
const wasAway = new WeakSet<Core.Strapi>();

const noteSafely = async (strapi: Core.Strapi): Promise<void> => {
  try {
    await note(strapi);
  } catch (error) {
    strapi.log.warn(`Content Funnel: could not note what roles may do (${String(error)})`);
  }
};

/** Runs in register(): finds out whether the start before this one was without the plugin. */
export const detectAbsence = (strapi: Core.Strapi): void => {
  strapi
    .hook('strapi::content-types.beforeSync')
    .register(({ oldContentTypes }: { oldContentTypes?: object | null }) => {
      if (oldContentTypes && !(STAGE_UID in oldContentTypes)) wasAway.add(strapi);
    });
};

/** Runs in bootstrap(), once the plugin's actions are registered. */
export const keepPermissions = async (strapi: Core.Strapi): Promise<void> => {
  if (wasAway.has(strapi)) await restore(strapi);
  const watcher: { timer: NodeJS.Timeout | null } = { timer: null };
  watchers.set(strapi, watcher);
  const mark = (): void => {
    watcher.timer ??= setTimeout(() => {
      watcher.timer = null;
      void noteSafely(strapi);
    }, SETTLE_MS).unref();
  };
  const uids = ['admin::permission', ...CONTENT_TABLES.map(({ uid }) => uid)];
  strapi.db.lifecycles.subscribe({
    models: uids.filter((uid) => strapi.db.metadata.has(uid)),
    afterCreate: mark,
    afterCreateMany: mark,
    afterUpdate: mark,
    afterUpdateMany: mark,
    afterDelete: mark,
    afterDeleteMany: mark,
  });
  mark();
};

/** Runs in destroy(): what has not been noted yet is. */
export const notePermissions = async (strapi: Core.Strapi): Promise<void> => {
  const watcher = watchers.get(strapi);
  if (!watcher?.timer) return;
  clearTimeout(watcher.timer);
  watcher.timer = null;
  await noteSafely(strapi);
};
