import { MOMENTS } from '../../taxonomy/contract';
import type { TouchpointDetail } from '../../taxonomy/detail-contract';
import type { MapTouchpoint } from '../contract';

const LEAST_CRITICAL = 0;

/** Unsaid moments stand between those before and those after. */
const momentPlace = ({ moment }: MapTouchpoint): number => MOMENTS.indexOf(moment ?? 'during');

/**
 * The touchpoints of a journey in the order in which a visitor comes by: by the first of their
 * stages, by moment; within that the most critical first.
 *
 * @param stages documentId → key, in the order of the journey
 * @param persona documentId; null: every visitor
 */
export const orderTouchpoints = (
  touchpoints: readonly TouchpointDetail[],
  stages: ReadonlyMap<string, string>,
  persona: string | null
): MapTouchpoint[] => {
  const order = [...stages.keys()];
  const firstPlace = (own: readonly string[]): number =>
    order.findIndex((documentId) => own.includes(documentId));
  return touchpoints
    .filter(
      ({ stages: own, personas }) =>
        own.some((documentId) => stages.has(documentId)) &&
        (persona === null || personas.length === 0 || personas.includes(persona))
    )
    .map(({ translations: _texts, personas: _people, ...touchpoint }) => ({
      place: firstPlace(touchpoint.stages),
      touchpoint: {
        ...touchpoint,
        stages: order.flatMap((documentId) =>
          touchpoint.stages.includes(documentId) ? (stages.get(documentId) ?? []) : []
        ),
      },
    }))
    .sort(
      (one, other) =>
        one.place - other.place ||
        momentPlace(one.touchpoint) - momentPlace(other.touchpoint) ||
        (other.touchpoint.criticality ?? LEAST_CRITICAL) -
          (one.touchpoint.criticality ?? LEAST_CRITICAL) ||
        (one.touchpoint.key < other.touchpoint.key ? -1 : 1)
    )
    .map(({ touchpoint }) => touchpoint);
};
