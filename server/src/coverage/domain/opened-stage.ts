import type { Version } from './audited-document';
import type { Scope } from './scope';

/**
 * The stage of the journey that an entry opens, as the recommendations see it: the tagged one,
 * else, for a call to action or a lead magnet, the FORWARD transition of its main stage. Null: none.
 */
export const openedStage = (
  { leadsTo, role, stages }: Version,
  { stages: all }: Scope
): number | null => {
  if (leadsTo !== null) return leadsTo;
  const [main] = stages;
  if (role === 'ARTICLE' || main === undefined) return null;
  return all[main]?.forward ?? null;
};
