/** Tags as a file: out, looked at, and in. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { JobAnswer } from '../../../server/src/jobs/contract';
import type {
  ExportQuestion,
  ImportCheck,
  ImportOptions,
} from '../../../server/src/tagging/file-contract';
import { funnelUrl } from './funnel-url';

export interface FileClient {
  readonly exportTags: (question: ExportQuestion) => Promise<Blob>;
  readonly checkFile: (file: File, options: ImportOptions) => Promise<ImportCheck>;
  readonly importFile: (file: File, options: ImportOptions) => Promise<JobAnswer>;
  readonly readReport: (jobId: string) => Promise<Blob>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const formOf = (file: File, { mode, versions }: ImportOptions): FormData => {
  const form = new FormData();
  form.append('mode', mode);
  form.append('versions', versions);
  form.append('files', file);
  return form;
};

const createClient = ({ get, post }: FetchClient): FileClient => ({
  exportTags: async (question) =>
    (await get<Blob>(funnelUrl('tag-file', { ...question }), { responseType: 'blob' })).data,
  checkFile: async (file, options) =>
    (await post<One<ImportCheck>, FormData>(funnelUrl('tag-file/check'), formOf(file, options)))
      .data.data,
  importFile: async (file, options) =>
    (await post<One<{ job: JobAnswer }>, FormData>(funnelUrl('tag-file'), formOf(file, options)))
      .data.data.job,
  readReport: async (jobId) =>
    (await get<Blob>(funnelUrl(`jobs/${jobId}/report`), { responseType: 'blob' })).data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useFileClient = (): FileClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
