import type { CoverageAxes } from '../../../../../server/src/coverage/contract';
import type { Role } from '../../../../../server/src/taxonomy/contract';
import { useCellName } from '../use-cell-name';
import { PlanActions } from './PlanActions';
import { usePlanning } from './planning-context';

export interface CellPlanProps {
  readonly stage: string;
  readonly persona: string | null;
  readonly role: Role;
  readonly axes: CoverageAxes;
}

/** What can be done about a cell, whether it lacks something or not. */
export const CellPlan = ({ stage, persona, role, axes }: CellPlanProps) => {
  const { journey, locale } = usePlanning();
  const name = useCellName(axes)({ stage, persona, role });
  return <PlanActions key={role} cell={{ journey, stage, persona, role, locale }} name={name} />;
};
