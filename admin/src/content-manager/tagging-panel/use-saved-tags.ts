import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { TagAttribute } from '../../../../server/src/tagging/contract';
import { useRequest, type Request } from '../../api/use-request';

/** Document ids per field, in the editor's order. */
export type Tags = Readonly<Partial<Record<TagAttribute, readonly string[]>>>;

export interface SavedVersion {
  readonly model: string;
  /** Undefined: nothing is saved yet. */
  readonly documentId: string | undefined;
  /** Null: the content type is not localised. */
  readonly locale: string | null;
  readonly status: 'draft' | 'published';
  /** Changes with every save. */
  readonly revision: string;
}

/** The most that Strapi answers with at once; nobody gives an entry as many tags. */
const PAGE_SIZE = 100;

interface Relations {
  readonly results: readonly { readonly documentId: string }[];
}

/** The saved tags of a version: the form holds none of them, only what is to change. */
export const useSavedTags = (
  { model, documentId, locale, status, revision }: SavedVersion,
  fields: readonly TagAttribute[]
): Request<Tags> => {
  const { get } = useFetchClient();
  const names = fields.join(' ');
  const load = React.useCallback(async (): Promise<Tags> => {
    if (documentId === undefined || names === '') return {};
    const read = async (name: string) => {
      const address = `/content-manager/relations/${model}/${documentId}/${name}`;
      const params = { status, page: 1, pageSize: PAGE_SIZE, ...(locale ? { locale } : {}) };
      const { data } = await get<Relations>(address, { params });
      // Strapi answers with the last one first.
      return [name, data.results.map((tag) => tag.documentId).toReversed()] as const;
    };
    return Object.fromEntries(await Promise.all(names.split(' ').map(read)));
  }, [get, model, documentId, locale, status, names]);
  return useRequest(load, revision);
};
