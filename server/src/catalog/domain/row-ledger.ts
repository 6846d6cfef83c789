import type { RowPrint, RowTotals } from './catalog-row';
import type { Lanes } from './hash-text';

const FIRST_CAPACITY = 256;
const NO_FILE = -1;

/**
 * Numbers of each entry that answers never need, in typed arrays by the entry's index: its row's
 * print and its content's hash. Sums are kept up to date, so that comparing costs no walk.
 */
export class RowLedger {
  #rowIds = new Float64Array(FIRST_CAPACITY);
  #rows = new Float64Array(FIRST_CAPACITY);
  #links = new Float64Array(FIRST_CAPACITY);
  #files = new Float64Array(FIRST_CAPACITY);
  #hashes = new Uint32Array(FIRST_CAPACITY * 2);
  readonly #totals = new Map<string, { row: number; links: number }>();
  #sum: [number, number] = [0, 0];

  /** Sum of all content hashes: the same whatever the order of loading. */
  get contentSum(): Lanes {
    return this.#sum;
  }

  totals(contentType: string): RowTotals {
    return this.#totals.get(contentType) ?? { row: 0, links: 0 };
  }

  print(index: number): RowPrint {
    const fileId = this.#files[index] as number;
    return {
      rowId: this.#rowIds[index] as number,
      row: this.#rows[index] as number,
      links: this.#links[index] as number,
      fileId: fileId === NO_FILE ? null : fileId,
    };
  }

  hasHash(index: number, [a, b]: Lanes): boolean {
    return this.#hashes[index * 2] === a && this.#hashes[index * 2 + 1] === b;
  }

  set(index: number, contentType: string, print: RowPrint, hash: Lanes): void {
    this.#reserve(index);
    this.#rowIds[index] = print.rowId;
    this.#rows[index] = print.row;
    this.#links[index] = print.links;
    this.#files[index] = print.fileId ?? NO_FILE;
    this.#hashes[index * 2] = hash[0];
    this.#hashes[index * 2 + 1] = hash[1];
    this.#count(index, contentType, 1);
  }

  clear(index: number, contentType: string): void {
    this.#count(index, contentType, -1);
    this.#files[index] = NO_FILE;
  }

  #count(index: number, contentType: string, sign: 1 | -1): void {
    const totals = this.#totals.get(contentType) ?? { row: 0, links: 0 };
    totals.row += sign * (this.#rows[index] as number);
    totals.links += sign * (this.#links[index] as number);
    this.#totals.set(contentType, totals);
    this.#sum = [
      (this.#sum[0] + sign * (this.#hashes[index * 2] as number)) >>> 0,
      (this.#sum[1] + sign * (this.#hashes[index * 2 + 1] as number)) >>> 0,
    ];
  }

  #reserve(index: number): void {
    if (index < this.#rowIds.length) return;
    const capacity = Math.max(this.#rowIds.length * 2, index + 1);
    const grow = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(capacity);
      grown.set(old);
      return grown;
    };
    this.#rowIds = grow(this.#rowIds);
    this.#rows = grow(this.#rows);
    this.#links = grow(this.#links);
    this.#files = grow(this.#files);
    const hashes = new Uint32Array(capacity * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }
}
