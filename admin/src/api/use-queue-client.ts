/** The tagging queue: what comes next, what its text speaks for, and the tags it is given. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { TagLists } from '../../../server/src/tagging/bulk-contract';
import type { DocumentRef, TagSuggestions } from '../../../server/src/tagging/contract';
import type {
  QueueAnswer,
  QueueInput,
  SetTagsInput,
} from '../../../server/src/tagging/queue-contract';
import type { RejectionInput } from '../../../server/src/tagging/rejection-contract';
import { funnelUrl } from './funnel-url';

export interface TagWrite extends DocumentRef {
  readonly locale: string | null;
  readonly draft: TagLists;
  /** Null: the published version stays as it is. */
  readonly published: TagLists | null;
}

export interface QueueClient {
  readonly readQueue: (input: QueueInput) => Promise<QueueAnswer>;
  readonly readSuggestions: (ref: DocumentRef, locale: string | null) => Promise<TagSuggestions>;
  readonly setTags: (write: TagWrite) => Promise<void>;
  /** Nobody is suggested that tag for the entry again; or is, when it is taken back. */
  readonly rejectSuggestion: (ref: DocumentRef, rejection: RejectionInput) => Promise<void>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, put }: FetchClient): QueueClient => ({
  readQueue: async (input) =>
    (await get<One<QueueAnswer>>(funnelUrl('queue', { ...input }))).data.data,
  readSuggestions: async ({ contentType, documentId }, locale) =>
    (
      await get<One<TagSuggestions>>(
        funnelUrl(`suggestions/${contentType}/${documentId}`, { locale })
      )
    ).data.data,
  setTags: async ({ contentType, documentId, ...tags }) => {
    const body: SetTagsInput = tags;
    await put(funnelUrl(`documents/${contentType}/${documentId}/tags`), body);
  },
  rejectSuggestion: async ({ contentType, documentId }, rejection) => {
    await put(funnelUrl(`suggestions/${contentType}/${documentId}/rejections`), rejection);
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useQueueClient = (): QueueClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
