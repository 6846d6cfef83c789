/** The line of a trend in a box of so many px. Pure. */
export interface TrendBox {
  readonly width: number;
  readonly height: number;
}

/** Shares from 0 to 1, the oldest first, as the points of a polyline; one alone is a dot. */
export const trendLine = (shares: readonly number[], { width, height }: TrendBox): string => {
  const step = shares.length > 1 ? width / (shares.length - 1) : 0;
  return shares
    .map((share, place) => `${Math.round(place * step)},${Math.round((1 - share) * height)}`)
    .join(' ');
};
