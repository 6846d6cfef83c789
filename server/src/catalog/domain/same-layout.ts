import type { Taxonomy } from '../../taxonomy/contract';

const ids = (items: readonly { documentId: string }[]): string[] =>
  items.map((item) => item.documentId);

const layoutOf = (taxonomy: Taxonomy): string =>
  JSON.stringify([
    ids(taxonomy.journeys),
    taxonomy.stages.map((stage) => [stage.documentId, stage.journey]),
    ids(taxonomy.personas),
    ids(taxonomy.touchpoints),
  ]);

/** True when every index of the old model means the same in the new one: only texts changed. */
export const hasSameLayout = (before: Taxonomy, after: Taxonomy): boolean =>
  before.version === after.version || layoutOf(before) === layoutOf(after);
