/**
 * What the Content Manager's list shows of tags. Kept in the admin's own cache: many cells ask for
 * the same page with one request, and what the Content Manager saves makes it ask again.
 */
import { adminApi } from '@strapi/strapi/admin';
import type { EntryFinding } from '../../../server/src/coverage/vocabulary';
import type { ReadableTags, TagNames, TagsQuestion } from '../../../server/src/tagging/contract';
import { PLUGIN_ID } from '../plugin-id';
import { funnelUrl } from './funnel-url';

/**
 * The names under which the Content Manager keeps lists and relations, and so says what a save has
 * changed: a document's tags are relations, and so is what a stage is called.
 */
const TAG_TYPES = ['Document', 'Relations'] as const;

const changesWithListsOf = (...uids: string[]) => [
  'Relations' as const,
  ...uids.map((uid) => ({ type: 'Document', id: `${uid}_LIST` }) as const),
];

const MODEL = [`plugin::${PLUGIN_ID}.stage`, `plugin::${PLUGIN_ID}.persona`];

export interface FindingQuestion {
  readonly contentType: string;
  readonly finding: EntryFinding;
}

const tagsApi = adminApi.enhanceEndpoints({ addTagTypes: TAG_TYPES }).injectEndpoints({
  endpoints: (builder) => ({
    readFunnelTags: builder.query<Readonly<Record<string, ReadableTags>>, TagsQuestion>({
      query: (data) => ({ url: `/${PLUGIN_ID}/tags`, method: 'POST', data }),
      transformResponse: ({ data }: { data: readonly ReadableTags[] }) =>
        Object.fromEntries(data.map((tags) => [tags.documentId, tags])),
      providesTags: (_answer, _error, { contentType }) => changesWithListsOf(contentType, ...MODEL),
    }),
    readFunnelTagNames: builder.query<TagNames, string>({
      query: (contentType) => ({
        url: `/${PLUGIN_ID}/tags/names?contentType=${encodeURIComponent(contentType)}`,
      }),
      transformResponse: ({ data }: { data: TagNames }) => data,
      providesTags: () => changesWithListsOf(...MODEL),
    }),
    readFunnelFindingCut: builder.query<number | null, FindingQuestion>({
      query: (question) => ({ url: funnelUrl('findings', { ...question }) }),
      transformResponse: ({ data }: { data: { cutAt: number | null } }) => data.cutAt,
      providesTags: (_answer, _error, { contentType }) => changesWithListsOf(contentType, ...MODEL),
    }),
    forgetFunnelTags: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_answer, _error, contentType) => [
        ...changesWithListsOf(contentType),
        { type: 'Document', id: `${contentType}_ALL_ITEMS` },
      ],
    }),
  }),
});

/** Makes lists and an open entry be asked for again: tags were changed past the Content Manager. */
export const useForgetTags = (contentType: string): (() => void) => {
  const [forget] = tagsApi.useForgetFunnelTagsMutation();
  return () => void forget(contentType);
};

interface Asked<Data> {
  /** Undefined while it is under way, and for what the reader may not know. */
  readonly data: Data | undefined;
  readonly failed: boolean;
}

/** The tags of one document of a page; all that ask with the same question share a request. */
export const useDocumentTags = (question: TagsQuestion, documentId: string): Asked<ReadableTags> =>
  tagsApi.useReadFunnelTagsQuery(question, {
    selectFromResult: ({ data, isError }) => ({ data: data?.[documentId], failed: isError }),
  });

/** Stages and personas that entries of a content type can be tagged with. */
export const useTagNames = (contentType: string): Asked<TagNames> => {
  const { data, isError } = tagsApi.useReadFunnelTagNamesQuery(contentType);
  return { data, failed: isError };
};

/** How many entries a list by this finding is cut at; null where it shows all that there are. */
export const useFindingCut = (question: FindingQuestion): number | null =>
  tagsApi.useReadFunnelFindingCutQuery(question).data ?? null;
