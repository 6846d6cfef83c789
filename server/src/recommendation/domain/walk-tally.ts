import type { Entry } from '../../catalog/contract';
import { ASKS, type Ask } from '../../taxonomy/contract';
import type { Withheld } from '../contract';
import type { NamedEntry } from '../simulation-contract';
import type { StageCount, WalkReport } from '../what-if-contract';
import { documentId } from './document-id';
import { isAsk } from './is-ask';
import type { WalkStep } from './replay-walks';

const MOST_SERVED = 10;
const MOST_STARVED = 20;

const OF_PACING: ReadonlySet<Withheld['code']> = new Set([
  'PACING_TOO_EARLY',
  'PACING_COOLDOWN',
  'PACING_DISMISSED',
  'TOO_MANY_ASKS',
]);

const nameOf = ({
  contentType,
  documentId: document,
  title,
  role,
  ask,
}: NamedEntry): NamedEntry => ({
  ...{ contentType, documentId: document, title, role, ask },
});

/** Adds up what walkers were shown and did. */
export class WalkTally {
  readonly #eligible: readonly Entry[];
  readonly #goal: Ask;
  readonly #served = new Map<string, { entry: NamedEntry; answers: number }>();
  readonly #stages = new Map<string, { stage: StageCount; answers: number }>();
  readonly #goalSteps = new Map<number, number>();
  #answers = 0;
  #asksShown = 0;
  #asksWithheld = 0;

  /** `eligible`: what could be shown, newest first. `goal`: what the journey counts as reached. */
  constructor(eligible: readonly Entry[], goal: Ask) {
    this.#eligible = eligible;
    this.#goal = goal;
  }

  add({ walker, step, payload, taken }: WalkStep): void {
    this.#answers += 1;
    const { key, assignment } = payload.visitor.stage;
    const name = `${key} ${assignment}`;
    const known = this.#stages.get(name);
    const stage = known?.stage ?? { stage: key, assignment, answers: 0 };
    this.#stages.set(name, { stage, answers: (known?.answers ?? 0) + 1 });
    for (const item of payload.items) {
      const id = documentId(item.ref);
      const before = this.#served.get(id);
      const entry = before?.entry ?? nameOf({ ...item, ...item.ref });
      this.#served.set(id, { entry, answers: (before?.answers ?? 0) + 1 });
    }
    this.#asksShown += payload.items.filter(isAsk).length;
    if (payload.withheld?.some(({ code }) => OF_PACING.has(code))) this.#asksWithheld += 1;
    const isGoal =
      taken !== null &&
      taken.type !== 'VIEW' &&
      ASKS.indexOf(taken.item.ask) >= ASKS.indexOf(this.#goal);
    if (isGoal && !this.#goalSteps.has(walker)) this.#goalSteps.set(walker, step);
  }

  report(): WalkReport {
    const starved = this.#eligible.filter((entry) => !this.#served.has(documentId(entry)));
    const steps = [...this.#goalSteps.values()];
    return {
      answers: this.#answers,
      stages: [...this.#stages.values()]
        .map(({ stage, answers }) => ({ ...stage, answers }))
        .sort((one, other) => other.answers - one.answers),
      served: this.#served.size,
      mostServed: [...this.#served.values()]
        .map(({ entry, answers }) => ({ ...entry, answers }))
        .sort((one, other) => other.answers - one.answers)
        .slice(0, MOST_SERVED),
      asksShown: this.#asksShown,
      asksWithheld: this.#asksWithheld,
      starved: starved.length,
      starvedEntries: starved.slice(0, MOST_STARVED).map(nameOf),
      reachedGoal: steps.length,
      stepsToGoal:
        steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    };
  }
}
