/** The shapes that the steps of an answer hand to each other. */
import type { Entry, EntrySteering } from '../../catalog/contract';
import type { FALLBACK_LEVELS, Pacing, SlotConfig, Weights } from '../../config/contract';
import type { Journey, Role } from '../../taxonomy/contract';
import type { Assignment, Consent, EventType, Fallback, Warning, WithheldCode } from '../contract';

export type FallbackLevel = (typeof FALLBACK_LEVELS)[number];

/** A level at which an item can be found. */
export type Level = Exclude<Fallback, 'EMPTY'>;

/** An entry that has a place of its own in a slot; times in epoch milliseconds, null: none. */
export interface SlotPin {
  readonly contentType: string;
  readonly documentId: string;
  /** The first one being 1. */
  readonly place: number;
  readonly from: number | null;
  readonly until: number | null;
}

/** What a slot never shows, each until when: epoch milliseconds, Infinity without an end. */
export interface SlotExclusions {
  readonly types: ReadonlyMap<string, number>;
  /** By the name of the document in all its locales. */
  readonly documents: ReadonlyMap<string, number>;
}

/** A placement with the site's defaults filled in. */
export interface SlotSettings {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly count: number;
  /** Key of a touchpoint. */
  readonly touchpoint: string | null;
  readonly weights: Weights;
  readonly pacing: Pacing;
  readonly fallback: readonly FallbackLevel[];
  /** Locales that fill what is left, in order; `default`: the site's default one. */
  readonly localeFallback: SlotConfig['localeFallback'];
  /** By place, then as they were named. */
  readonly pins: readonly SlotPin[];
  readonly exclusions: SlotExclusions;
  /** 0..1: how far look-alikes are pushed down; null: as far as on the site. */
  readonly diversity: number | null;
  /** Places that a role may take at the most; nothing said: all of them. */
  readonly mix: SlotConfig['mix'];
}

/** Something the visitor did with an entry that is there; `at` null: not said, so just now. */
export interface Visit {
  readonly entry: Entry;
  readonly type: EventType;
  readonly at: number | null;
}

/** What is known of a visitor's stage or persona; `index` is its place in the taxonomy. */
export interface StateValue {
  readonly index: number | null;
  readonly key: string | null;
  readonly assignment: Assignment;
  /** 0..1; what the bonus of a match is multiplied by. */
  readonly confidence: number;
  readonly scores: readonly { readonly key: string; readonly score: number }[];
}

export interface VisitorState {
  readonly stage: StateValue;
  readonly persona: StateValue;
}

/** A request with everything that it names resolved. Times are epoch milliseconds. */
export interface Request {
  readonly slot: SlotSettings;
  readonly journey: Journey | null;
  /** In the order of ROLES, each once. */
  readonly roles: readonly Role[];
  readonly count: number;
  readonly locale: string | null;
  /** Locales of the site that fill what is left, in order; none without fallback. */
  readonly otherLocales: readonly string[];
  readonly allowFallback: boolean;
  readonly explain: boolean;
  readonly consent: Consent;
  readonly current: Entry | null;
  readonly exclude: readonly Entry[];
  /** Oldest first. */
  readonly history: readonly Visit[];
  /** Number of entries seen, as the page counts them; no higher than pacing looks. */
  readonly seen: number;
  readonly lastVisitAt: number | null;
  readonly state: VisitorState;
  readonly warnings: readonly Warning[];
  /** The answer depends on more than the segment: on history or on the last visit. */
  readonly isPersonal: boolean;
  readonly hasVisitorId: boolean;
  /** Null without consent to be known again. */
  readonly visitorId: string | null;
}

/** Why an entry is not shown; `until` null: no time lifts it. */
export interface Verdict {
  readonly code: WithheldCode;
  readonly rule: string;
  readonly until: number | null;
}

/** An entry with what every answer of a journey asks of it, worked out once. */
export interface Named {
  readonly entry: Entry;
  /** Names the document in all its locales. */
  readonly id: string;
  /** All of its stages are in the phase after the purchase. */
  readonly afterOnly: boolean;
  /** The stage of the journey that it opens. */
  readonly opens: number | null;
  /** Which of the formats that personas prefer it has; null: none of them. */
  readonly format: number | null;
  readonly steering: EntrySteering | undefined;
}

/** An entry that may be shown, and how well it does. */
export interface Candidate extends Named {
  readonly level: Level;
  /** Next steps of an editor before pins, pins before the rest; 0: nobody lifted it. */
  readonly lift: number;
  readonly score: number;
}

/** What the slots of one page share while they are filled, in order. */
export interface PageSoFar {
  readonly shown: Set<string>;
  asks: number;
}
