/** Which stages go, and which may take their tags over. Pure. */
import type { EditedJourney } from '../../../../server/src/taxonomy/journey-contract';

export interface GoingStage {
  readonly documentId: string;
  readonly name: string;
}

/** `stage`: documentId of the one that goes; null: all of the journey. */
export const goingStages = (
  journeys: readonly EditedJourney[],
  journeyKey: string,
  stage: string | null
): readonly GoingStage[] =>
  (journeys.find(({ key }) => key === journeyKey)?.stages ?? []).flatMap(({ documentId, name }) =>
    documentId !== null && (stage === null || documentId === stage) ? [{ documentId, name }] : []
  );

export interface RemovalTarget {
  readonly documentId: string;
  readonly label: string;
}

/** Stages that stay, those of the same journey first. */
export const targetsOf = (
  journeys: readonly EditedJourney[],
  journeyKey: string,
  going: readonly GoingStage[]
): readonly RemovalTarget[] => {
  const gone = new Set(going.map(({ documentId }) => documentId));
  return journeys
    .toSorted((one, other) => Number(other.key === journeyKey) - Number(one.key === journeyKey))
    .flatMap((journey) =>
      journey.stages.flatMap(({ documentId, name }) =>
        documentId === null || gone.has(documentId)
          ? []
          : [{ documentId, label: `${journey.name}: ${name}` }]
      )
    );
};
