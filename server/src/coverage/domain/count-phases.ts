import { PHASES, type Phase } from '../../taxonomy/contract';
import type { Shares } from '../contract';
import type { Version } from './audited-document';
import type { Scope } from './scope';

export interface PhaseCounter {
  /** The versions of one document. */
  add(versions: readonly Version[]): void;
  shares(): Shares<Phase>;
}

/** Counts the documents that are published in each phase of the journey, each once per phase. */
export const countPhases = ({ stages }: Scope): PhaseCounter => {
  const counts = new Map<Phase, number>(
    PHASES.filter((phase) => stages.some((stage) => stage.phase === phase)).map((phase) => [
      phase,
      0,
    ])
  );
  let all = 0;
  return {
    add(versions) {
      const met = new Set<Phase>();
      for (const version of versions) {
        if (!version.published) continue;
        for (const place of version.stages) {
          const phase = stages[place]?.phase;
          if (phase !== undefined) met.add(phase);
        }
      }
      if (met.size > 0) all += 1;
      for (const phase of met) counts.set(phase, (counts.get(phase) ?? 0) + 1);
    },
    shares: () => ({ all, parts: [...counts].map(([part, entries]) => ({ part, entries })) }),
  };
};
