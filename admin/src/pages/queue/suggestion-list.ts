/** The suggestions of an entry as a numbered list, and what choosing one does. Pure. */
import type { FullTagLists } from '../../../../server/src/tagging/bulk-contract';
import type { TagSuggestions } from '../../../../server/src/tagging/contract';

export type SuggestedField = 'funnelStages' | 'funnelPersonas';

export interface NumberedSuggestion {
  /** The key that chooses it, 1..9. */
  readonly number: number;
  readonly field: SuggestedField;
  readonly documentId: string;
  readonly name: string;
  /** 0..1 */
  readonly confidence: number;
  /** Too few to promise anything. */
  readonly fewExamples: boolean;
  /** Words of the entry that decided. */
  readonly words: readonly string[];
}

/** As many as there are keys. */
const MAX_SUGGESTIONS = 9;
const MAX_STAGES = 5;

const listed = (
  field: SuggestedField,
  suggestions: TagSuggestions['personas']
): Omit<NumberedSuggestion, 'number'>[] =>
  suggestions.map(({ documentId, name, confidence, fewExamples, words }) => ({
    ...{ field, documentId, name, confidence, fewExamples, words },
  }));

/** Stages first, then personas, each the likeliest first; of those that are wanted. */
export const numberSuggestions = (
  { stages, personas }: TagSuggestions,
  isWanted: (suggestion: Omit<NumberedSuggestion, 'number'>) => boolean
): readonly NumberedSuggestion[] =>
  [...listed('funnelStages', stages.slice(0, MAX_STAGES)), ...listed('funnelPersonas', personas)]
    .filter(isWanted)
    .slice(0, MAX_SUGGESTIONS)
    .map((suggestion, index) => ({ ...suggestion, number: index + 1 }));

/** The tags without this one. */
export const withoutTag = (
  tags: FullTagLists,
  field: keyof FullTagLists,
  documentId: string
): FullTagLists => ({ ...tags, [field]: tags[field].filter((other) => other !== documentId) });

/** The tags with this one added at the end, or without it where it was among them. */
export const toggleTag = (
  tags: FullTagLists,
  field: keyof FullTagLists,
  documentId: string
): FullTagLists => {
  const list = tags[field];
  if (list.includes(documentId)) return withoutTag(tags, field, documentId);
  return { ...tags, [field]: [...list, documentId] };
};
