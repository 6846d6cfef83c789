import type { SuggestedField } from '../../../../server/src/tagging/rejection-contract';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { useSuggestions, type Suggestions } from '../../api/use-suggestions';
import type { EditedEntry } from './edited-entry';
import type { Tags } from './use-saved-tags';

export interface PanelSuggestions extends Suggestions {
  /** Whether the field is empty, and the editor's to fill. */
  readonly wants: (field: SuggestedField) => boolean;
}

export interface PanelState {
  readonly entry: EditedEntry;
  readonly choices: TagChoicesAnswer;
  /** As the form would save them. */
  readonly tags: Tags;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Suggestions are made from a text that is saved, in the language that is edited. */
const isSaved = ({ isNew, status, locale, readLocale }: EditedEntry): boolean =>
  !isNew && status === 'draft' && locale === readLocale;

/** What the saved text speaks for, asked for while some field that it could fill is empty. */
export const usePanelSuggestions = (state: PanelState): PanelSuggestions => {
  const { entry, choices, tags, values } = state;
  const { model, documentId, locale, revision } = entry;
  const { read, update } = choices.rights;
  const wants = (field: SuggestedField): boolean => {
    if (!isSaved(entry)) return false;
    if (field === 'ask') return choices.askField !== null && !values[choices.askField];
    const isMine = read.fields.includes(field) && update.fields.includes(field);
    return isMine && (tags[field] ?? []).length === 0;
  };
  const isWanted = wants('funnelStages') || wants('funnelPersonas') || wants('ask');
  const ref = isWanted && documentId ? { contentType: model, documentId } : null;
  return { ...useSuggestions(ref, locale, revision), wants };
};
