import { CandidateFinder, type Question } from './candidate-finder';
import type { Catalogue } from './catalogue';
import { Floats } from './columns';
import type { EventLog } from './event-log';
import { COLUMN, SIGNALS } from './signals';
import { StandingSignals } from './standing-signals';
import { SUMMED } from './sums';

/** Candidates with what is known of each, a number for each signal, one candidate after the other. */
export interface SignalTable {
  readonly items: readonly number[];
  /** Overwritten by the next question. */
  readonly values: Floats;
}

type ReadSignals = (item: number, row: number) => void;

/** From nothing to 1, half of it at `half`. */
const saturate = (value: number, half: number): number => value / (value + half);

/** Reads all signals of the candidates of a question. */
export class SignalReader {
  readonly #standing: StandingSignals;
  readonly #finder: CandidateFinder;
  readonly #values = new Floats();

  constructor(catalogue: Catalogue, log: EventLog) {
    this.#standing = new StandingSignals(catalogue);
    this.#finder = new CandidateFinder(catalogue, log);
  }

  read(question: Question): SignalTable {
    const items = this.#finder.find(question);
    const readSums = this.#readSums(items);
    this.#standing.open(question.now, question.locale);
    for (let place = 0; place < items.length; place += 1) {
      const item = items[place] as number;
      readSums(item, place * SIGNALS.length);
      this.#standing.write(item, this.#values, place * SIGNALS.length);
    }
    this.#finder.sums.clear();
    return { items, values: this.#values };
  }

  get bytes(): number {
    return this.#values.bytes + this.#standing.bytes;
  }

  #readSums(items: readonly number[]): ReadSignals {
    const values = this.#values;
    const { sums } = this.#finder;
    const largest = (kind: number): number =>
      items.reduce((most, item) => Math.max(most, sums.get(item, kind)), Number.MIN_VALUE);
    const alike = largest(SUMMED.alike);
    const together = largest(SUMMED.together);
    const next = largest(SUMMED.next);
    const kindred = largest(SUMMED.kindred);
    return (item, row) => {
      const shared = sums.get(item, SUMMED.together);
      const followed = sums.get(item, SUMMED.next);
      values.set(row + COLUMN.alike, sums.get(item, SUMMED.alike) / alike);
      values.set(row + COLUMN.together, shared / together);
      values.set(row + COLUMN.togetherMuch, saturate(shared, 0.1));
      values.set(row + COLUMN.next, followed / next);
      values.set(row + COLUMN.nextMuch, saturate(followed, 1));
      values.set(row + COLUMN.kindred, sums.get(item, SUMMED.kindred) / kindred);
      values.set(row + COLUMN.lastText, Math.min(1, sums.get(item, SUMMED.lastText)));
      values.set(row + COLUMN.allTexts, Math.min(1, sums.get(item, SUMMED.allTexts)));
    };
  }
}
