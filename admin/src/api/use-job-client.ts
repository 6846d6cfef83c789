/** Work on many entries: what it would do, the jobs that do it, and what became of them. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { JobAnswer, JobItemAnswer } from '../../../server/src/jobs/contract';
import type { BulkInput, BulkPreview } from '../../../server/src/tagging/bulk-contract';
import { funnelUrl } from './funnel-url';

export interface SkippedItems {
  readonly items: readonly JobItemAnswer[];
  readonly total: number;
}

export interface JobClient {
  readonly previewBulk: (input: BulkInput) => Promise<BulkPreview>;
  readonly startBulk: (input: BulkInput) => Promise<JobAnswer>;
  readonly listJobs: () => Promise<readonly JobAnswer[]>;
  readonly readJob: (id: string) => Promise<JobAnswer>;
  readonly cancelJob: (id: string) => Promise<JobAnswer>;
  readonly listSkipped: (id: string, pageSize: number) => Promise<SkippedItems>;
}

interface One<Data> {
  readonly data: Data;
}
interface Paged<Row> {
  readonly data: readonly Row[];
  readonly meta: { readonly pagination: { readonly total: number } };
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post }: FetchClient): JobClient => ({
  previewBulk: async (input) =>
    (await post<One<BulkPreview>>(funnelUrl('bulk-tags/preview'), input)).data.data,
  startBulk: async (input) => (await post<One<JobAnswer>>(funnelUrl('bulk-tags'), input)).data.data,
  listJobs: async () => (await get<One<readonly JobAnswer[]>>(funnelUrl('jobs'))).data.data,
  readJob: async (id) => (await get<One<JobAnswer>>(funnelUrl(`jobs/${id}`))).data.data,
  cancelJob: async (id) => (await post<One<JobAnswer>>(funnelUrl(`jobs/${id}/cancel`))).data.data,
  listSkipped: async (id, pageSize) => {
    const address = funnelUrl(`jobs/${id}/items`, { outcome: 'skipped', pageSize });
    const { data, meta } = (await get<Paged<JobItemAnswer>>(address)).data;
    return { items: data, total: meta.pagination.total };
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useJobClient = (): JobClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
