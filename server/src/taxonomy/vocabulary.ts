/** Words of the model, for the browser too. */

/** Lowest first: the position in this list is how much is asked. */
export const ASKS = ['NONE', 'CLICK', 'EMAIL', 'FORM', 'MEETING', 'PURCHASE'] as const;

/** The most days that a stage's freshness, a pause of visitors or a time until a review may last. */
export const MAX_DAYS = 3650;

/** The most that a stage may weigh; 1 is what one weighs of which nobody said anything. */
export const MAX_WEIGHT = 100;
