/** Journeys as strategists edit them. Named by their key. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  EditedJourney,
  JourneyEditorAnswer,
  JourneyInput,
  ListedJourney,
} from '../../../server/src/taxonomy/journey-contract';
import type { JobAnswer } from '../../../server/src/jobs/contract';
import type { RemovalInput, RemovalLoss } from '../../../server/src/tagging/hand-over-contract';
import { funnelUrl } from './funnel-url';

export interface JourneyClient {
  readonly listJourneys: () => Promise<readonly ListedJourney[]>;
  readonly readJourney: (key: string) => Promise<JourneyEditorAnswer>;
  readonly saveJourney: (key: string, input: JourneyInput) => Promise<EditedJourney>;
  /** Answers the key of the copy. */
  readonly copyJourney: (key: string, name: string) => Promise<string>;
  /** What would lose its tag, or its stage, with each stage. */
  readonly readLoss: (key: string) => Promise<readonly RemovalLoss[]>;
  /** Answers the job that does it; null: it is done. */
  readonly removeJourney: (key: string, input: RemovalInput) => Promise<JobAnswer | null>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post, put }: FetchClient): JourneyClient => ({
  listJourneys: async () =>
    (await get<One<readonly ListedJourney[]>>(funnelUrl('journeys'))).data.data,
  readJourney: async (key) =>
    (await get<One<JourneyEditorAnswer>>(funnelUrl(`journeys/${key}`))).data.data,
  saveJourney: async (key, input) =>
    (await put<One<EditedJourney>>(funnelUrl(`journeys/${key}`), input)).data.data,
  copyJourney: async (key, name) =>
    (await post<One<{ key: string }>>(funnelUrl(`journeys/${key}/copy`), { name })).data.data.key,
  readLoss: async (key) =>
    (await get<One<readonly RemovalLoss[]>>(funnelUrl(`journeys/${key}/loss`))).data.data,
  removeJourney: async (key, input) =>
    (await post<One<{ job: JobAnswer | null }>>(funnelUrl(`journeys/${key}/removal`), input)).data
      .data.job,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useJourneyClient = (): JourneyClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
