import type { Version } from './audited-document';
import { openedStage } from './opened-stage';
import type { Scope } from './scope';

/** Places of the stages from which a published version leads on, by what it opens. */
export const waysOnOf = (version: Version, scope: Scope): readonly number[] => {
  const { published, role, stages } = version;
  const opened = published && role !== 'ARTICLE' ? openedStage(version, scope) : null;
  if (opened === null) return [];
  return stages.filter((stage) => scope.stages[stage]?.ahead.includes(opened));
};
