import type { Participation } from '../../config/contract';
import type { Role } from '../../taxonomy/contract';

/** What gives an entry of a type its role: the type itself, or a value of one of its attributes. */
export type RoleSource =
  | { readonly attribute: null }
  /** Null: an entry of which the attribute says nothing has the role. */
  | { readonly attribute: string; readonly value: string | null };

/**
 * How an entry of a type gets a role; null when none of the type can have it. Of several values the
 * first of the map is taken.
 *
 * @param allowed values of the attribute; null: it takes any text
 */
export const roleSource = (
  { role, roleField, roleMap = {} }: Participation,
  wanted: Role,
  allowed: readonly string[] | null
): RoleSource | null => {
  if (roleField === undefined) return role === wanted ? { attribute: null } : null;
  const isAllowed = (value: string): boolean => allowed?.includes(value) ?? true;
  const mapped = Object.keys(roleMap).find(
    (value) => roleMap[value] === wanted && isAllowed(value)
  );
  if (mapped !== undefined) return { attribute: roleField, value: mapped };
  if (role === wanted) return { attribute: roleField, value: null };
  // The name of a role says it too, unless the map has it stand for another one.
  const isFree = isAllowed(wanted) && !Object.hasOwn(roleMap, wanted);
  return isFree ? { attribute: roleField, value: wanted } : null;
};
