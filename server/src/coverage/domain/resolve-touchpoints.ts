import type { Journey, Taxonomy } from '../../taxonomy/contract';
import type { TouchpointResearch } from '../../taxonomy/research-contract';
import type { AuditedTouchpoint } from './rules/rule';

/** Touchpoints of the journey, and those that are bound to none, by key. */
export const resolveTouchpoints = (
  { touchpoints, stages }: Taxonomy,
  journey: Journey,
  research: readonly TouchpointResearch[],
  isFilled: (documentId: string) => boolean
): AuditedTouchpoint[] => {
  const ids = journey.stages.map((stage) => stages[stage]?.documentId ?? '');
  return touchpoints.flatMap(({ key, name, documentId }): AuditedTouchpoint[] => {
    const found = research.find((one) => one.documentId === documentId);
    if (found === undefined) return [];
    const places = found.stages.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
    if (found.stages.length > 0 && places.length === 0) return [];
    const { moment, emotion, frictionLevel, frictionOwner, isHuman } = found;
    return [
      {
        ...{ documentId, key, name, stages: places },
        ...{ moment, emotion, frictionLevel, frictionOwner, isHuman },
        filled: isFilled(documentId),
      },
    ];
  });
};
