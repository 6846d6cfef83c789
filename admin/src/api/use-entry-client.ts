/** What the tagging panel asks and does about the entry in the edit view, beside its form. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { DocumentRef } from '../../../server/src/tagging/contract';
import { funnelUrl } from './funnel-url';

export interface EntryClient {
  /** Answers whether the published tags were others before. */
  readonly publishTags: (ref: DocumentRef, locale: string | null) => Promise<boolean>;
}

interface One<Data> {
  readonly data: Data;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ post }: FetchClient): EntryClient => ({
  publishTags: async ({ contentType, documentId }, locale) => {
    const address = funnelUrl(`documents/${contentType}/${documentId}/publish-tags`);
    return (await post<One<{ changed: boolean }>>(address, { locale })).data.data.changed;
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useEntryClient = (): EntryClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
