import { Ints } from './columns';
import { hashText } from './hash-text';

/** What a key, its place in the map and its id take beside its letters, roughly. */
const BYTES_PER_KEY = 72;

/** Dense ids for keys. The id of a key that went is given to one that comes. */
export class KeyTable {
  readonly #ids = new Map<string, number>();
  readonly #keys: (string | null)[] = [];
  readonly #free: number[] = [];
  readonly #ties = new Ints();
  #letters = 0;

  find(key: string): number | undefined {
    return this.#ids.get(key);
  }

  take(key: string): number {
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.#free.pop() ?? this.#keys.length;
    this.#ids.set(key, id);
    this.#keys[id] = key;
    this.#ties.set(id, hashText(key));
    this.#letters += key.length;
    return id;
  }

  drop(id: number): void {
    const key = this.#keys[id];
    if (key == null) return;
    this.#ids.delete(key);
    this.#keys[id] = null;
    this.#free.push(id);
    this.#letters -= key.length;
  }

  /** The key of an id that is taken. */
  keyOf(id: number): string {
    return this.#keys[id] ?? '';
  }

  /** Which of two comes first where nothing else tells: it hangs on the key alone. */
  tie(id: number): number {
    return this.#ties.get(id);
  }

  ids(): Iterable<number> {
    return this.#ids.values();
  }

  get size(): number {
    return this.#ids.size;
  }

  get bytes(): number {
    return this.#ids.size * BYTES_PER_KEY + this.#letters + this.#ties.bytes;
  }
}
