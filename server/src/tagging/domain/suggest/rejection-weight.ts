/** One rejected text says less than one that was tagged: it is some other label's. */
const MOST_EACH = 0.5;
/** Of all that speaks for a label. */
const MOST_TOGETHER = 1 / 3;

/**
 * How much each text for which a label was rejected takes away from the label's sum, an example
 * counting 1. All together they weigh at most what Rocchio's usual 0.75 to 0.25 gives them (Manning
 * et al. 2008, chapter 9), so that rejections alone never turn a label around; of a label that
 * nothing speaks for nothing is taken away.
 */
export const rejectionWeight = (support: number, rejections: number): number =>
  rejections === 0 ? 0 : Math.min(MOST_EACH, (MOST_TOGETHER * support) / rejections);
