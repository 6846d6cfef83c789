import type { Total } from '../contract';
import { writePercent } from './write-percent';

/** What a report tells of a stage or a persona, column by column, by the heading of each. */
export const TOTAL_COLUMNS: readonly (readonly [
  heading: string,
  read: (total: Total) => string | number,
])[] = [
  ['published', ({ published }) => published],
  ['draft', ({ draft }) => draft],
  ['stale', ({ stale }) => stale],
  ['target', ({ target }) => target],
  ['gaps', ({ gaps }) => gaps],
  ['coverage', ({ coverage }) => writePercent(coverage)],
];
