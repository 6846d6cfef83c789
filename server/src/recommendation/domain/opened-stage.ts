import type { Entry } from '../../catalog/contract';
import type { Taxonomy } from '../../taxonomy/contract';

/**
 * The stage of this journey that an entry opens: the tagged one, else, for a call to action or a
 * lead magnet, the FORWARD transition of its main stage. Null: it opens none.
 */
export const openedStage = (entry: Entry, journey: number, taxonomy: Taxonomy): number | null => {
  const { stages } = taxonomy;
  if (entry.leadsTo !== null && stages[entry.leadsTo]?.journey === journey) return entry.leadsTo;
  if (entry.role === 'ARTICLE') return null;
  const main = entry.stages.find((stage) => stages[stage]?.journey === journey);
  if (main === undefined) return null;
  return stages[main]?.transitions.find(({ kind }) => kind === 'FORWARD')?.to ?? null;
};
