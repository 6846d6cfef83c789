import { NONE } from './chains';
import type { EventLog } from './event-log';
import { Tally } from './tally';

const DAY = 86_400_000;

/** Views of one entry of the history that lead to neighbours, the newest ones. */
const SESSIONS_PER_ITEM = 200;
const VISITORS_PER_ITEM = 60;
/** Visitors whose views are looked at, the most alike ones; and their newest views. */
const NEIGHBOUR_VISITORS = 150;
const VIEWS_PER_VISITOR = 40;

/** What lies before it: the entries of a history by id, the newest first. */
export type History = readonly number[];

/** Sums by entry; each signal is compared with the largest of its kind. */
export interface NeighbourSignals {
  /** Sessions like this one, the near and the late ones most (V-SKNN). */
  readonly alike: Tally;
  /** Looked at in the same sessions, as a share of all sessions of both. */
  readonly together: Tally;
  /** Came soon after, or before, the last entry. */
  readonly next: Tally;
  /** What visitors like this one looked at today. */
  readonly current: Tally;
  /** What visitors like this one looked at these weeks. */
  readonly lasting: Tally;
}

export const createNeighbourSignals = (): NeighbourSignals => ({
  alike: new Tally(),
  together: new Tally(),
  next: new Tally(),
  current: new Tally(),
  lasting: new Tally(),
});

/** Weight of the entry that lies so many places back in a history (Ludewig & Jannach's V-SKNN). */
const placeWeight = (back: number, length: number): number => ((length - back) / length) ** 2;

/** Follows what others looked at who looked at the same. */
export class Neighbours {
  readonly #log: EventLog;
  readonly #likeness = new Tally();
  readonly #overlap = new Tally();
  readonly #shared = new Map<number, number>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Adds what sessions tell that hold entries of the history. */
  followSessions(history: History, now: number, signals: NeighbourSignals): void {
    const log = this.#log;
    for (const [back, item] of history.entries()) {
      const near = placeWeight(back, history.length);
      const together = 0.5 ** back / Math.sqrt(this.#log.byItem.length(item) + 4);
      let left = SESSIONS_PER_ITEM;
      for (let row = log.byItem.newest(item); row !== NONE && left > 0; left -= 1) {
        const session = log.sessionOf(row);
        if (this.#likeness.get(session) === 0) this.#shared.set(session, back);
        this.#likeness.add(session, near);
        this.#overlap.add(session, together);
        row = log.byItem.older(row);
      }
    }
    for (const session of this.#likeness.ids) this.#readSession(session, history, now, signals);
    this.#likeness.clear();
    this.#overlap.clear();
    this.#shared.clear();
  }

  /** Adds what visitors tell that looked at entries of the history; `self` is nobody's neighbour. */
  followVisitors(history: History, self: number, now: number, signals: NeighbourSignals): void {
    const log = this.#log;
    for (const [back, item] of history.entries()) {
      const rarity = 1 / Math.sqrt(log.byItem.length(item));
      let left = VISITORS_PER_ITEM;
      for (let row = log.byItem.newest(item); row !== NONE && left > 0; left -= 1) {
        const visitor = log.visitorOf(row);
        if (visitor !== NONE && visitor !== self) {
          this.#likeness.add(visitor, Math.exp(-back / 5) * (0.2 + rarity));
          this.#overlap.add(visitor, Math.exp(-back));
        }
        row = log.byItem.older(row);
      }
    }
    const tie = (id: number): number => log.visitors.tie(id);
    const alike = [...this.#likeness.ids].sort(
      (one, other) => this.#likeness.get(other) - this.#likeness.get(one) || tie(one) - tie(other)
    );
    for (const visitor of alike.slice(0, NEIGHBOUR_VISITORS)) {
      this.#readVisitor(visitor, now, signals);
    }
    this.#likeness.clear();
    this.#overlap.clear();
  }

  #readSession(session: number, history: History, now: number, signals: NeighbourSignals): void {
    const log = this.#log;
    const newest = log.bySession.newest(session);
    const age = Math.max(0, now - log.atOf(newest));
    const back = this.#shared.get(session) ?? 0;
    const alike =
      (this.#likeness.get(session) / history.length) *
      Math.exp(-age / (7 * DAY)) *
      Math.max(0.05, 1 - 0.1 * back);
    const together = this.#overlap.get(session);
    const last = back === 0 ? this.#placeOf(session, history[0]) : NONE;
    let place = 0;
    for (let row = newest; row !== NONE; row = log.bySession.older(row)) {
      const item = log.itemOf(row);
      signals.alike.add(item, alike);
      signals.together.add(item, together / Math.sqrt(log.byItem.length(item) + 4));
      if (last !== NONE && place !== last) signals.next.add(item, 1 / Math.abs(place - last));
      place += 1;
    }
  }

  #placeOf(session: number, item: number | undefined): number {
    let place = 0;
    let row = this.#log.bySession.newest(session);
    while (row !== NONE && this.#log.itemOf(row) !== item) {
      row = this.#log.bySession.older(row);
      place += 1;
    }
    return row === NONE ? NONE : place;
  }

  #readVisitor(visitor: number, now: number, signals: NeighbourSignals): void {
    const log = this.#log;
    const likeness = this.#likeness.get(visitor) / Math.sqrt(log.byVisitor.length(visitor));
    const overlap = this.#overlap.get(visitor);
    let left = VIEWS_PER_VISITOR;
    for (let row = log.byVisitor.newest(visitor); row !== NONE && left > 0; left -= 1) {
      const item = log.itemOf(row);
      const age = Math.max(0, now - log.atOf(row));
      const rarity = 1 / Math.sqrt(log.byItem.length(item));
      signals.current.add(item, overlap * Math.exp(-age / DAY));
      signals.lasting.add(item, likeness * rarity * Math.exp(-age / (14 * DAY)));
      row = log.byVisitor.older(row);
    }
  }
}
