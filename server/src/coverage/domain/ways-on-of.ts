import type { Version } from './audited-document';
import { openedStages } from './opened-stages';
import type { Scope } from './scope';

/** Places of the stages from which a published version leads on, by what it opens. */
export const waysOnOf = (version: Version, scope: Scope): readonly number[] => {
  const { published, role, stages } = version;
  if (!published || role === 'ARTICLE') return [];
  const opened = openedStages(version, scope);
  return stages.filter((stage) => scope.stages[stage]?.ahead.some((next) => opened.includes(next)));
};
