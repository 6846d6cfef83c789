/** What publishing the entry with its tags changes in the coverage. Pure. */
import type { Cell } from '../../../../server/src/coverage/contract';

/** Keys, in the editor's order. */
export interface TagKeys {
  readonly stages: readonly string[];
  /** None: the entry is meant for everyone. */
  readonly personas: readonly string[];
}

export interface CellEffect {
  readonly stage: string;
  /** Null: everyone. */
  readonly persona: string | null;
  readonly before: number;
  readonly after: number;
  readonly target: number;
}

type Place = Pick<Cell, 'stage' | 'persona'>;

const mainCell = ({ stages, personas }: TagKeys): Place | null => {
  const [stage] = stages;
  return stage === undefined ? null : { stage, persona: personas[0] ?? null };
};

/** What is meant for everyone counts for each persona, too. */
const countsIn = (tags: TagKeys | null, { stage, persona }: Place): boolean =>
  tags !== null &&
  tags.stages.includes(stage) &&
  (tags.personas.length === 0 || (persona !== null && tags.personas.includes(persona)));

/**
 * The main cell of the tags in the form, then that of the published tags where the entry leaves it.
 * `published`: null while the entry is not published, and so counts nowhere.
 */
export const coverageEffects = (
  cells: readonly Cell[],
  published: TagKeys | null,
  wanted: TagKeys
): readonly CellEffect[] => {
  const places = [mainCell(wanted), published === null ? null : mainCell(published)];
  const effects = places.flatMap((place): readonly CellEffect[] => {
    if (place === null) return [];
    const cell = cells.find(
      ({ stage, persona }) => stage === place.stage && persona === place.persona
    );
    if (!cell) return [];
    const before = cell.published - cell.stale;
    const by = Number(countsIn(wanted, place)) - Number(countsIn(published, place));
    return [{ ...place, before, after: Math.max(0, before + by), target: cell.target }];
  });
  return effects.filter(({ before, after }, index) => index === 0 || before !== after);
};
