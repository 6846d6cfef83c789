/** Touchpoints and personas with all that strategists wrote about them: never for visitors. */
import type { Channel, Evidence, Moment, Translations } from './contract';

export const ACTORS = ['brand', 'member', 'partner'] as const;
export type Actor = (typeof ACTORS)[number];

/** How serious what gets in the way is. */
export const FRICTION_LEVELS = [1, 2, 3] as const;
export type FrictionLevel = (typeof FRICTION_LEVELS)[number];

export const EMOTIONS = [-2, -1, 0, 1, 2] as const;
export type Emotion = (typeof EMOTIONS)[number];

export interface Friction {
  readonly level: FrictionLevel;
  readonly description: string | null;
  readonly cause: string | null;
  readonly opportunity: string | null;
  readonly owner: string | null;
}

/** Texts are null where nobody wrote one. */
export interface TouchpointDetail {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly translations: Translations;
  /** documentIds. */
  readonly stages: readonly string[];
  /** documentIds; none: it is met by everybody. */
  readonly personas: readonly string[];
  readonly channel: Channel;
  readonly moment: Moment | null;
  readonly actor: Actor | null;
  readonly isHuman: boolean;
  readonly customerAction: string | null;
  readonly frontstage: string | null;
  readonly backstage: string | null;
  readonly supportProcess: string | null;
  readonly expectation: string | null;
  readonly emotion: Emotion | null;
  readonly motivation: string | null;
  readonly problemSolved: string | null;
  /** Null: nothing gets in the way. */
  readonly friction: Friction | null;
  readonly isMomentOfTruth: boolean;
  /** 1 to 5. */
  readonly criticality: number | null;
}

/** Lists of sentences about a persona. */
export const PERSONA_LISTS = [
  'goals',
  'challenges',
  'frustrations',
  'emotions',
  'motivations',
  'objections',
  'questions',
  'preferredFormats',
  'preferredChannels',
] as const;
export type PersonaList = (typeof PERSONA_LISTS)[number];

export interface PersonaDetail extends Readonly<Record<PersonaList, readonly string[]>> {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly publicLabel: string | null;
  readonly description: string | null;
  readonly translations: Translations;
  /** Address of the portrait's thumbnail, relative to the site where the site serves it. */
  readonly portrait: string | null;
  readonly quote: string | null;
  readonly background: string | null;
  readonly successDefinition: string | null;
  /** The newest first. */
  readonly evidence: readonly Evidence[];
  /** 0 to 1. */
  readonly shareOfAudience: number | null;
  readonly active: boolean;
}

/** Texts are null where nobody wrote one. */
export interface StageDetail {
  readonly documentId: string;
  /** What the site is to achieve there. */
  readonly goal: string | null;
  /** What the visitor does to go on. */
  readonly exitAction: string | null;
}

/** The fourth door of the room: for whoever reads what was found out. */
export interface ModelDetails {
  /** By key. */
  readTouchpoints(): Promise<readonly TouchpointDetail[]>;
  /** Active ones first, then by name. */
  readPersonas(): Promise<readonly PersonaDetail[]>;
  readStages(): Promise<readonly StageDetail[]>;
}
