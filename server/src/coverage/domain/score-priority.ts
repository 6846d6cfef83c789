export interface PriorityFacts {
  /** Answers of the period that wanted the cell, and those that found nothing in it. */
  readonly demand: number;
  readonly misses: number;
  readonly weight: number;
  /** Entries that are missing. */
  readonly deficit: number;
}

/**
 * How urgent a cell is, higher first: (demand + misses) x weight of the stage x deficit, and
 * weight x deficit while nobody has asked for the cell.
 */
export const scorePriority = ({ demand, misses, weight, deficit }: PriorityFacts): number =>
  (demand + misses > 0 ? demand + misses : 1) * weight * deficit;
