/** Snapshots of the coverage, and what has changed since. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Comparison, Snapshot, SnapshotInput } from '../../../server/src/monitoring/contract';
import type { Schedule } from '../../../server/src/monitoring/settings-contract';
import { funnelUrl } from './funnel-url';

/** `takenAt`: ISO 8601. */
export interface KeptSnapshot extends Omit<Snapshot, 'takenAt'> {
  readonly takenAt: string;
}

export interface SnapshotList {
  /** The newest first. */
  readonly snapshots: readonly KeptSnapshot[];
  /** Of those that are taken by themselves. */
  readonly schedule: Schedule;
}

export interface SnapshotClient {
  readonly listSnapshots: (journey: string) => Promise<SnapshotList>;
  readonly takeSnapshot: (input: SnapshotInput) => Promise<KeptSnapshot>;
  readonly removeSnapshot: (id: string) => Promise<void>;
  readonly compareWithNow: (id: string) => Promise<Comparison>;
}

interface One<Data> {
  readonly data: Data;
}

interface Listed extends One<readonly KeptSnapshot[]> {
  readonly meta: { readonly schedule: Schedule };
}

type FetchClient = ReturnType<typeof useFetchClient>;

const PATH = 'coverage/snapshots';

const createClient = ({ get, post, del }: FetchClient): SnapshotClient => ({
  listSnapshots: async (journey) => {
    const { data, meta } = (await get<Listed>(funnelUrl(PATH, { journey }))).data;
    return { snapshots: data, schedule: meta.schedule };
  },
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
