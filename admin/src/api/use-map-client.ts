/** The maps of a journey. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { JourneyMap, MapInput } from '../../../server/src/maps/contract';
import { funnelUrl } from './funnel-url';

export interface MapQuestion extends MapInput {
  /** Of names. */
  readonly language: string;
}

/** Rejects with Strapi's `FetchError`; the request ends when the component goes away. */
export const useMapClient = (): ((question: MapQuestion) => Promise<JourneyMap>) => {
  const { get } = useFetchClient();
  return React.useCallback(
    async (question) =>
      (await get<{ data: JourneyMap }>(funnelUrl('journey-map', { ...question }))).data.data,
    [get]
  );
};
