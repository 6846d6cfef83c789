/** What the tagging panel asks and does about the entry in the edit view, beside its form. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Segment, Serving } from '../../../server/src/recommendation/serving-contract';
import type { DocumentRef, PickedEntry, SteeringInput } from '../../../server/src/tagging/contract';
import { funnelUrl } from './funnel-url';

export interface EntryClient {
  /** Answers whether the published tags were others before. */
  readonly publishTags: (ref: DocumentRef, locale: string | null) => Promise<boolean>;
  readonly readSteering: (ref: DocumentRef, locale: string | null) => Promise<SteeringAnswer>;
  /** Where the entry is shown now; with a segment, also why not there. */
  readonly readServing: (
    ref: DocumentRef,
    locale: string | null,
    segment: Segment | null
  ) => Promise<Serving>;
  /** By a part of the title; an empty text finds the newest. */
  readonly findEntries: (search: string, locale: string | null) => Promise<readonly PickedEntry[]>;
}

export interface SteeringAnswer {
  readonly steering: SteeringInput;
  /** What the next steps are called, in their order. */
  readonly entries: readonly PickedEntry[];
}

interface One<Data> {
  readonly data: Data;
}

interface Steered {
  readonly data: SteeringInput & DocumentRef;
  readonly meta: Pick<SteeringAnswer, 'entries'>;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post }: FetchClient): EntryClient => ({
  publishTags: async ({ contentType, documentId }, locale) => {
    const address = funnelUrl(`documents/${contentType}/${documentId}/publish-tags`);
    return (await post<One<{ changed: boolean }>>(address, { locale })).data.data.changed;
  },
  readSteering: async ({ contentType, documentId }, locale) => {
    const address = funnelUrl(`steering/${contentType}/${documentId}`, { locale });
    const { data, meta } = (await get<Steered>(address)).data;
    const { nextSteps, pinned, excluded, excludedUntil, revision } = data;
    return { steering: { nextSteps, pinned, excluded, excludedUntil, revision }, ...meta };
  },
  readServing: async ({ contentType, documentId }, locale, segment) => {
    const params = { locale, ...segment };
    const address = funnelUrl(`documents/${contentType}/${documentId}/serving`, params);
    return (await get<One<Serving>>(address)).data.data;
  },
  findEntries: async (search, locale) =>
    (await get<One<readonly PickedEntry[]>>(funnelUrl('entries', { search, locale }))).data.data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useEntryClient = (): EntryClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
