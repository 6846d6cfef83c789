import type { NextBestRequest, PageRequest } from './contract';

type Ref = NonNullable<NextBestRequest['current']>;
type Visitor = NonNullable<NextBestRequest['visitor']>;

/** What a segment knows of a visitor; anything else makes the answer personal. */
const SEGMENT: readonly (keyof Visitor)[] = ['consent', 'stage', 'persona', 'seen'];

const isGiven = (value: unknown): boolean =>
  value != null && !(Array.isArray(value) && value.length === 0);

const isSegment = (visitor: Visitor): boolean =>
  (visitor.consent ?? 'NONE') === 'NONE' &&
  (Object.keys(visitor) as (keyof Visitor)[]).every(
    (name) => SEGMENT.includes(name) || !isGiven(visitor[name])
  );

/** `uid:documentId` or a path; undefined for what the query cannot say, such as a whole address. */
const textOf = ({ contentType, documentId, url }: Ref): string | undefined => {
  if (contentType == null && documentId == null) return url?.startsWith('/') ? url : undefined;
  return contentType && documentId && url == null ? `${contentType}:${documentId}` : undefined;
};

/** Commas part the values of a list, so one within a value is encoded, unlike in URLSearchParams. */
const encode = (value: unknown): string => encodeURIComponent(String(value));

/** The names stand in one order, so that equal requests share one cached answer. */
const queryOf = (slots: readonly string[], request: NextBestRequest): string | undefined => {
  const { visitor, current } = request;
  const where = current ? textOf(current) : null;
  if (where === undefined || request.explain === true || request.allowFallback === false) {
    return undefined;
  }
  if (isGiven(request.exclude) || (visitor && !isSegment(visitor))) return undefined;
  const values = {
    slot: slots,
    journey: request.journey,
    stage: visitor?.stage,
    persona: visitor?.persona,
    current: where,
    seen: visitor?.seen,
    locale: request.locale,
    roles: request.roles,
    count: request.count,
  };
  return Object.entries(values)
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => `${name}=${[value].flat().map(encode).join()}`)
    .join('&');
};

/**
 * The query of the cacheable GET, or undefined when the request says what a query cannot: history,
 * exclusions, a consent, an explanation. Those go by POST, and no shared cache keeps them.
 */
export const cacheableQuery = (request: NextBestRequest): string | undefined =>
  queryOf([request.slot ?? 'default'], request);

/** The same for several slots, as long as they say nothing but which slots they are. */
export const cacheablePageQuery = (
  page: PageRequest,
  inputs: readonly NextBestRequest[]
): string | undefined => {
  const areSlotsOnly = inputs.every((input) =>
    Object.entries(input).every(([name, value]) => name === 'slot' || !isGiven(value))
  );
  // One slot alone would be answered as a request of its own, not as a page.
  if (!areSlotsOnly || inputs.length < 2) return undefined;
  return queryOf(
    inputs.map(({ slot = 'default' }) => slot),
    page
  );
};
