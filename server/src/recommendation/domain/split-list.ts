import type { Entry, EntryList } from '../../catalog/contract';
import type { Named } from './types';

/** What entries of one class have in common, besides standing in one list. */
export interface Traits {
  readonly contentType: string;
  readonly role: Entry['role'];
  readonly ask: Entry['ask'];
  readonly discount: boolean;
  /** All of its stages are in the phase after the purchase. */
  readonly afterOnly: boolean;
  /** An editor recommends it nowhere, without an end. */
  readonly isBarred: boolean;
}

/** Entries of a list that score alike but for their age, newest first, as far as they are read. */
export interface EntryClass {
  readonly traits: Traits;
  /** Place in the list of the first one. */
  readonly firstAt: number;
  readonly entries: Entry[];
  /** The same, named when they are first looked at. */
  readonly named: Named[];
}

/** Tells the classes of a list apart. */
export interface Describe {
  /** Equal for entries of one class. */
  readonly key: (entry: Entry) => number;
  readonly traits: (entry: Entry) => Traits;
  readonly name: (entry: Entry) => Named;
}

/**
 * One of the catalog's lists, taken apart as far as answers have asked for. Reading on is all that
 * ever changes, and what has been read is kept: a class that pacing rules out is stepped over
 * without touching its members, however many there are.
 */
export class SplitList {
  readonly #list: EntryList;
  readonly #entryAt: (index: number) => Entry;
  readonly #describe: Describe;
  readonly #classes = new Map<number, EntryClass>();
  #read = 0;

  constructor(list: EntryList, entryAt: (index: number) => Entry, describe: Describe) {
    this.#list = list;
    this.#entryAt = entryAt;
    this.#describe = describe;
  }

  /** The classes that begin within the first `places` of the list. */
  classesWithin(places: number): EntryClass[] {
    while (this.#read < places && this.#readOne());
    const classes: EntryClass[] = [];
    for (const each of this.#classes.values()) if (each.firstAt < places) classes.push(each);
    return classes;
  }

  /** The member of a class at a place, reading on when need be; undefined: there are no more. */
  member(of: EntryClass, place: number): Named | undefined {
    while (of.entries.length <= place && this.#readOne());
    const entry = of.entries[place];
    if (entry === undefined) return undefined;
    const named = of.named[place] ?? this.#describe.name(entry);
    of.named[place] = named;
    return named;
  }

  #readOne(): boolean {
    const index = this.#list[this.#read];
    if (index === undefined) return false;
    const entry = this.#entryAt(index);
    const key = this.#describe.key(entry);
    const known = this.#classes.get(key);
    if (known) {
      known.entries.push(entry);
    } else {
      const traits = this.#describe.traits(entry);
      this.#classes.set(key, { traits, firstAt: this.#read, entries: [entry], named: [] });
    }
    this.#read += 1;
    return true;
  }
}
