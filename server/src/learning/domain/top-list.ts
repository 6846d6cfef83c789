/** Ids in the order of a value, the largest first; equal ones by their tie. */
export interface Order {
  value(id: number): number;
  tie(id: number): number;
}

export const isBefore = (order: Order, one: number, other: number): boolean => {
  const [first, second] = [order.value(one), order.value(other)];
  return first === second ? order.tie(one) < order.tie(other) : first > second;
};

/** Puts an id where it belongs among ids in order, of which at most `size` are kept. */
const place = (ids: number[], id: number, order: Order, size: number): void => {
  let at = ids.length;
  while (at > 0 && isBefore(order, id, ids[at - 1] as number)) at -= 1;
  if (at >= size) return;
  ids.splice(at, 0, id);
  if (ids.length > size) ids.pop();
};

/**
 * The first of many ids in order; those without a value above 0 are left out. `isFree` is asked of
 * those alone that would take a place.
 */
export const firstOf = (
  all: Iterable<number>,
  order: Order,
  size: number,
  isFree?: (id: number) => boolean
): number[] => {
  const ids: number[] = [];
  let bar = 0;
  for (const id of all) {
    const value = order.value(id);
    if (!(value > 0 && value >= bar) || isFree?.(id) === false) continue;
    place(ids, id, order, size);
    if (ids.length === size) bar = order.value(ids[size - 1] as number);
  }
  return ids;
};

/**
 * The first ids in order, kept while values rise one by one. When one that is listed falls or goes,
 * another would have to come up that is not listed: then the list is made anew when it is next read.
 */
export class TopList {
  readonly #order: Order;
  readonly #size: number;
  readonly #all: () => Iterable<number>;
  #ids: number[] = [];
  #isStale = false;

  constructor(order: Order, size: number, all: () => Iterable<number>) {
    this.#order = order;
    this.#size = size;
    this.#all = all;
  }

  get ids(): readonly number[] {
    if (this.#isStale) {
      this.#ids = firstOf(this.#all(), this.#order, this.#size);
      this.#isStale = false;
    }
    return this.#ids;
  }

  /** The value of an id has risen, or the id is new. */
  raise(id: number): void {
    if (this.#isStale) return;
    const ids = this.#ids;
    const last = ids[this.#size - 1];
    if (last !== undefined && isBefore(this.#order, last, id)) return;
    const from = ids.indexOf(id);
    if (from >= 0) ids.splice(from, 1);
    place(ids, id, this.#order, this.#size);
  }

  /** Values have changed in another way than by rising. */
  spoil(): void {
    this.#isStale = true;
  }
}
