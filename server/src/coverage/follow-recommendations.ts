import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Entry } from '../catalog/contract';
import { ASKS, type Ask } from '../taxonomy/contract';
import { pathOfVisitors } from './domain/path-of-visitors';
import { stepsToGoal, type WalkNode } from './domain/steps-to-goal';
import { nameOfEntry } from './domain/subject-names';
import type { Visit, WalkOptions } from './walk-contract';

/** Recommendations that are asked for before others have their turn. */
const AT_A_TIME = 20;

const asksAtLeast = (ask: Ask, goal: Ask): boolean => ASKS.indexOf(ask) >= ASKS.indexOf(goal);

export interface Walk {
  readonly entries: readonly Entry[];
  readonly journey: string;
  readonly goal: Ask;
  readonly locale: string | null;
}

type Following = Pick<WalkOptions, 'recommend' | 'signal'>;

/** What visitors of a persona are shown at every entry. */
const recommendAll = async (
  { entries, journey, goal, locale }: Walk,
  persona: string | null,
  { recommend, signal, tell }: Following & { readonly tell: (done: number) => void }
): Promise<WalkNode[]> => {
  const places = new Map(entries.map((entry, place) => [nameOfEntry(entry), place]));
  const nodes: WalkNode[] = [];
  for (const { contentType, documentId } of entries) {
    signal.throwIfAborted();
    const visit: Visit = { contentType, documentId, locale, journey, persona };
    const steps = recommend(visit);
    nodes.push({
      next: steps.flatMap((step) => places.get(nameOfEntry(step)) ?? []),
      hasGoal: steps.some(({ ask }) => asksAtLeast(ask, goal)),
    });
    if (nodes.length % AT_A_TIME > 0) continue;
    tell(nodes.length);
    await letOthersRun();
  }
  tell(nodes.length);
  return nodes;
};

interface Persona {
  readonly key: string;
  readonly name: string;
}

/** Whom an entry does not lead to the goal, and where the first of them comes to instead. */
export interface Lost {
  readonly people: (string | null)[];
  readonly path: readonly number[];
}

/** By place of the entry. `most`: steps that may be needed. */
export const findLost = async (
  walk: Walk,
  personas: readonly (Persona | null)[],
  most: number,
  { onProgress, ...following }: Following & Pick<WalkOptions, 'onProgress'>
): Promise<ReadonlyMap<number, Lost>> => {
  const lost = new Map<number, Lost>();
  const { length } = walk.entries;
  const total = length * personas.length;
  for (const [turn, persona] of personas.entries()) {
    const nodes = await recommendAll(walk, persona?.key ?? null, {
      ...following,
      tell: (done) => onProgress?.({ done: turn * length + done, total }),
    });
    for (const [place, steps] of stepsToGoal(nodes).entries()) {
      const isGoal = asksAtLeast(walk.entries[place]?.ask ?? 'NONE', walk.goal);
      if (steps <= most || isGoal) continue;
      const known = lost.get(place) ?? { people: [], path: pathOfVisitors(nodes, place, most) };
      known.people.push(persona?.name ?? null);
      lost.set(place, known);
    }
  }
  return lost;
};
