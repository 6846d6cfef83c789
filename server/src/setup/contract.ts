/** Setting the plugin up, step by step: what is there, what is missing, and how far somebody got. */
import { z } from 'zod';
import type { Bilingual } from '../taxonomy/preset-contract';

export const SETUP_STEPS = ['journey', 'personas', 'content', 'rights', 'query'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** How far the administrators of the site got, all of them together. */
export const progressSchema = z.strictObject({
  /** The step that was open last; null: nobody has begun. */
  step: z.enum(SETUP_STEPS).nullable().default(null),
  /** Somebody said that it is enough, whatever is left to do. */
  finished: z.boolean().default(false),
});
export type Progress = z.infer<typeof progressSchema>;

/** What is not named stays as it is. */
export const progressInputSchema = z.strictObject({
  step: z.enum(SETUP_STEPS).optional(),
  finished: z.boolean().optional(),
});
export type ProgressInput = z.infer<typeof progressInputSchema>;

export interface SetupJourney {
  readonly key: string;
  readonly name: string;
  /** In order. */
  readonly stages: readonly { readonly key: string; readonly name: string }[];
}

/** Something that visitors without a token may do, or may not yet. */
export interface PublicRight {
  readonly kind: 'nextBest' | 'journey' | 'stage' | 'persona' | 'touchpoint' | 'entries';
  /** As the role's settings name it. */
  readonly action: string;
  /** Of `entries`. */
  readonly typeName: string | null;
  readonly granted: boolean;
}

export const publicRightsSchema = z.strictObject({
  actions: z.array(z.string().max(255)).min(1).max(200),
});

/** Where a site asks for the next-best content, below the server's own address. */
export interface Endpoints {
  readonly rest: string;
  /** Null: the GraphQL plugin is not there. */
  readonly graphql: string | null;
}

/** What the site holds now: no click has made any of it. */
export interface SetupState {
  readonly progress: Progress;
  readonly done: Readonly<Record<SetupStep, boolean>>;
  /** The default journey first. */
  readonly journeys: readonly SetupJourney[];
  /** Names of the active ones. */
  readonly personas: readonly string[];
  /** Names that suit the journeys and that no persona has yet. */
  readonly suggestedPersonas: readonly Bilingual[];
  /** Content types that take part. */
  readonly types: readonly { readonly uid: string; readonly displayName: string }[];
  readonly publicRights: readonly PublicRight[];
  readonly endpoints: Endpoints;
}

/** The door of the room. */
export interface SetupRoom {
  read(): Promise<SetupState>;
  saveProgress(input: ProgressInput): Promise<Progress>;
  /** Answers what was missing and is granted now. */
  grantPublicRights(actions: readonly string[]): Promise<readonly string[]>;
}
