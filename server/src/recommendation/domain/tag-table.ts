/**
 * What the tag of an entry tells about who looks at it, as plain numbers. Groups and tags are the
 * same things, personas or stages, in the same order.
 */
export interface TagTable {
  /** Probability of each group before anything was seen; adds up to 1. */
  readonly prior: readonly number[];
  /** `likelihood[group][tag]`: share of the tag among what the group looks at; rows add up to 1. */
  readonly likelihood: readonly (readonly number[])[];
}

/** Shares of a whole, each at least a little: what was never counted is not impossible. */
const smoothed = (counts: readonly number[]): number[] => {
  const sum = counts.reduce((total, count) => total + count + 1, 0);
  return counts.map((count) => (count + 1) / sum);
};

/**
 * The personas of a site that has learnt nothing: they are as frequent as their tag is in the
 * catalogue, and everybody looks at their own tag `ownOdds` times as often as at each other one.
 */
export const untaughtPersonaTable = (counts: readonly number[], ownOdds: number): TagTable => {
  const rest = counts.length - 1;
  return {
    prior: smoothed(counts),
    likelihood: counts.map((_, group) =>
      counts.map((__, tag) => (tag === group ? ownOdds : 1) / (ownOdds + rest))
    ),
  };
};

/**
 * The stages of a site: half as frequent as their tag is in the catalogue, half all alike, as most
 * content stands early while visitors move on. What somebody at a stage looks at is limited by what
 * there is, so that a look at one of few entries tells more than one at many: shares of the
 * catalogue, those of the own tag `ownOdds` times.
 */
export const stageTable = (counts: readonly number[], ownOdds: number): TagTable => {
  const shares = smoothed(counts);
  return {
    prior: shares.map((share) => (share + 1 / shares.length) / 2),
    likelihood: shares.map((own, group) => {
      const sum = 1 + (ownOdds - 1) * own;
      return shares.map((share, tag) => ((tag === group ? ownOdds : 1) * share) / sum);
    }),
  };
};
