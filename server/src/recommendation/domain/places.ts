import type { Role } from '../../taxonomy/contract';
import { ROLES } from '../../taxonomy/contract';
import { Diversity } from './diversity';
import { isAsk } from './is-ask';
import type { Scorer } from './scorer';
import type { Candidate, PageSoFar, Request, SlotSettings } from './types';

/** A candidate with what it was scored by. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly scorer: Scorer;
}

interface Reserved extends Chosen {
  readonly place: number;
}

/**
 * The places of one slot while they are filled: what was chosen, what has a place of its own, and
 * how many more of a role the slot wants. It notes on the page what it takes.
 */
export class Places {
  /** Documents that were drawn for this slot, chosen or not. */
  readonly drawn = new Set<string>();
  readonly chosen: Chosen[] = [];
  readonly #count: number;
  readonly #mix: SlotSettings['mix'];
  readonly #page: PageSoFar;
  readonly #diversity: Diversity;
  readonly #taken: Record<Role, number> = { ARTICLE: 0, LEAD_MAGNET: 0, CTA: 0 };
  #reserved: Reserved[] = [];

  /** `diversity`: of the site, where the slot has none of its own. */
  constructor(
    { count, slot }: Pick<Request, 'count' | 'slot'>,
    { page, diversity }: { readonly page: PageSoFar; readonly diversity: number }
  ) {
    this.#count = count;
    this.#mix = slot.mix;
    this.#page = page;
    this.#diversity = new Diversity(slot.diversity ?? diversity);
  }

  get areFull(): boolean {
    return this.chosen.length + this.#reserved.length >= this.#count;
  }

  /** The slot has as many of the role as it wants. */
  hasEnough(role: Role): boolean {
    return this.#taken[role] >= (this.#mix[role] ?? Infinity);
  }

  /** The roles of which it has, as the bits of a number. */
  get enough(): number {
    let bits = 0;
    ROLES.forEach((role, place) => {
      if (this.hasEnough(role)) bits |= 1 << place;
    });
    return bits;
  }

  /** Place in the window of the entry to show next. The window is best first and not empty. */
  pick(window: readonly Candidate[]): number {
    return this.#diversity.pick(window);
  }

  /** Keeps a place for the candidate: it stands there, or as near before it as there is content. */
  reserve(candidate: Candidate, place: number, scorer: Scorer): void {
    this.#take(candidate);
    this.#reserved.push({ candidate, place, scorer });
    this.#reserved.sort((one, other) => one.place - other.place);
    this.#settle();
  }

  choose(candidate: Candidate, scorer: Scorer): void {
    this.#take(candidate);
    this.#put({ candidate, scorer });
    this.#settle();
  }

  /** There is nothing left to choose: what still waits for its place moves up. */
  finish(): readonly Chosen[] {
    for (const each of this.#reserved) this.#put(each);
    this.#reserved = [];
    return this.chosen;
  }

  #take({ id, entry }: Candidate): void {
    this.drawn.add(id);
    this.#page.shown.add(id);
    if (isAsk(entry)) this.#page.asks += 1;
    this.#taken[entry.role] += 1;
    this.#diversity.takes(id, entry);
  }

  #put({ candidate, scorer }: Chosen): void {
    this.chosen.push({ candidate, scorer });
    this.#diversity.shows(candidate.entry.role);
  }

  /** Puts what is due at the next place, and at the one after it. */
  #settle(): void {
    for (;;) {
      const [first] = this.#reserved;
      if (first === undefined || first.place > this.chosen.length + 1) return;
      this.#reserved.shift();
      this.#put(first);
    }
  }
}
