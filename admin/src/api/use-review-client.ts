/** Journeys, stages and personas whose review is due. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { DueReviewAnswer } from '../../../server/src/monitoring/reviews-contract';
import type { ReviewRef } from '../../../server/src/taxonomy/review-contract';
import { funnelUrl } from './funnel-url';

export interface ReviewClient {
  /** Of a journey, the longest due first; names in this language. */
  readonly listReviews: (journey: string, language: string) => Promise<readonly DueReviewAnswer[]>;
  /** Today. */
  readonly markReviewed: (ref: ReviewRef) => Promise<void>;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const PATH = 'coverage/reviews';

const createClient = ({ get, post }: FetchClient): ReviewClient => ({
  listReviews: async (journey, language) =>
    (await get<{ data: readonly DueReviewAnswer[] }>(funnelUrl(PATH, { journey, language }))).data
      .data,
  markReviewed: async ({ kind, documentId }) => {
    await post<null, ReviewRef>(funnelUrl(PATH), { kind, documentId });
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useReviewClient = (): ReviewClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
