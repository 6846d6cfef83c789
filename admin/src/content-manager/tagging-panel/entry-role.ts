import type { Role } from '../../../../server/src/taxonomy/contract';
import type { TypeRole } from '../../api/use-funnel-client';

const ROLES: Readonly<Record<Role, true>> = { ARTICLE: true, LEAD_MAGNET: true, CTA: true };
const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(ROLES, value);

/**
 * What the entry in the form does in the funnel, as the server will work it out: by the map, else
 * the attribute's own value when it names a role, else the type's role. Null: none of them says.
 */
export const entryRole = (
  { role, roleField, roleMap }: TypeRole,
  values: Readonly<Record<string, unknown>>
): Role | null => {
  if (roleField === null) return role;
  const value = values[roleField];
  if (typeof value === 'string' && roleMap && Object.hasOwn(roleMap, value)) {
    return roleMap[value] ?? role;
  }
  return isRole(value) ? value : role;
};
