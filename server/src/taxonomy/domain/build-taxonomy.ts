/** Puts the rows of the model together: indexes resolved, order fixed, defaults filled in. */
import type { Journey, Persona, Stage, StoredTransition, Taxonomy, Touchpoint } from '../contract';
import { resolveTransitions } from './resolve-transitions';

export interface StageRecord extends Omit<Stage, 'index' | 'journey' | 'transitions'> {
  /** documentId; a stage without a journey belongs to no answer and is left out. */
  readonly journeyId: string | null;
  readonly storedTransitions: readonly StoredTransition[];
}
export interface JourneyRecord extends Omit<Journey, 'index' | 'stages' | 'personas'> {
  readonly personaIds: readonly string[];
}
export type PersonaRecord = Omit<Persona, 'index'>;
export type TouchpointRecord = Omit<Touchpoint, 'index'>;

export interface TaxonomyRecords {
  readonly journeys: readonly JourneyRecord[];
  readonly stages: readonly StageRecord[];
  readonly personas: readonly PersonaRecord[];
  readonly touchpoints: readonly TouchpointRecord[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (
  a: { key: string; documentId: string },
  b: { key: string; documentId: string }
): number => compare(a.key, b.key) || compare(a.documentId, b.documentId);

const buildStages = (records: TaxonomyRecords, journeyIds: readonly string[]): Stage[] => {
  const ordered = journeyIds.flatMap((journeyId, journey) =>
    records.stages
      .filter((stage) => stage.journeyId === journeyId)
      .sort((a, b) => a.position - b.position || byKey(a, b))
      .map((record) => ({ record, journey }))
  );
  const nodes = ordered.map(({ record, journey }, index) => ({
    index,
    journey,
    key: record.key,
    stored: record.storedTransitions,
  }));
  const transitions = new Map(
    journeyIds.flatMap((_, journey) => [
      ...resolveTransitions(nodes.filter((node) => node.journey === journey)),
    ])
  );
  return ordered.map(({ record, journey }, index) => {
    const { journeyId: _journeyId, storedTransitions: _stored, ...stage } = record;
    return { ...stage, index, journey, transitions: transitions.get(index) ?? [] };
  });
};

/**
 * Order never depends on the database: journeys, personas and touchpoints by key, stages by
 * position within their journey. `hash` turns the content into a version.
 */
export const buildTaxonomy = (
  records: TaxonomyRecords,
  hash: (content: string) => string
): Taxonomy => {
  const personas = [...records.personas]
    .sort(byKey)
    .map((persona, index) => ({ ...persona, index }));
  const personaIndex = new Map(personas.map((persona) => [persona.documentId, persona.index]));
  const active = personas.filter((persona) => persona.active).map((persona) => persona.index);
  const sorted = [...records.journeys].sort(byKey);
  const stages = buildStages(
    records,
    sorted.map((journey) => journey.documentId)
  );
  // A transfer may leave no default or two: an answer still needs one.
  const flagged = sorted.findIndex((journey) => journey.isDefault);
  const defaultJourney = sorted.length === 0 ? null : Math.max(flagged, 0);
  const journeys = sorted.map((record, index): Journey => {
    const { personaIds, ...journey } = record;
    const named = personaIds.flatMap((id) => personaIndex.get(id) ?? []);
    return {
      ...journey,
      index,
      isDefault: index === defaultJourney,
      stages: stages.filter((stage) => stage.journey === index).map((stage) => stage.index),
      personas: named.length > 0 ? named.filter((persona) => active.includes(persona)) : active,
    };
  });
  const touchpoints = [...records.touchpoints]
    .sort(byKey)
    .map((touchpoint, index) => ({ ...touchpoint, index }));
  const content = { journeys, stages, personas, touchpoints, defaultJourney };
  return { ...content, version: hash(JSON.stringify(content)) };
};
