import { Flex, Typography } from '@strapi/design-system';
import type { Cell, CoverageAxes } from '../../../../../server/src/coverage/contract';
import { useCellName } from '../use-cell-name';
import { sayWhy } from './describe-brief';
import { PlanActions } from './PlanActions';
import { usePlanning } from './planning-context';
import { useSay } from './use-say';

export interface GapPlanProps {
  readonly gap: Cell;
  readonly axes: CoverageAxes;
}

/** Why a gap is to be worked on, and what can be done about it. */
export const GapPlan = ({ gap, axes }: GapPlanProps) => {
  const { journey, locale } = usePlanning();
  const cellName = useCellName(axes);
  const say = useSay();
  const weight = axes.stages.find(({ key }) => key === gap.stage)?.weight ?? 1;
  const { stage, persona, role } = gap;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="plan">
      <Typography variant="pi" textColor="neutral600">
        {sayWhy({ ...gap, weight }, say)}
      </Typography>
      <PlanActions cell={{ journey, stage, persona, role, locale }} name={cellName(gap)} isListed />
    </Flex>
  );
};
