import * as React from 'react';
import type { PlanCell } from '../../../../../server/src/planning/contract';
import { usePlanningClient } from '../../../api/use-planning-client';
import { useRequest } from '../../../api/use-request';
import { useLanguage } from '../../../translations/use-language';
import { describeBrief } from './describe-brief';
import { useSay } from './use-say';

/** The brief of a cell, and its parts in words. */
export const useBrief = ({ journey, stage, persona, role, locale }: PlanCell) => {
  const { readBrief } = usePlanningClient();
  const language = useLanguage();
  const say = useSay();
  const load = React.useCallback(
    () => readBrief({ journey, stage, persona, role, locale }, language),
    [readBrief, journey, stage, persona, role, locale, language]
  );
  const { data: brief, error, reload } = useRequest(load);
  const sections = React.useMemo(() => (brief ? describeBrief(brief, say) : []), [brief, say]);
  return { brief, sections, error, reload };
};
