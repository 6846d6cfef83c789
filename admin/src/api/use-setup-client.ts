/** Setting the plugin up: the state of the site, and what the wizard makes. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ProgressInput, SetupState } from '../../../server/src/setup/contract';
import type { NamedResult, NewJourney } from '../../../server/src/taxonomy/preset-contract';
import { funnelUrl } from './funnel-url';

export interface SetupClient {
  readonly readSetup: () => Promise<SetupState>;
  readonly saveProgress: (input: ProgressInput) => Promise<void>;
  readonly createJourney: (journey: NewJourney) => Promise<void>;
  readonly createPersonas: (names: readonly string[]) => Promise<NamedResult>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post, put }: FetchClient): SetupClient => ({
  readSetup: async () => (await get<One<SetupState>>(funnelUrl('setup'))).data.data,
  saveProgress: async (input) => {
    await put(funnelUrl('setup'), input);
  },
  createJourney: async (journey) => {
    await post(funnelUrl('journeys'), journey);
  },
  createPersonas: async (names) =>
    (await post<One<NamedResult>>(funnelUrl('personas'), { names })).data.data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useSetupClient = (): SetupClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
