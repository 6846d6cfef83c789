/** Personas with what was found out about them. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { PersonaPortrait } from '../../../server/src/maps/contract';
import { funnelUrl } from './funnel-url';

/** Rejects with Strapi's `FetchError`; the request ends when the component goes away. */
export const usePersonaClient = (): ((language: string) => Promise<readonly PersonaPortrait[]>) => {
  const { get } = useFetchClient();
  return React.useCallback(
    async (language) =>
      (await get<{ data: readonly PersonaPortrait[] }>(funnelUrl('personas', { language }))).data
        .data,
    [get]
  );
};
