import type { Participation } from '../../config/contract';
import { ROLES, type Role } from '../../taxonomy/contract';

export interface RoleByValue {
  /** Attribute that says the role; null when all entries of the type have one role. */
  readonly attribute: string | null;
  /** Value of the attribute → role. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Role of every other value; null: such an entry takes no part. */
  readonly otherwise: Role | null;
}

/**
 * How a content type says the role of its entries, in a form that a database can decide by: the
 * value that `roleMap` names, else a value that is itself the name of a role, else the type's role.
 */
export const roleByValue = ({ role, roleField, roleMap }: Participation): RoleByValue => {
  const otherwise = role ?? null;
  if (roleField === undefined) return { attribute: null, roles: new Map(), otherwise };
  return {
    attribute: roleField,
    roles: new Map([
      ...ROLES.map((name) => [name, name] as const),
      ...Object.entries(roleMap ?? {}),
    ]),
    otherwise,
  };
};

/** Roles that entries of a type can have. */
export const possibleRoles = (type: Participation): ReadonlySet<Role> => {
  const { roles, otherwise } = roleByValue(type);
  return new Set([...roles.values(), ...(otherwise === null ? [] : [otherwise])]);
};
