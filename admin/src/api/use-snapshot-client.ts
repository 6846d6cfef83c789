/** Snapshots of the coverage, and what has changed since. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Comparison, Snapshot, SnapshotInput } from '../../../server/src/monitoring/contract';
import { funnelUrl } from './funnel-url';

/** `takenAt`: ISO 8601. */
export interface KeptSnapshot extends Omit<Snapshot, 'takenAt'> {
  readonly takenAt: string;
}

export interface SnapshotClient {
  /** The newest first. */
  readonly listSnapshots: (journey: string) => Promise<readonly KeptSnapshot[]>;
  readonly takeSnapshot: (input: SnapshotInput) => Promise<KeptSnapshot>;
  readonly removeSnapshot: (id: string) => Promise<void>;
  readonly compareWithNow: (id: string) => Promise<Comparison>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const PATH = 'coverage/snapshots';

const createClient = ({ get, post, del }: FetchClient): SnapshotClient => ({
  listSnapshots: async (journey) =>
    (await get<One<readonly KeptSnapshot[]>>(funnelUrl(PATH, { journey }))).data.data,
  takeSnapshot: async (input) =>
    (await post<One<KeptSnapshot>, SnapshotInput>(funnelUrl(PATH), input)).data.data,
  removeSnapshot: async (id) => {
    await del(funnelUrl(`${PATH}/${id}`));
  },
  compareWithNow: async (id) =>
    (await get<One<Comparison>>(funnelUrl(`${PATH}/${id}/comparison`))).data.data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useSnapshotClient = (): SnapshotClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
