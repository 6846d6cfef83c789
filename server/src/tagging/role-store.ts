/** Reads and extends the permissions that admin roles have on content types. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const PERMISSION_UID = 'admin::permission';
const ACTION_PREFIX = 'plugin::content-manager.explorer.';
/** Strapi itself gives this role every field at each start. */
const SUPER_ADMIN = 'strapi-super-admin';

export const FIELD_ACTIONS = ['create', 'read', 'update', 'publish'] as const;
export type FieldAction = (typeof FIELD_ACTIONS)[number];

const permissionRow = z.object({
  id: z.union([z.number(), z.string()]),
  action: z
    .string()
    .transform((action) => action.slice(ACTION_PREFIX.length))
    .pipe(z.enum(FIELD_ACTIONS)),
  subject: z.string(),
  properties: z.looseObject({ fields: z.array(z.string()).nullish() }).nullish(),
  role: z
    .object({ id: z.union([z.number(), z.string()]), name: z.string(), code: z.string().nullish() })
    .nullish(),
});

/** A permission that names its fields; one that names none holds for all of them. */
export interface FieldPermission {
  readonly id: number | string;
  readonly roleId: string;
  readonly roleName: string;
  readonly contentType: string;
  readonly action: FieldAction;
  readonly fields: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export const readFieldPermissions = async (
  strapi: Core.Strapi,
  uids: readonly string[]
): Promise<FieldPermission[]> => {
  const rows = z.array(permissionRow).parse(
    await strapi.db.query(PERMISSION_UID).findMany({
      where: {
        action: { $in: FIELD_ACTIONS.map((action) => `${ACTION_PREFIX}${action}`) },
        subject: { $in: uids },
      },
      populate: ['role'],
      orderBy: { id: 'asc' },
    })
  );
  return rows.flatMap(({ id, action, subject, properties, role }) => {
    const fields = properties?.fields;
    if (!role || role.code === SUPER_ADMIN || !fields) return [];
    const named = { roleId: String(role.id), roleName: role.name, contentType: subject };
    return [{ id, ...named, action, fields, properties }];
  });
};

export const addFields = async (
  strapi: Core.Strapi,
  permission: FieldPermission,
  fields: readonly string[]
): Promise<void> => {
  const all = [...new Set([...permission.fields, ...fields])];
  await strapi.db.query(PERMISSION_UID).update({
    where: { id: permission.id },
    data: { properties: { ...permission.properties, fields: all } },
  });
};
