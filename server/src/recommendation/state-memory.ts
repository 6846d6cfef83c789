import type { Journey } from '../taxonomy/contract';
import { stateTables, type LearntPersonas, type StateTables } from './domain/state-tables';
import { hashText } from './hash-text';
import { learnPersonas, type LearningContext } from './learn-personas';
import type { AnonymousHistory } from './room-contract';

/** What the room knows of visitors in general: tables, never anything of one of them. */
export interface StateMemory {
  tables(journey: Journey | null): StateTables;
  /** Names what was learnt: equal where the same was. Empty while nothing was. */
  revision(): string;
  /** Forgets what it learnt before, and learns from these histories. */
  learn(histories: readonly AnonymousHistory[]): void;
}

export const createStateMemory = (context: LearningContext): StateMemory => {
  const { view, locales, settings } = context;
  let learnt: LearntPersonas | null = null;
  let revision = '';
  let version = '';
  const byJourney = new Map<number | null, StateTables>();
  return {
    tables(journey) {
      if (view.policyVersion !== version) {
        byJourney.clear();
        version = view.policyVersion;
      }
      const index = journey?.index ?? null;
      const known = byJourney.get(index);
      if (known) return known;
      const sources = { view, locales: locales().all, ownOdds: settings.ownOdds };
      const tables = stateTables(journey, sources, learnt);
      byJourney.set(index, tables);
      return tables;
    },
    revision: () => revision,
    learn(histories) {
      learnt = learnPersonas(histories, context);
      revision = hashText(JSON.stringify(learnt));
      byJourney.clear();
    },
  };
};
