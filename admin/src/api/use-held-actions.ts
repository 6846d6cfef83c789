import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { Permissions } from '../permissions';

/**
 * Which of these actions the signed-in administrator holds, by id; null until that is known. Wants
 * the same list each time, so one of a module.
 */
export const useHeldActions = (permissions: Permissions): ReadonlySet<string> | null => {
  const check = useAuth('ContentFunnel', ({ checkUserHasPermissions }) => checkUserHasPermissions);
  const [held, setHeld] = React.useState<ReadonlySet<string> | null>(null);
  React.useEffect(() => {
    let isGone = false;
    check(permissions).then(
      (found) => {
        if (!isGone) setHeld(new Set(found.map(({ action }) => action)));
      },
      () => {
        if (!isGone) setHeld(new Set());
      }
    );
    return () => {
      isGone = true;
    };
  }, [check, permissions]);
  return held;
};
