import * as React from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { readSimulatorQuery, writeSimulatorQuery, type SimulatorQuery } from './simulator-query';

export type ChangeQuery = (changes: Partial<SimulatorQuery>) => void;

/** The page's state, kept in the address so that it can be shared and gone back to. */
export const useSimulatorQuery = (): readonly [SimulatorQuery, ChangeQuery] => {
  const [{ query }, setQuery] = useQueryParams<Record<string, string | undefined>>();
  const state = React.useMemo(() => readSimulatorQuery(query ?? {}), [query]);
  return [state, (changes) => setQuery(writeSimulatorQuery(changes))];
};
