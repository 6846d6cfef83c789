import * as React from 'react';
import type { Assignment } from '../../../../../server/src/planning/contract';

export interface Planning {
  /** Key. */
  readonly journey: string;
  /** Null: all languages together. */
  readonly locale: string | null;
  readonly assignments: readonly Assignment[];
  readonly reload: () => void;
  /** Whether the reader may give cells to people. */
  readonly mayPlan: boolean;
  /** Whether the reader may create entries of some type that takes part. */
  readonly mayWrite: boolean;
}

/** What the parts of the coverage page share of the planning. */
export const PlanningContext = React.createContext<Planning>({
  ...{ journey: '', locale: null, assignments: [], mayPlan: false, mayWrite: false },
  reload: () => undefined,
});

export const usePlanning = (): Planning => React.useContext(PlanningContext);
