import type { Taxonomy } from '../../taxonomy/contract';
import type { Item } from '../contract';
import { explainReasons } from './explain-reasons';
import { moveOf, type MoveInput } from './move-of';
import type { Scorer } from './scorer';
import type { Candidate, Request } from './types';

export interface Presentation {
  readonly request: Request;
  readonly taxonomy: Taxonomy;
  readonly scorer: Scorer;
  readonly move: MoveInput;
  /** Signs that this item was shown at this rank. */
  readonly sign: (candidate: Candidate, rank: number) => string;
}

const keys = (
  all: readonly { readonly key: string }[],
  indexes: readonly number[],
  shown: (index: number) => boolean
): string[] => indexes.filter(shown).flatMap((index) => all[index]?.key ?? []);

/** An item of the answer; `rank` counts from 1. */
export const presentItem = (
  candidate: Candidate,
  rank: number,
  { request, taxonomy, scorer, move, sign }: Presentation
): Item => {
  const { entry, score } = candidate;
  const { journey, locale, explain } = request;
  const parts = scorer.parts(candidate);
  const inJourney = (stage: number): boolean => taxonomy.stages[stage]?.journey === journey?.index;
  const isActive = (persona: number): boolean => taxonomy.personas[persona]?.active ?? false;
  return {
    rank,
    score,
    role: entry.role,
    ref: { contentType: entry.contentType, documentId: entry.documentId, locale: entry.locale },
    title: entry.title,
    summary: entry.summary,
    url: entry.url,
    image: entry.image,
    format: entry.format,
    kind: entry.kind,
    ask: entry.ask,
    stages: keys(taxonomy.stages, entry.stages, inJourney),
    personas: keys(taxonomy.personas, entry.personas, isActive),
    move: moveOf(candidate, move),
    reasons: explainReasons(parts, request.state.persona.assignment, locale),
    scoreParts: explain ? parts : null,
    trackingToken: sign(candidate, rank),
    data: entry.data === null ? null : { ...entry.data },
  };
};
