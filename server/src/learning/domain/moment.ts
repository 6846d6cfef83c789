import type { View, ViewCount } from '../contract';

export type Event = View | ViewCount;

const compareTexts = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1;

const textsOf = (event: Event): readonly [string, string] =>
  'session' in event ? [event.session, event.visitor ?? ''] : ['', String(event.count)];

const compare = (one: Event, other: Event): number => {
  const [session, visitor] = textsOf(one);
  const [otherSession, otherVisitor] = textsOf(other);
  return (
    compareTexts(one.key, other.key) ||
    compareTexts(session, otherSession) ||
    compareTexts(visitor, otherVisitor)
  );
};

/**
 * Holds the events of the newest moment until time has moved on, and hands them over in one order,
 * whatever the order they came in and however many batches they came with.
 */
export class Moment {
  readonly #learn: (event: Event) => void;
  #events: Event[] = [];
  #at = Number.NEGATIVE_INFINITY;

  constructor(learn: (event: Event) => void) {
    this.#learn = learn;
  }

  /** The time of the newest event that came. */
  get at(): number {
    return this.#at;
  }

  /** An event that is older than the newest is handed over at once. */
  add(event: Event): void {
    if (event.at < this.#at) {
      this.#learn(event);
      return;
    }
    if (event.at > this.#at) {
      this.close(event.at);
      this.#at = event.at;
    }
    this.#events.push(event);
  }

  /** Leaves out what is held of an entry. */
  forget(key: string): void {
    this.#events = this.#events.filter((event) => event.key !== key);
  }

  /** Hands over what lies before a time. */
  close(now: number): void {
    if (this.#at >= now) return;
    for (const event of this.#events.sort(compare)) this.#learn(event);
    this.#events = [];
  }
}
