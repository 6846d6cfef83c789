/** The door of the room: what visitors ask, and what those who run the site ask about it. */
import type { Caller, Recommendation } from './contract';
import type { Serving, ServingQuestion } from './serving-contract';
import type { Simulation, SimulationResult, SimulatorSettings } from './simulation-contract';
import type { WhatIf, WhatIfOptions, WhatIfResult } from './what-if-contract';

/** What somebody looked at, oldest first, each document once; nothing says who it was. */
export type AnonymousHistory = readonly {
  readonly contentType: string;
  readonly documentId: string;
}[];

/** Somebody looked at an entry. Views of one session follow each other; `visitor` outlives it. */
export interface ViewedEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly session: string;
  /** Null: nothing may be kept that joins this session to another. */
  readonly visitor: string | null;
}

export interface RecommendationRoom extends Recommendation {
  /**
   * Learns which personas' entries are read together, in place of what was learnt before; the order
   * of the histories changes nothing. Answers that infer a persona follow, and `policyVersion`.
   */
  learnPersonas(histories: readonly AnonymousHistory[]): void;
  /**
   * Learns what readers look at next, besides what was learnt before. Views that are malformed, of
   * unknown entries, from the future or much older than the newest are passed over.
   */
  learnViews(views: readonly ViewedEntry[]): void;
  whereServed(question: ServingQuestion): Serving;
  /** What a visitor would be answered, in full; nothing of it is counted or kept. */
  simulate(simulation: Simulation, caller: Caller): SimulationResult;
  simulatorSettings(): SimulatorSettings;
  /** What a change would do to many visitors; takes seconds, in slices, and ends with the signal. */
  replayWhatIf(input: WhatIf, caller: Caller, options: WhatIfOptions): Promise<WhatIfResult>;
}
