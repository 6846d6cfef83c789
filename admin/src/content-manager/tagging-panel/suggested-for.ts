import type { TagSuggestions } from '../../../../server/src/tagging/contract';
import type { SuggestedField } from '../../../../server/src/tagging/rejection-contract';

/** A suggestion for a field of the panel. */
export interface PanelSuggestion {
  /** documentId of a stage or a persona, or an ask. */
  readonly tag: string;
  readonly name: string;
  /** 0..1 */
  readonly confidence: number;
  readonly fewExamples: boolean;
  /** Words of the entry that decided. */
  readonly words: readonly string[];
}

/** The panel is narrow. */
const MAX_SUGGESTIONS = 3;

/** The likeliest first. Pure. */
export const suggestedFor = (
  { stages, personas, ask }: TagSuggestions,
  field: SuggestedField
): readonly PanelSuggestion[] => {
  // What an entry asks for stands in the form in the same words.
  if (field === 'ask') return ask === null ? [] : [{ ...ask, tag: ask.ask, name: ask.ask }];
  return (field === 'funnelStages' ? stages : personas)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ documentId, name, confidence, fewExamples, words }) => ({
      ...{ tag: documentId, name, confidence, fewExamples, words },
    }));
};
