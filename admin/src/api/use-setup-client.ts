/** Setting the plugin up: the state of the site, and what the wizard makes. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ProgressInput, SetupState } from '../../../server/src/setup/contract';
import type { CandidateType, MappingProblem } from '../../../server/src/tagging/candidate-contract';
import type { RoleLack } from '../../../server/src/tagging/contract';
import type { NamedResult, NewJourney } from '../../../server/src/taxonomy/preset-contract';
import { funnelUrl } from './funnel-url';

export interface SetupClient {
  readonly readSetup: () => Promise<SetupState>;
  readonly saveProgress: (input: ProgressInput) => Promise<void>;
  readonly createJourney: (journey: NewJourney) => Promise<void>;
  readonly createPersonas: (names: readonly string[]) => Promise<NamedResult>;
  readonly listContentTypes: () => Promise<readonly CandidateType[]>;
  /** What is wrong with a participation; nothing is changed. */
  readonly checkMapping: (
    contentType: string,
    participation: Readonly<Record<string, unknown>>
  ) => Promise<readonly MappingProblem[]>;
  readonly grantPublicRights: (actions: readonly string[]) => Promise<void>;
  readonly listLackingRoles: () => Promise<readonly RoleLack[]>;
  readonly grantRoles: () => Promise<void>;
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
  listContentTypes: async () =>
    (await get<One<readonly CandidateType[]>>(funnelUrl('setup/content-types'))).data.data,
  checkMapping: async (contentType, participation) => {
    const body = { contentType, participation };
    const address = funnelUrl('setup/content-types/check');
    return (await post<One<readonly MappingProblem[]>>(address, body)).data.data;
  },
  grantPublicRights: async (actions) => {
    await post(funnelUrl('setup/public-rights'), { actions });
  },
  listLackingRoles: async () => (await get<One<readonly RoleLack[]>>(funnelUrl('roles'))).data.data,
  grantRoles: async () => {
    await post(funnelUrl('roles/grant'));
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useSetupClient = (): SetupClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
