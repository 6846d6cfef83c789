/** Words of the model, for the browser too. */

export const ROLES = ['ARTICLE', 'LEAD_MAGNET', 'CTA'] as const;

/** Lowest first: the position in this list is how much is asked. */
export const ASKS = ['NONE', 'CLICK', 'EMAIL', 'FORM', 'MEETING', 'PURCHASE'] as const;

/** The most days that a stage's freshness, a pause of visitors or a time until a review may last. */
export const MAX_DAYS = 3650;

/** The most that a stage may weigh; 1 is what one weighs of which nobody said anything. */
export const MAX_WEIGHT = 100;

export const CHANNELS = [
  'search',
  'social',
  'ads',
  'email',
  'website',
  'home-page',
  'referral',
  'community',
  'event',
  'sales',
  'demo',
  'support',
  'in-product',
  'other',
] as const;

/** When a touchpoint is met, as seen from the purchase. */
export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

/**
 * The form in which kinds and formats are compared: "Buying guide", "buying_guide" and "buying-guide" are one
 * kind, as strategists, enumerations and presets write it.
 */
export const normalizeKind = (kind: string): string =>
  kind
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
