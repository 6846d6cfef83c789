/** What an editor chooses in the dialog, and the request that it becomes. Pure. */
import type {
  BulkInput,
  RetagMode,
  RetagVersions,
  Selection,
  TagLists,
} from '../../../../server/src/tagging/bulk-contract';

export type BulkField = keyof TagLists;
export const BULK_FIELDS = [
  'funnelStages',
  'funnelPersonas',
  'funnelTouchpoints',
] as const satisfies readonly BulkField[];

export interface BulkForm {
  readonly scope: 'chosen' | 'all';
  readonly mode: RetagMode;
  readonly tags: Readonly<Record<BulkField, readonly string[]>>;
  /** Fields that a replacement leaves empty. */
  readonly emptied: readonly BulkField[];
  readonly versions: RetagVersions;
}

export const EMPTY_FORM: BulkForm = {
  scope: 'chosen',
  mode: 'add',
  tags: { funnelStages: [], funnelPersonas: [], funnelTouchpoints: [] },
  emptied: [],
  versions: 'both',
};

/** The list from which the dialog was opened. */
export interface ListState {
  readonly contentType: string;
  /** Null: the default language, or a content type that is not localised. */
  readonly locale: string | null;
  readonly documentIds: readonly string[];
  readonly filters: Readonly<Record<string, unknown>>;
  readonly search: string;
}

const namedTags = ({ mode, tags, emptied }: BulkForm): TagLists =>
  Object.fromEntries(
    BULK_FIELDS.filter(
      (field) => tags[field].length > 0 || (mode === 'replace' && emptied.includes(field))
    ).map((field) => [field, emptied.includes(field) ? [] : [...tags[field]]])
  );

const selectionOf = (scope: BulkForm['scope'], list: ListState): Selection =>
  scope === 'chosen'
    ? { documentIds: [...list.documentIds] }
    : { filters: { ...list.filters }, search: list.search };

/** Null while nothing is chosen that could be done. */
export const bulkInput = (form: BulkForm, list: ListState): BulkInput | null => {
  const tags = namedTags(form);
  if (Object.keys(tags).length === 0) return null;
  return {
    contentType: list.contentType,
    locale: list.locale,
    selection: selectionOf(form.scope, list),
    mode: form.mode,
    tags,
    versions: form.versions,
  };
};
