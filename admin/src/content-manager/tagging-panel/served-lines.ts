/** Where an entry is served, in few lines. Pure. */
import type { ServedSegment } from '../../../../server/src/recommendation/serving-contract';

export interface ServedLine {
  readonly slot: string;
  readonly journey: string;
  readonly stage: string;
  /** Null: visitors of whom no persona is known. */
  readonly personas: readonly (string | null)[];
}

/** One line for each slot and stage, in the order of the answer. */
export const servedLines = (served: readonly ServedSegment[]): readonly ServedLine[] => {
  const lines = new Map<string, ServedLine>();
  for (const { slot, journey, stage, persona } of served) {
    const key = [slot, journey, stage].join(' ');
    const known = lines.get(key) ?? { slot, journey, stage, personas: [] };
    lines.set(key, { ...known, personas: [...known.personas, persona] });
  }
  return [...lines.values()];
};
