import { ASKS, type ModelWording, type TagWording } from '../../../taxonomy/contract';
import { countTerms, type TermCounts } from './count-terms';
import type { Steps } from './run-steps';
import type { Tokenise } from './tokenise';
import { trainClassifier, type TagClassifier } from './train-classifier';

/** An entry that editors said something about, with its text counted. */
export interface TaggedText {
  readonly terms: TermCounts;
  /** documentIds */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  /** Null where the content type has no attribute that says it, or it is empty. */
  readonly ask: string | null;
  /** Tags that were suggested and rejected: documentIds and asks. */
  readonly rejected: readonly string[];
}

/** What one locale's tags have taught. */
export interface SuggestionModels {
  /** One per journey: an entry has its place in each of them. */
  readonly stages: readonly { readonly journey: string; readonly classifier: TagClassifier }[];
  readonly personas: TagClassifier;
  readonly asks: TagClassifier;
}

/** Label of an entry that has a stage and no persona: it was tagged, and is meant for everyone. */
export const FOR_EVERYONE = '*';

interface Source {
  readonly wording: ModelWording;
  readonly texts: readonly TaggedText[];
  readonly tokenise: Tokenise;
  readonly locale: string;
  readonly isDefaultLocale: boolean;
}

/** Languages are kept apart: of another locale's wording nothing is taken. */
const wordingOf = (
  tags: readonly TagWording[],
  { tokenise, locale, isDefaultLocale }: Source
): Map<string, TermCounts> =>
  new Map(
    tags.flatMap(({ documentId, texts, translations }): [string, TermCounts][] => {
      const translated = Object.values(translations[locale] ?? {});
      const own = [...(isDefaultLocale ? texts : []), ...translated].join('\n');
      const terms = countTerms({ title: [], rest: tokenise(own) });
      return terms.size > 0 ? [[documentId, terms]] : [];
    })
  );

const idsOf = (tags: readonly TagWording[]): string[] => tags.map(({ documentId }) => documentId);

const personaLabels = ({ stages, personas }: TaggedText): readonly string[] => {
  if (personas.length > 0) return personas;
  return stages.length > 0 ? [FOR_EVERYONE] : [];
};

export function* trainModels(source: Source): Steps<SuggestionModels> {
  const { wording, texts } = source;
  const stages: { journey: string; classifier: TagClassifier }[] = [];
  for (const journey of new Set(wording.stages.map((stage) => stage.journey))) {
    const own = wording.stages.filter((stage) => stage.journey === journey);
    const classifier = yield* trainClassifier({
      labels: idsOf(own),
      examples: texts.map((text) => ({ ...text, labels: text.stages })),
      wording: wordingOf(own, source),
    });
    stages.push({ journey, classifier });
  }
  const personas = yield* trainClassifier({
    labels: [...idsOf(wording.personas), FOR_EVERYONE],
    examples: texts.map((text) => ({ ...text, labels: personaLabels(text) })),
    wording: wordingOf(wording.personas, source),
  });
  const asks = yield* trainClassifier({
    labels: ASKS,
    examples: texts.map((text) => ({ ...text, labels: text.ask === null ? [] : [text.ask] })),
    wording: new Map(),
  });
  return { stages, personas, asks };
}
