import type { Version } from './audited-document';
import { isStaleMark, PUBLISHED, rememberFootprints, type Footprint } from './footprints';
import { numberLines, type Lines } from './lines';
import type { Scope } from './scope';

/** Distinct documents; `stale` is part of `published`, `draft` is not. */
export interface Count {
  readonly published: number;
  readonly draft: number;
  readonly stale: number;
}

export interface Tally {
  readonly entries: number;
  /** With a stage of any journey, on any version. */
  readonly tagged: number;
  readonly untagged: number;
  /** Distinct documents that are stale at one stage at least. */
  readonly stale: number;
  readonly lines: Lines;
  /** What is on the line with this number. */
  count(line: number): Count;
}

export interface DocumentCounter {
  /** The versions of one document. */
  add(versions: readonly Version[]): void;
  tally(): Tally;
}

class Sums {
  readonly #published: Float64Array;
  readonly #draft: Float64Array;
  readonly #stale: Float64Array;

  constructor(lines: number) {
    this.#published = new Float64Array(lines);
    this.#draft = new Float64Array(lines);
    this.#stale = new Float64Array(lines);
  }

  /** Adds a document to every line that it is on. */
  add({ lines, marks }: Footprint): void {
    for (const [place, line] of lines.entries()) {
      const mark = marks[place] ?? 0;
      const sum = mark & PUBLISHED ? this.#published : this.#draft;
      sum[line] = (sum[line] ?? 0) + 1;
      if (isStaleMark(mark)) this.#stale[line] = (this.#stale[line] ?? 0) + 1;
    }
  }

  of(line: number): Count {
    return {
      published: this.#published[line] ?? 0,
      draft: this.#draft[line] ?? 0,
      stale: this.#stale[line] ?? 0,
    };
  }
}

/**
 * Counts distinct documents on every line of the matrix, as they come.
 *
 * - An entry with several stages or personas is on the line of each.
 * - An entry without a persona is in the row of everyone and in the row of every persona.
 * - `published`: a published version is on the line.
 * - `draft`: a draft is on the line and no published version is: what publishing would add.
 * - `stale`: published, and every published version on the line is past its freshness limit. With
 *   several locales one fresh version is enough.
 */
export const startCount = (scope: Scope): DocumentCounter => {
  const lines = numberLines(scope);
  const footprintOf = rememberFootprints(scope, lines);
  const sums = new Sums(lines.count);
  let entries = 0;
  let untagged = 0;
  let stale = 0;
  return {
    add(versions) {
      entries += 1;
      if (!versions.some(({ tagged }) => tagged)) untagged += 1;
      const footprint = footprintOf(versions);
      if (footprint.isStale) stale += 1;
      sums.add(footprint);
    },
    tally: () => ({
      ...{ entries, tagged: entries - untagged, untagged, stale },
      lines,
      count: (line) => sums.of(line),
    }),
  };
};
