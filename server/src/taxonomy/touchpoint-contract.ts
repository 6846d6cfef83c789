/** A touchpoint with all that strategists wrote about it: never for visitors. */
import type { Channel, Translations } from './contract';

export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

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

/** The fourth door of the room: for the maps. */
export interface TouchpointDetails {
  /** By key. */
  readAll(): Promise<readonly TouchpointDetail[]>;
}
