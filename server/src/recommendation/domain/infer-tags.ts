import type { TagTable } from './tag-table';

/** A tag of an entry with its part of the entry; the parts of one entry add up to 1. */
export interface TagPart {
  readonly tag: number;
  readonly part: number;
}

/** Something that was looked at, as far as one dimension of its tags is concerned. */
export interface TaggedLook {
  readonly tags: readonly TagPart[];
  /** What it tells, from 0: 1 would be a look that no other one depends on. */
  readonly weight: number;
}

/** Probabilities from logarithms, without leaving the range of numbers. */
const normalised = (logs: readonly number[]): number[] => {
  const top = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - top));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
};

/**
 * The probability of each group of the table for who looked at these entries: naive Bayes, each look
 * with its weight. The tags of one entry are averaged: it was looked at once.
 */
export const inferTags = (
  looks: readonly TaggedLook[],
  { prior, likelihood }: TagTable
): number[] => {
  const logs = prior.map((share, group) => {
    const row = likelihood[group] ?? [];
    return looks.reduce((sum, { tags, weight }) => {
      const chance = tags.reduce((total, { tag, part }) => total + part * (row[tag] ?? 0), 0);
      return sum + weight * Math.log(chance);
    }, Math.log(share));
  });
  return normalised(logs);
};
