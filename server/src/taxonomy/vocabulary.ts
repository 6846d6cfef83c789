/** Words of the model, for the browser too. */

/** The most days that a stage's freshness, a pause of visitors or a time until a review may last. */
export const MAX_DAYS = 3650;
