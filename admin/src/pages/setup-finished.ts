import * as React from 'react';
import { useRequest } from '../api/use-request';
import { useSetupClient } from '../api/use-setup-client';
import { isFinished } from './setup/steps';

/** Tells the navigation that the setup was finished or begun again. */
export const SetupFinished = React.createContext<(isFinished: boolean) => void>(() => undefined);

/** Whether the setup is finished; null until that is known. What cannot be asked does not insist. */
export const useSetupFinished = () => {
  const { readSetup } = useSetupClient();
  const { data, error } = useRequest(readSetup);
  const [told, tell] = React.useState<boolean | null>(null);
  const found = data ? isFinished(data) : null;
  return { isFinished: told ?? (error ? true : found), tell };
};
