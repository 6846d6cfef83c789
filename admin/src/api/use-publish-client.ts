/** What is to be mended about an entry before it is published. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  PublishCheck,
  PublishCheckInput,
} from '../../../server/src/coverage/publish-check-contract';
import { funnelUrl } from './funnel-url';

export interface PublishClient {
  readonly checkPublish: (input: PublishCheckInput) => Promise<PublishCheck>;
}

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const usePublishClient = (): PublishClient => {
  const { post } = useFetchClient();
  return React.useMemo(
    () => ({
      checkPublish: async (input) =>
        (await post<{ data: PublishCheck }>(funnelUrl('publish-check'), input)).data.data,
    }),
    [post]
  );
};
