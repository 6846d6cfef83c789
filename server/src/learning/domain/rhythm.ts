import type { Profile } from '../contract';

const WEEK = 7 * 86_400_000;

/** Views that tell a site's rhythm better than its dates. */
const ENOUGH_VIEWS = 200;
/** New entries a week that make a news site, while nothing is known of what is looked at. */
const NEWS_PER_WEEK = 7;

/** How a site lives, told by what is looked at: a view counts half as much after a month. */
export class Rhythm {
  readonly #halfLife = 4 * WEEK;
  #views = 0;
  #newViews = 0;
  #at = Number.NEGATIVE_INFINITY;

  /** Takes a view of an entry of that age. */
  add(at: number, age: number): void {
    const fade = at > this.#at ? 2 ** ((this.#at - at) / this.#halfLife) : 1;
    this.#views = this.#views * fade + 1;
    this.#newViews = this.#newViews * fade + (age < WEEK ? 1 : 0);
    this.#at = Math.max(this.#at, at);
  }

  /** `newest`: dates of the newest entries, read as far as it takes to tell. */
  profile(newest: () => Iterable<number>, now: number): Profile {
    if (this.#views >= ENOUGH_VIEWS) {
      return this.#newViews >= this.#views / 2 ? 'news' : 'evergreen';
    }
    let missing = 4 * NEWS_PER_WEEK;
    for (const at of newest()) {
      if (now - at < 4 * WEEK) missing -= 1;
      if (missing === 0) return 'news';
    }
    return 'evergreen';
  }
}
