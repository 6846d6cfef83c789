import type { View } from '../contract';
import type { Catalogue } from './catalogue';
import { Chains, NONE } from './chains';
import { Floats, Ints } from './columns';
import { KeyTable } from './key-table';

/** Different entries of one session or visitor that are kept; more is a machine, or long ago. */
const SESSION_LENGTH = 60;
const VISITOR_LENGTH = 100;

/** The numbers of a row. Minutes are all that ages need; the exact time is for the order. */
const WIDTH = 10;
const ITEM = 0;
const SESSION = 1;
const VISITOR = 2;
const MINUTE = 3;
const BY_ITEM = 4;
const BY_SESSION = 6;
const BY_VISITOR = 8;
const MINUTE_LENGTH = 60_000;

/** The one chain of all views. */
const ALL = 0;

/**
 * Who looked at what, and when: each view is a row, linked with the views of its session, of its
 * visitor and of its entry. Only the first view of an entry in a session is a row. Rows lie in the
 * order of their times, those of the same moment in an order that hangs on their keys, so that it
 * changes nothing how they came.
 */
export class EventLog {
  readonly sessions = new KeyTable();
  readonly visitors = new KeyTable();
  readonly #row = new Ints(NONE);
  readonly bySession = new Chains(this.#row, WIDTH, BY_SESSION);
  readonly byVisitor = new Chains(this.#row, WIDTH, BY_VISITOR);
  readonly byItem = new Chains(this.#row, WIDTH, BY_ITEM);
  readonly #all = new Chains();
  readonly #at = new Floats();
  readonly #free: number[] = [];
  readonly #catalogue: Catalogue;
  readonly #maxRows: number;
  #rows = 0;

  constructor(catalogue: Catalogue, maxRows: number) {
    this.#catalogue = catalogue;
    this.#maxRows = maxRows;
  }

  itemOf(row: number): number {
    return this.#row.get(row * WIDTH + ITEM);
  }

  sessionOf(row: number): number {
    return this.#row.get(row * WIDTH + SESSION);
  }

  /** `NONE` where the visitor is not known, or had looked at the entry before. */
  visitorOf(row: number): number {
    return this.#row.get(row * WIDTH + VISITOR);
  }

  /** In milliseconds, to the minute. */
  ageOf(row: number, now: number): number {
    return Math.max(0, now - this.#row.get(row * WIDTH + MINUTE) * MINUTE_LENGTH);
  }

  get size(): number {
    return this.#all.length(ALL);
  }

  /** Learns a view of a known entry. */
  add(item: number, { at, session: key, visitor }: View): void {
    const session = this.sessions.take(key);
    const known = this.#findIn(this.bySession, session, item);
    if (known !== NONE) {
      // A visitor may say only later in a session who they are.
      if (this.visitorOf(known) === NONE) this.#linkVisitor(known, visitor);
      return;
    }
    const row = this.#insert(item, at, session);
    if (this.#linkVisitor(row, visitor)) this.#catalogue.count(item, at, 1);
    if (this.bySession.length(session) > SESSION_LENGTH) this.#drop(this.bySession.oldest(session));
    if (this.size > this.#maxRows) this.#drop(this.#all.oldest(ALL));
  }

  /** Forgets all views of an entry. */
  removeItem(item: number): void {
    for (let row = this.byItem.newest(item); row !== NONE; row = this.byItem.newest(item)) {
      this.#drop(row);
    }
  }

  /** Whether a visitor was seen to look at an entry. */
  hasSeen(visitor: number, item: number): boolean {
    return this.#findIn(this.byVisitor, visitor, item) !== NONE;
  }

  get bytes(): number {
    const chains = [this.bySession, this.byVisitor, this.byItem, this.#all];
    const parts = [...chains, this.#at, this.sessions, this.visitors];
    // The chains that lie in the rows count them each.
    return parts.reduce((sum, { bytes }) => sum + bytes, -2 * this.#row.bytes);
  }

  #insert(item: number, at: number, session: number): number {
    const row = this.#free.pop() ?? this.#rows++;
    this.#row.set(row * WIDTH + ITEM, item);
    this.#row.set(row * WIDTH + SESSION, session);
    this.#row.set(row * WIDTH + VISITOR, NONE);
    this.#row.set(row * WIDTH + MINUTE, Math.floor(at / MINUTE_LENGTH));
    this.#at.set(row, at);
    const bySession = (other: number): number =>
      this.sessions.tie(this.#row.get(other * WIDTH + SESSION));
    this.#all.insert(ALL, row, this.#isNewerThan(row));
    this.byItem.insert(item, row, this.#isNewerThan(row, bySession));
    this.bySession.insert(session, row, this.#isNewerThan(row, this.#entryTie));
    return row;
  }

  readonly #entryTie = (row: number): number =>
    this.#catalogue.keys.tie(this.#row.get(row * WIDTH + ITEM));

  #isNewerThan(row: number, tie: (row: number) => number = () => 0): (other: number) => boolean {
    const at = this.#at.get(row);
    return (other) => {
      const later = this.#at.get(other) - at;
      return later > 0 || (later === 0 && tie(other) > tie(row));
    };
  }

  /** Whether it is the first time that the visitor looks at the entry, as far as is known. */
  #linkVisitor(row: number, key: string | null | undefined): boolean {
    if (key == null) return true;
    const visitor = this.visitors.take(key);
    if (this.hasSeen(visitor, this.#row.get(row * WIDTH + ITEM))) return false;
    this.#row.set(row * WIDTH + VISITOR, visitor);
    this.byVisitor.insert(visitor, row, this.#isNewerThan(row, this.#entryTie));
    if (this.byVisitor.length(visitor) > VISITOR_LENGTH) {
      this.#unlinkVisitor(this.byVisitor.oldest(visitor));
    }
    return true;
  }

  #unlinkVisitor(row: number): void {
    const visitor = this.#row.get(row * WIDTH + VISITOR);
    if (visitor === NONE) return;
    this.byVisitor.remove(visitor, row);
    this.#row.set(row * WIDTH + VISITOR, NONE);
    if (this.byVisitor.length(visitor) === 0) this.visitors.drop(visitor);
  }

  #drop(row: number): void {
    const session = this.#row.get(row * WIDTH + SESSION);
    this.#unlinkVisitor(row);
    this.bySession.remove(session, row);
    if (this.bySession.length(session) === 0) this.sessions.drop(session);
    this.byItem.remove(this.#row.get(row * WIDTH + ITEM), row);
    this.#all.remove(ALL, row);
    this.#free.push(row);
  }

  #findIn(chains: Chains, owner: number, item: number): number {
    let row = chains.newest(owner);
    while (row !== NONE && this.#row.get(row * WIDTH + ITEM) !== item) row = chains.older(row);
    return row;
  }
}
