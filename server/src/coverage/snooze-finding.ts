import type { SnoozeInput } from './snooze-contract';
import type { CoverageStore } from './store';

export interface SnoozeSetting {
  readonly store: Pick<CoverageStore, 'addSnooze' | 'removeSnooze'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Puts a finding off, or takes it up again: it is left out of the findings of every journey page. */
export const snoozeFinding = (
  { store, now }: SnoozeSetting,
  input: SnoozeInput,
  by: string
): Promise<void> =>
  input.snoozed ? store.addSnooze(input, { by, now: now() }) : store.removeSnooze(input.finding);
