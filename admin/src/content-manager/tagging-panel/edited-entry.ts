/** What the panel needs to know of the entry in the edit view. Pure. */

/** The part of what Strapi tells a panel that matters here. */
export interface PanelInput {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly activeTab: 'draft' | 'published' | null;
  readonly document?: Readonly<Record<string, unknown>> | undefined;
  readonly meta?:
    { readonly availableLocales: readonly { readonly locale?: unknown }[] } | undefined;
}

export interface EditedEntry {
  readonly model: string;
  /** Of the original while it is being cloned: the clone starts with its tags. */
  readonly documentId: string | undefined;
  /** Nothing of it is saved, in any language. */
  readonly isNew: boolean;
  /** Null: the content type is not localised. */
  readonly locale: string | null;
  /** Where the saved tags are: a language that is not saved yet starts with those of another. */
  readonly readLocale: string | null;
  readonly status: 'draft' | 'published';
  readonly isPublished: boolean;
  /** Changes with every save. */
  readonly revision: string;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const editedEntry = (
  { model, documentId, activeTab, document, meta }: PanelInput,
  chosenLocale: string | null
): EditedEntry => {
  const row = document?.['id'] === undefined ? undefined : document;
  const locale = row ? textOf(row['locale']) : chosenLocale;
  const siblings = meta?.availableLocales ?? [];
  return {
    model,
    // A single type has no id in its address.
    documentId: textOf(row?.['documentId']) ?? documentId,
    isNew: !row && siblings.length === 0,
    locale,
    readLocale: row ? locale : (textOf(siblings[0]?.locale) ?? chosenLocale),
    status: activeTab ?? 'draft',
    isPublished: row?.['status'] === 'published' || row?.['status'] === 'modified',
    revision: ['id', 'updatedAt', 'publishedAt', 'status']
      .map((name) => String(row?.[name]))
      .join(' '),
  };
};
