import type { Role } from '../../taxonomy/contract';
import type { Gap, GapCause } from '../contract';
import { listSources } from './list-sources';
import type { Scene } from './scene';
import type { EntryClass, SplitList } from './split-list';
import type { Candidate, Request } from './types';

/** Enough to meet an entry that may be shown, where there is one, without reading a whole list. */
const PREFIX = 512;
const CELL = { levels: new Set(['NONE'] as const), late: false };

type State = 'free' | 'withheld' | 'exhausted';

const stateOf = (scene: Scene, split: SplitList, members: EntryClass): State => {
  const { pace, page, kinds } = scene.input;
  if (members.traits.isBarred || pace.ofType(members.traits.contentType)) return 'exhausted';
  if (!kinds.has(members.traits) || scene.fillsPage(members.traits)) return 'withheld';
  let state: State = 'exhausted';
  for (let place = 0; ; place += 1) {
    const named = split.member(members, place);
    if (named === undefined) return state;
    const verdict = pace.ofDocument(named);
    const isGone = pace.isCurrent(named.id) || page.shown.has(named.id);
    if (verdict === null && !isGone) return 'free';
    if (verdict !== null && verdict.code !== 'EXCLUDED' && verdict.code !== 'ALREADY_SEEN') {
      state = 'withheld';
    }
  }
};

/** The best that any of the classes has to offer; null: there are none for this caller. */
const lookThrough = (scene: Scene, splits: readonly SplitList[], places: number): State | null => {
  let best: State | null = null;
  for (const split of splits) {
    for (const members of split.classesWithin(places)) {
      if (!scene.input.readable.has(members.traits.contentType)) continue;
      const state = stateOf(scene, split, members);
      if (state === 'free') return state;
      if (best !== 'withheld') best = state;
    }
  }
  return best;
};

const CAUSES = { free: null, withheld: 'WITHHELD', exhausted: 'EXHAUSTED' } as const;

/** Why a cell has nothing to show; null: it has. */
const causeOf = (scene: Scene, role: Role): GapCause | null => {
  const { source, wish, lists } = scene.input;
  const sources = listSources({ ...source, roles: [role] }, wish, CELL);
  const splits = sources.map(({ list, stage }) => lists.split(list, stage));
  if (lookThrough(scene, splits, PREFIX) === 'free') return null;
  const state = lookThrough(scene, splits, Infinity);
  return state === null ? 'NO_CONTENT' : CAUSES[state];
};

/**
 * The wanted cell per role asked for, where it gave nothing, and why. Looked at after the slot was
 * filled; nothing is wanted while neither stage nor persona is known.
 */
export const findGaps = (
  scene: Scene,
  { journey, roles, locale, state }: Request,
  chosen: readonly Candidate[]
): Gap[] => {
  const { stage, persona } = state;
  if (journey === null || (stage.index === null && persona.index === null)) return [];
  return roles.flatMap((role) => {
    if (chosen.some(({ entry, level }) => level === 'NONE' && entry.role === role)) return [];
    const cause = causeOf(scene, role);
    if (cause === null) return [];
    return { journey: journey.key, stage: stage.key, persona: persona.key, role, locale, cause };
  });
};
