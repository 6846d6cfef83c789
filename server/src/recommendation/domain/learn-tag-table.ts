import type { TagPart } from './infer-tags';
import type { TagTable } from './tag-table';

/** The tags of the entries that one visitor looked at, oldest first. */
export type TagSequence = readonly (readonly TagPart[])[];

/** An entry is explained by so many that were looked at before and after it. */
const NEAR = 5;
/** A visitor who looked at fewer entries shows no taste. */
const LEAST_OTHERS = 5;
/** The group that holds this share of the others is taken to be the visitor's. */
const CLEAR = 0.4;
/** The longest histories count no more than this many looks. */
const MOST_LOOKS = 20;
/** Sums of the same histories in another order differ further down. */
const DECIMALS = 1e9;
/** The untaught table weighs as much as so many looks. */
const SHRINKAGE = 20;

const addParts = (sums: number[], tags: readonly TagPart[]): void => {
  for (const { tag, part } of tags) sums[tag] = (sums[tag] ?? 0) + part;
};

/** The group that clearly dominates what was looked at around a place, that place left out. */
const groupAround = (sequence: TagSequence, place: number, size: number): number | null => {
  const before = sequence.slice(Math.max(0, place - NEAR), place);
  const others = [...before, ...sequence.slice(place + 1, place + 1 + NEAR)];
  const sums = new Array<number>(size).fill(0);
  for (const tags of others) addParts(sums, tags);
  const most = Math.max(...sums);
  return most >= others.length * CLEAR ? sums.indexOf(most) : null;
};

const shrunk = (counts: readonly number[], towards: readonly number[]): number[] => {
  const sum = counts.reduce((total, count) => total + count, SHRINKAGE);
  return counts.map((count, place) => {
    const share = (count + SHRINKAGE * (towards[place] ?? 0)) / sum;
    return Math.round(share * DECIMALS) / DECIMALS;
  });
};

/**
 * What visitors of each group look at, learnt from histories without any declared group: each look
 * is explained by the group that dominates those around it, never by itself. With few histories the
 * table stays close to the untaught one.
 */
export const learnTagTable = (sequences: readonly TagSequence[], untaught: TagTable): TagTable => {
  const size = untaught.prior.length;
  const groups = new Array<number>(size).fill(0);
  const tagged = untaught.prior.map(() => new Array<number>(size).fill(0));
  for (const sequence of sequences) {
    if (sequence.length <= LEAST_OTHERS) continue;
    const weight = Math.min(1, MOST_LOOKS / sequence.length);
    sequence.forEach((tags, place) => {
      const group = groupAround(sequence, place, size);
      const row = group === null ? undefined : tagged[group];
      if (group === null || row === undefined) return;
      groups[group] = (groups[group] ?? 0) + weight;
      addParts(
        row,
        tags.map(({ tag, part }) => ({ tag, part: part * weight }))
      );
    });
  }
  return {
    prior: shrunk(groups, untaught.prior),
    likelihood: tagged.map((row, group) => shrunk(row, untaught.likelihood[group] ?? [])),
  };
};
