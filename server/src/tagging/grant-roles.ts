import type { Core } from '@strapi/strapi';
import { TAG_ATTRIBUTE_NAMES, type ParticipatingType, type RoleLack } from './contract';
import { addFields, readFieldPermissions, type FieldPermission } from './role-store';

interface Lack extends RoleLack {
  /** A role may have several permissions for one action, each under conditions of its own. */
  readonly permissions: readonly FieldPermission[];
}

const findLacks = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[]
): Promise<Lack[]> => {
  const permissions = await readFieldPermissions(
    strapi,
    types.map(({ uid }) => uid)
  );
  const groups = new Map<string, FieldPermission[]>();
  for (const permission of permissions) {
    const key = [permission.roleId, permission.contentType, permission.action].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), permission]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const fields = TAG_ATTRIBUTE_NAMES.filter(
      (name) => !group.some((permission) => permission.fields.includes(name))
    );
    if (!first || fields.length === 0) return [];
    const { roleId, roleName, contentType, action } = first;
    return [{ roleId, roleName, contentType, action, fields, permissions: group }];
  });
};

const asRoleLack = ({ permissions: _, ...lack }: Lack): RoleLack => lack;

/** Roles that may edit or read a content type that takes part, but not its tags. */
export const lackingRoles = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[]
): Promise<RoleLack[]> => (await findLacks(strapi, types)).map(asRoleLack);

/** Adds the missing fields, all or none, and answers what it added; a second time that is nothing. */
export const grantRoles = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[]
): Promise<RoleLack[]> => {
  const lacks = await findLacks(strapi, types);
  await strapi.db.transaction(async () => {
    for (const { permissions, fields } of lacks) {
      for (const permission of permissions) await addFields(strapi, permission, fields);
    }
  });
  return lacks.map(asRoleLack);
};
