import type { Version } from './audited-document';
import type { Scope } from './scope';

/**
 * The stages of the journey that an entry opens: the tagged one, else, for a call to action or a lead
 * magnet, those that FORWARD transitions of its main stage lead to, of which recommendations take
 * the first.
 */
export const openedStages = (
  { leadsTo, role, stages }: Version,
  { stages: all }: Scope
): readonly number[] => {
  if (leadsTo !== null) return [leadsTo];
  const [main] = stages;
  return role === 'ARTICLE' || main === undefined ? [] : (all[main]?.forward ?? []);
};
