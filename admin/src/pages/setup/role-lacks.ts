import type { RoleLack } from '../../../../server/src/tagging/contract';

export interface LackingRole {
  readonly role: string;
  readonly contentType: string;
  readonly actions: readonly RoleLack['action'][];
  readonly fields: readonly string[];
}

/** One line for what a role lacks on a content type, over all its actions. Pure. */
export const groupLacks = (lacks: readonly RoleLack[]): readonly LackingRole[] => {
  const groups = new Map<string, LackingRole>();
  for (const { roleId, roleName, contentType, action, fields } of lacks) {
    const key = `${roleId} ${contentType}`;
    const last = groups.get(key);
    groups.set(key, {
      role: roleName,
      contentType,
      actions: [...(last?.actions ?? []), action],
      fields: [...new Set([...(last?.fields ?? []), ...fields])],
    });
  }
  return [...groups.values()];
};
