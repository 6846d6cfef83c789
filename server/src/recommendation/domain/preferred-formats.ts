import type { Entry } from '../../catalog/contract';
import type { Persona } from '../../taxonomy/contract';
import { normalizeKind } from '../../taxonomy/vocabulary';

/** A class key counts formats; this many leave room for the rest of it. */
const MOST_FORMATS = 60;

const NONE: ReadonlySet<number> = new Set();

/** The formats that personas prefer, numbered: what entries and visitors are compared by. */
export class PreferredFormats {
  readonly #places = new Map<string, number>();
  readonly #preferred: readonly ReadonlySet<number>[];
  /** By the format as entries write it: catalogues have few. */
  readonly #known = new Map<string, number | null>();

  constructor(personas: readonly Pick<Persona, 'preferredFormats'>[]) {
    this.#preferred = personas.map(
      ({ preferredFormats }) => new Set(preferredFormats.flatMap((format) => this.#number(format)))
    );
  }

  get size(): number {
    return this.#places.size;
  }

  /** Which of them the entry has; null: none. */
  of({ format }: Pick<Entry, 'format'>): number | null {
    if (format === null) return null;
    const known = this.#known.get(format);
    if (known !== undefined) return known;
    const place = this.#places.get(normalizeKind(format)) ?? null;
    this.#known.set(format, place);
    return place;
  }

  /** Those of one persona; null: nobody's. */
  preferred(persona: number | null): ReadonlySet<number> {
    return this.#preferred[persona ?? -1] ?? NONE;
  }

  #number(format: string): number[] {
    const key = normalizeKind(format);
    const known = this.#places.get(key);
    if (known !== undefined) return [known];
    if (this.#places.size === MOST_FORMATS) return [];
    this.#places.set(key, this.#places.size);
    return [this.#places.size - 1];
  }
}
