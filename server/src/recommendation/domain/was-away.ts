import type { Stage } from '../../taxonomy/contract';

const DAY = 86_400_000;

/** Whether the last visit lies further back than visitors of this stage stay away; epoch ms. */
export const wasAway = (
  stage: Stage | undefined,
  lastVisitAt: number | null,
  now: number
): boolean =>
  stage?.inactiveAfterDays != null &&
  lastVisitAt !== null &&
  now - lastVisitAt > stage.inactiveAfterDays * DAY;
