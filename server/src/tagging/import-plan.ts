import { bulkRights } from './bulk-rights';
import type { EntryRights } from './bulk-contract';
import type { ParticipatingType } from './contract';
import type { ImportItem, ImportOptions } from './file-contract';
import { planRetag } from './domain/plan-retag';
import type { Retagging } from './retag-documents';
import { namedAttributes, type TagIds } from './tag-edit';

/** Lines of one content type and language. */
export interface ImportGroup {
  readonly type: ParticipatingType;
  readonly locale: string | null;
  readonly items: readonly ImportItem[];
}

/** Lines whose content type takes part no longer are in no group. */
export const groupItems = (
  types: readonly ParticipatingType[],
  items: readonly ImportItem[]
): ImportGroup[] => {
  const groups = new Map<string, ImportItem[]>();
  for (const item of items) {
    const key = `${item.contentType} ${item.locale ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((own) => {
    const type = types.find(({ uid }) => uid === own[0]?.contentType);
    return type ? [{ type, locale: own[0]?.locale ?? null, items: own }] : [];
  });
};

export interface ImportSetting {
  readonly shared: boolean;
  readonly options: ImportOptions;
  readonly ids: TagIds;
  readonly rights: EntryRights;
}

/** How the lines of a group are written, each as its own cells say. */
export const planImport = (
  { type, locale, items }: ImportGroup,
  { shared, options: { mode, versions }, ids, rights }: ImportSetting
): Retagging => {
  const scope = { locale, shared: shared || !type.localized, versions };
  const edits = new Map(
    items.map(({ documentId, tags }) => [documentId, ids.edit({ mode, tags })])
  );
  const attributes = new Set(items.flatMap(({ tags }) => namedAttributes({ tags })));
  return {
    type,
    versions,
    targets: items.map(({ documentId }) => ({ documentId, locale })),
    plan: (rows, { documentId }) => {
      const edit = edits.get(documentId);
      return edit ? planRetag(rows, edit, scope) : [];
    },
    rights: () =>
      bulkRights(rights, {
        type,
        locale,
        documentIds: items.map(({ documentId }) => documentId),
        attributes: [...attributes],
      }),
  };
};
