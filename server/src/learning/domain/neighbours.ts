import { NONE } from './chains';
import { Ints } from './columns';
import type { EventLog } from './event-log';
import { SUMMED, type Sums } from './sums';
import { Tally } from './tally';
import { firstOf } from './top-list';

const DAY = 86_400_000;

/**
 * How many of the newest views of an entry are followed: most of the last entry, fewer of each
 * before it. What lies far back says little, and a bound on all of it bounds the time of an answer.
 */
const sessionsOf = (back: number): number => Math.max(5, Math.round(100 * 0.75 ** back));
const visitorsOf = (back: number): number => Math.max(5, Math.round(60 * 0.85 ** back));
/** Views of one session that are looked at. */
const VIEWS_PER_SESSION = 20;
/** Visitors whose views are looked at, the most alike ones; and their newest views. */
const NEIGHBOUR_VISITORS = 80;
const VIEWS_PER_VISITOR = 30;

/** What was looked at so far: entries by id, the newest first. */
export type History = readonly number[];

/** Weight of the entry that lies so many places back in a history (Ludewig & Jannach's V-SKNN). */
const placeWeight = (back: number, length: number): number => ((length - back) / length) ** 2;

/** An entry that everybody looks at says less; one that two looked at says not that much more. */
const rarityOf = (views: number): number => 1 / Math.sqrt(views + 4);

/**
 * Follows what others looked at who looked at the same, and sums it up by entry: sessions like this
 * one, the near and the late ones most (V-SKNN), what came in the same sessions, what came soon
 * after the last entry or before it, and what visitors like this one look at these weeks.
 */
export class Neighbours {
  readonly #log: EventLog;
  readonly #likeness = new Tally();
  readonly #overlap = new Tally();
  /** How far back the newest entry lies that a session shares. */
  readonly #back = new Ints();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Adds what sessions tell that hold entries of the history. */
  followSessions(history: History, now: number, sums: Sums): void {
    const log = this.#log;
    for (const [back, item] of history.entries()) {
      const near = placeWeight(back, history.length) / history.length;
      const together = 0.5 ** back * rarityOf(log.byItem.length(item));
      let left = sessionsOf(back);
      for (let row = log.byItem.newest(item); row !== NONE && left > 0; left -= 1) {
        const session = log.sessionOf(row);
        if (this.#likeness.get(session) === 0) this.#back.set(session, back);
        this.#likeness.add(session, near);
        this.#overlap.add(session, together);
        row = log.byItem.older(row);
      }
    }
    for (const session of this.#likeness.ids) {
      const last = this.#back.get(session) === 0 ? this.#placeOf(session, history[0]) : NONE;
      this.#readSession(session, last, now, sums);
    }
    this.#likeness.clear();
    this.#overlap.clear();
  }

  /** Adds what visitors tell that looked at entries of the history; `self` is nobody's neighbour. */
  followVisitors(history: History, self: number, now: number, sums: Sums): void {
    const log = this.#log;
    for (const [back, item] of history.entries()) {
      const likeness = Math.exp(-back / 5) * (0.2 + 1 / Math.sqrt(log.byItem.length(item)));
      let left = visitorsOf(back);
      for (let row = log.byItem.newest(item); row !== NONE && left > 0; left -= 1) {
        const visitor = log.visitorOf(row);
        if (visitor !== NONE && visitor !== self) this.#likeness.add(visitor, likeness);
        row = log.byItem.older(row);
      }
    }
    const order = {
      value: (visitor: number) => this.#likeness.get(visitor),
      tie: (visitor: number) => log.visitors.tie(visitor),
    };
    for (const visitor of firstOf(this.#likeness.ids, order, NEIGHBOUR_VISITORS)) {
      this.#readVisitor(visitor, now, sums);
    }
    this.#likeness.clear();
  }

  /** `last`: how many views before the end of the session the last entry of the history lies. */
  #readSession(session: number, last: number, now: number, sums: Sums): void {
    const log = this.#log;
    const newest = log.bySession.newest(session);
    const age = log.ageOf(newest, now);
    const shared = Math.max(0.05, 1 - 0.1 * this.#back.get(session));
    const alike = this.#likeness.get(session) * Math.exp(-age / (7 * DAY)) * shared;
    const together = this.#overlap.get(session);
    let row = newest;
    for (let place = 0; row !== NONE && place < VIEWS_PER_SESSION; place += 1) {
      const item = log.itemOf(row);
      sums.add(item, SUMMED.alike, alike);
      sums.add(item, SUMMED.together, together);
      if (last !== NONE && place !== last) {
        sums.add(item, SUMMED.next, 1 / Math.abs(place - last));
      }
      row = log.bySession.older(row);
    }
  }

  /** Takes into account how often each entry is looked at by anybody: done once, at the end. */
  weighRarity(sums: Sums): void {
    for (const item of sums.items) {
      const views = this.#log.byItem.length(item);
      sums.scale(item, SUMMED.together, rarityOf(views));
      sums.scale(item, SUMMED.kindred, 1 / Math.sqrt(Math.max(1, views)));
    }
  }

  #placeOf(session: number, item: number | undefined): number {
    let row = this.#log.bySession.newest(session);
    for (let place = 0; row !== NONE && place < VIEWS_PER_SESSION; place += 1) {
      if (this.#log.itemOf(row) === item) return place;
      row = this.#log.bySession.older(row);
    }
    return NONE;
  }

  #readVisitor(visitor: number, now: number, sums: Sums): void {
    const log = this.#log;
    const likeness = this.#likeness.get(visitor) / Math.sqrt(log.byVisitor.length(visitor));
    let left = VIEWS_PER_VISITOR;
    for (let row = log.byVisitor.newest(visitor); row !== NONE && left > 0; left -= 1) {
      const fading = Math.exp(-log.ageOf(row, now) / (14 * DAY));
      sums.add(log.itemOf(row), SUMMED.kindred, likeness * fading);
      row = log.byVisitor.older(row);
    }
  }
}
