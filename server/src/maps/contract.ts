/** A journey as a whole, drawn from its touchpoints and from what is published. */
import { z } from 'zod';
import type { Phase, Role, StageColor } from '../taxonomy/contract';
import type { PersonaDetail, TouchpointDetail } from '../taxonomy/detail-contract';

export const mapInputSchema = z.strictObject({
  /** Null: the default journey. */
  journey: z.string().max(255).nullable().default(null),
  /** Null: every visitor. */
  persona: z.string().max(255).nullable().default(null),
  /** Null: the site's default language. */
  locale: z.string().max(35).nullable().default(null),
});
export type MapInput = z.infer<typeof mapInputSchema>;

/** Listed of the entries of a stage and a role; the others are counted. */
export const NEWEST_LISTED = 5;

export interface MapEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
}

export interface MapEntries {
  readonly role: Role;
  readonly total: number;
  /** The newest. */
  readonly newest: readonly MapEntry[];
}

export interface MapStage {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly color: StageColor | null;
  /** What visitors ask themselves there. */
  readonly question: string | null;
  /** Of each role; published entries that are for the persona or for everyone. */
  readonly entries: readonly MapEntries[];
}

/** A touchpoint of a journey; `stages` are keys, in the order of the journey. */
export interface MapTouchpoint extends Omit<TouchpointDetail, 'translations' | 'personas'> {
  readonly stages: readonly string[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Names are in the language that was asked for, where they are translated. */
export interface JourneyMap {
  readonly journey: Named;
  readonly persona: Named | null;
  readonly locale: string | null;
  /** What may be chosen. */
  readonly journeys: readonly Named[];
  readonly personas: readonly Named[];
  readonly locales: readonly string[];
  readonly stages: readonly MapStage[];
  /**
   * Those that the persona meets: its own and everybody's. In the order of the journey's stages and
   * of their moments; within that, the most critical first.
   */
  readonly touchpoints: readonly MapTouchpoint[];
}

export type MapResult =
  | { readonly ok: true; readonly map: JourneyMap }
  | { readonly ok: false; readonly problems: readonly { field: string; message: string }[] };

/** A persona on one page; texts that are translated are in the language that was asked for. */
export type PersonaPortrait = Omit<PersonaDetail, 'translations'>;

/** The door of the room. */
export interface MapsRoom {
  /** Active ones first, then by name. */
  readPersonas(language: string): Promise<readonly PersonaPortrait[]>;
  /** `readable`: content types of which entries are shown and counted. */
  readJourneyMap(
    input: MapInput,
    options: { readonly language: string; readonly readable: ReadonlySet<string> }
  ): Promise<MapResult>;
}
