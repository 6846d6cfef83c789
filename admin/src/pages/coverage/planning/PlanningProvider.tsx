import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { FunnelType } from '../../../api/use-funnel-client';
import { useHeldActions } from '../../../api/use-held-actions';
import { usePlanningClient } from '../../../api/use-planning-client';
import { useRequest } from '../../../api/use-request';
import { PERMISSIONS } from '../../../permissions';
import { PlanningContext } from './planning-context';

const CREATE = 'plugin::content-manager.explorer.create';

export interface PlanningProviderProps {
  readonly journey: string;
  readonly locale: string | null;
  readonly types: readonly FunnelType[];
  readonly children: React.ReactNode;
}

/** Reads once who writes what, for the list of gaps, the cells and the list of assignments. */
export const PlanningProvider = ({ journey, locale, types, children }: PlanningProviderProps) => {
  const { listAssignments } = usePlanningClient();
  const load = React.useCallback(() => listAssignments(journey), [listAssignments, journey]);
  const { data, reload } = useRequest(load);
  const held = useHeldActions(PERMISSIONS.plan);
  const permissions = useAuth('ContentFunnel', (auth) => auth.permissions);
  const mayWrite = types.some(({ uid }) =>
    permissions.some(({ action, subject }) => action === CREATE && subject === uid)
  );
  const mayPlan = held !== null && held.size > 0;
  const planning = React.useMemo(
    () => ({ journey, locale, assignments: data ?? [], reload, mayPlan, mayWrite }),
    [journey, locale, data, reload, mayPlan, mayWrite]
  );
  return <PlanningContext.Provider value={planning}>{children}</PlanningContext.Provider>;
};
