import type { Participation } from '../../config/contract';
import { ASKS, ROLES, type Ask, type Role } from '../../taxonomy/contract';

const DEFAULT_ASK: Readonly<Record<Role, Ask>> = {
  ARTICLE: 'NONE',
  LEAD_MAGNET: 'EMAIL',
  CTA: 'CLICK',
};

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((item) => item === value);

/**
 * Role of an entry: by `roleMap`, else the attribute's own value when it is the name of a role,
 * else the type's role. Null when none of them says: such an entry takes no part.
 */
export const roleOf = (type: Participation, roleValue: unknown): Role | null => {
  const byType = type.role ?? null;
  if (type.roleField === undefined) return byType;
  const map = type.roleMap ?? {};
  const mapped =
    typeof roleValue === 'string' && Object.hasOwn(map, roleValue) ? map[roleValue] : undefined;
  return mapped ?? oneOf(ROLES, roleValue) ?? byType;
};

/**
 * Values of `roleField` that give a role; null when every row has one. The condition that loading
 * and reconciling share.
 */
export const roleValues = (type: Participation): readonly string[] | null =>
  type.roleField === undefined || type.role !== undefined
    ? null
    : [...Object.keys(type.roleMap ?? {}), ...ROLES];

/** Ask of an entry: its own attribute, else the type's, else by role. */
export const askOf = (type: Participation, role: Role, askValue: unknown): Ask =>
  oneOf(ASKS, askValue) ?? type.ask ?? DEFAULT_ASK[role];
