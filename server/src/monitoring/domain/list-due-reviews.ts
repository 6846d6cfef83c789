import type { ReviewedRecord, ReviewKind } from '../../taxonomy/review-contract';
import type { DueReview } from '../reviews-contract';

const DAY_MS = 86_400_000;

/** The day of a time in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day from which a review is due; what was never reviewed counts from its creation. */
const dueAt = ({ everyDays, reviewedAt, createdAt }: ReviewedRecord): string =>
  dayOf(Date.parse(reviewedAt ?? dayOf(createdAt)) + everyDays * DAY_MS);

interface Named {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
}

/** What the taxonomy says of it; a journey names places among the stages and the personas. */
export interface NamedModel {
  readonly journeys: readonly (Named & {
    readonly stages: readonly number[];
    readonly personas: readonly number[];
  })[];
  readonly stages: readonly Named[];
  readonly personas: readonly Named[];
}

const partsOf = (
  { journeys, stages, personas }: NamedModel,
  key: string
): readonly (readonly [ReviewKind, Named])[] => {
  const journey = journeys.find((one) => one.key === key);
  if (journey === undefined) return [];
  const named = (kind: ReviewKind, all: readonly Named[], places: readonly number[]) =>
    places.flatMap((place): (readonly [ReviewKind, Named])[] => {
      const one = all[place];
      return one === undefined ? [] : [[kind, one]];
    });
  return [
    ['journey', journey],
    ...named('stage', stages, journey.stages),
    ...named('persona', personas, journey.personas),
  ];
};

/**
 * What of a journey is to be reviewed on a day or has been since: the journey, its stages and its
 * personas, those that wait longest first. Nothing for a journey that is not there.
 *
 * @param now epoch milliseconds
 */
export const listDueReviews = (
  model: NamedModel,
  journey: string,
  records: readonly ReviewedRecord[],
  now: number
): DueReview[] => {
  const known = new Map(records.map((record) => [`${record.kind} ${record.documentId}`, record]));
  const today = dayOf(now);
  return partsOf(model, journey)
    .flatMap(([kind, { documentId, key, name }]): DueReview[] => {
      const record = known.get(`${kind} ${documentId}`);
      if (record === undefined) return [];
      const due = { dueAt: dueAt(record), reviewedAt: record.reviewedAt };
      return due.dueAt > today ? [] : [{ ...{ kind, documentId, key, name }, ...due }];
    })
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0));
};
