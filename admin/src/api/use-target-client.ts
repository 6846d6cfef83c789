/** The target of one cell of the coverage. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  CellTarget,
  TargetInput,
  TargetPlace,
} from '../../../server/src/taxonomy/target-contract';
import { funnelUrl } from './funnel-url';

export interface TargetClient {
  readonly readTarget: (place: TargetPlace) => Promise<CellTarget>;
  /** Refused where somebody else was first. */
  readonly setTarget: (input: TargetInput) => Promise<CellTarget>;
}

interface One<Data> {
  readonly data: Data;
}

const PATH = 'coverage/target';

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useTargetClient = (): TargetClient => {
  const { get, put } = useFetchClient();
  return React.useMemo(
    () => ({
      readTarget: async (place) =>
        (await get<One<CellTarget>>(funnelUrl(PATH, { ...place }))).data.data,
      setTarget: async (input) =>
        (await put<One<CellTarget>, TargetInput>(funnelUrl(PATH), input)).data.data,
    }),
    [get, put]
  );
};
