/** What a language says of findings. */
import type { Role } from '../../../taxonomy/contract';

export interface Sentences {
  readonly message: string;
  readonly advice: string;
}

export interface FindingTexts {
  /** Stands for an empty title. */
  untitled(documentId: string): string;
  untaggedEntry(title: string): Sentences;
  moreUntaggedEntries(more: number, listed: number): Sentences;
  halfTaggedEntry(title: string): Sentences;
  moreHalfTaggedEntries(more: number, listed: number): Sentences;
  /** `target`: entries that the stage expects; `drafts`: those that wait there unpublished. */
  stageWithoutRole(stage: string, role: Role, target: number, drafts: number): Sentences;
  personaWithoutContent(persona: string, drafts: number): Sentences;
}
