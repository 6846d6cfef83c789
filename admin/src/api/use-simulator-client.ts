/** What the simulator asks; nothing of it is counted or kept. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  Simulated,
  SimulationInput,
  SimulatorForm,
} from '../../../server/src/recommendation/simulation-contract';
import type {
  WhatIfInput,
  WhatIfProgress,
  WhatIfReport,
} from '../../../server/src/recommendation/what-if-contract';
import type { PickedEntry } from '../../../server/src/tagging/contract';
import { funnelUrl } from './funnel-url';

export interface SimulatorClient {
  /** `language`: of names. */
  readonly readForm: (language: string) => Promise<SimulatorForm>;
  readonly simulate: (simulation: SimulationInput) => Promise<Simulated>;
  /** Takes seconds; ends with the signal. */
  readonly replayWhatIf: (
    input: WhatIfInput & { readonly walk: string },
    signal: AbortSignal
  ) => Promise<WhatIfReport>;
  /** Null: nothing is known of such walks. */
  readonly readProgress: (walk: string) => Promise<WhatIfProgress | null>;
  /** By a part of the title; an empty text finds the newest. */
  readonly findEntries: (search: string, locale: string | null) => Promise<readonly PickedEntry[]>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post }: FetchClient): SimulatorClient => ({
  readForm: async (language) =>
    (await get<One<SimulatorForm>>(funnelUrl('simulator', { language }))).data.data,
  simulate: async (simulation) =>
    (await post<One<Simulated>>(funnelUrl('simulator'), simulation)).data.data,
  replayWhatIf: async (input, signal) =>
    (await post<One<WhatIfReport>>(funnelUrl('simulator/walks'), input, { signal })).data.data,
  readProgress: async (walk) =>
    (await get<One<WhatIfProgress | null>>(funnelUrl('simulator/walks/progress', { walk }))).data
      .data,
  findEntries: async (search, locale) =>
    (await get<One<readonly PickedEntry[]>>(funnelUrl('simulator/entries', { search, locale })))
      .data.data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useSimulatorClient = (): SimulatorClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
