/** What a language says of findings. */
import type { Ask, Phase, Role } from '../../../taxonomy/contract';
import type { FindingRule } from '../../rules-contract';

export interface Sentences {
  readonly message: string;
  readonly advice: string;
}

/** Of single entries. */
export interface EntryTexts {
  /** Stands for an empty title. */
  untitled(documentId: string): string;
  /** Entries of a rule beyond those that are listed. */
  moreEntries(rule: FindingRule, more: number, listed: number): Sentences;
  untaggedEntry(title: string): Sentences;
  halfTaggedEntry(title: string): Sentences;
  overtaggedEntry(title: string, stages: number, most: number): Sentences;
  askTooEarly(title: string, ask: Ask, firstStage: string): Sentences;
  tooManyAsks(title: string, asks: number, most: number): Sentences;
  brokenNextStep(title: string, broken: number): Sentences;
  /** `stage`: what the entry opens; null: no stage. */
  deadEndLeadMagnet(title: string, stage: string | null): Sentences;
  staleEntry(title: string, stage: string, days: number): Sentences;
  localeMissing(title: string, locales: readonly string[]): Sentences;
  /** `people`: names of personas; null: visitors of no known persona. `path`: titles. */
  goalOutOfReach(
    title: string,
    goal: Ask,
    way: {
      readonly steps: number;
      readonly people: readonly (string | null)[];
      readonly path: readonly string[];
    }
  ): Sentences;
}

/** Of the parts of the model. */
export interface ModelTexts {
  /** `target`: entries that the stage expects; `drafts`: those that wait there unpublished. */
  stageWithoutRole(stage: string, role: Role, target: number, drafts: number): Sentences;
  expectedKindMissing(stage: string, role: Role, kind: string, drafts: number): Sentences;
  personaWithoutContent(persona: string, drafts: number): Sentences;
  /** `newest`: day of the youngest source; null: there is none. */
  personaWithoutEvidence(persona: string, newest: string | null): Sentences;
  formatNotPreferred(
    persona: string,
    formats: readonly string[],
    preferred: number,
    known: number
  ): Sentences;
  phaseWithoutContent(phase: Phase, stages: readonly string[], hasDrafts: boolean): Sentences;
  noWayForward(stage: string, next: string): Sentences;
  unreachableStage(stage: string, first: string): Sentences;
  loopWithoutExit(stages: readonly string[]): Sentences;
  stageGoingStale(stage: string, stale: number, published: number): Sentences;
  touchpointWithoutContent(touchpoint: string): Sentences;
  touchpointOnlyNegative(stage: string, touchpoints: readonly string[]): Sentences;
  frictionWithoutOwner(touchpoint: string, level: number): Sentences;
}

export type FindingTexts = EntryTexts & ModelTexts;
