import type { CatalogView } from '../../catalog/contract';
import type { Journey, Persona, Stage } from '../../taxonomy/contract';
import { ROLES } from '../../taxonomy/contract';
import { stageTable, untaughtPersonaTable, type TagTable } from './tag-table';

/** The stages and personas that a visitor of a journey may be of, with what their tags tell. */
export interface StateTables {
  /** In the order of the journey. */
  readonly stages: readonly Stage[];
  readonly personas: readonly Persona[];
  readonly stage: TagTable;
  readonly persona: TagTable;
}

/** A table of personas that was learnt; it outlives changes of the model, so it goes by key. */
export interface LearntPersonas {
  readonly keys: readonly string[];
  readonly table: TagTable;
}

export interface TableSources {
  readonly view: CatalogView;
  readonly locales: readonly string[];
  readonly ownOdds: number;
}

const pick = <T>(all: readonly T[], indexes: readonly number[]): T[] =>
  indexes.map((index) => all[index]).filter((each) => each !== undefined);

const add = (counts: number[], place: number, count: number): void => {
  counts[place] = (counts[place] ?? 0) + count;
};

/** How many entries carry each stage and each persona, summed over the cells. */
const countTags = ({ view, locales }: TableSources) => {
  const { taxonomy } = view;
  const stages = taxonomy.stages.map(() => 0);
  const personas = taxonomy.personas.map(() => 0);
  const lists = ROLES.flatMap((role) => [null, ...locales].map((locale) => ({ role, locale })));
  for (const stage of stages.keys()) {
    for (const persona of [null, ...personas.keys()]) {
      for (const list of lists) {
        const { length } = view.cell({ stage, persona, ...list });
        add(stages, stage, length);
        if (persona !== null) add(personas, persona, length);
      }
    }
  }
  return { stages, personas };
};

/** What a site that has learnt nothing thinks of all of its stages and personas. */
const untaught = (sources: TableSources) => {
  const { stages, personas } = countTags(sources);
  return {
    stagesOf: (indexes: readonly number[]) => stageTable(pick(stages, indexes), sources.ownOdds),
    personas: untaughtPersonaTable(personas, sources.ownOdds),
  };
};

export const untaughtPersonas = (sources: TableSources): TagTable => untaught(sources).personas;

/** The part of a table that is about these places, its shares adding up to 1 again. */
const narrowed = ({ prior, likelihood }: TagTable, places: readonly number[]): TagTable => {
  const among = (row: readonly number[]): number[] => {
    const shares = pick(row, places);
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.map((share) => share / sum);
  };
  return { prior: among(prior), likelihood: pick(likelihood, places).map(among) };
};

/** A journey's tables: what was learnt of its personas, where it knows all of them. */
export const stateTables = (
  journey: Journey | null,
  sources: TableSources,
  learnt: LearntPersonas | null
): StateTables => {
  const { taxonomy } = sources.view;
  const { stagesOf, personas: unlearnt } = untaught(sources);
  const stages = pick(taxonomy.stages, journey?.stages ?? []);
  const personas =
    journey === null
      ? taxonomy.personas.filter(({ active }) => active)
      : pick(taxonomy.personas, journey.personas);
  const known = personas.map(({ key }) => learnt?.keys.indexOf(key) ?? -1);
  const persona =
    learnt === null || known.includes(-1)
      ? narrowed(
          unlearnt,
          personas.map(({ index }) => index)
        )
      : narrowed(learnt.table, known);
  return { stages, personas, stage: stagesOf(stages.map(({ index }) => index)), persona };
};
