import * as React from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { readQuery, writeQuery, type CoverageQuery } from './coverage-query';

/** The page's filters and open cell, kept in the address so that it can be shared and gone back to. */
export const useCoverageQuery = (): readonly [
  CoverageQuery,
  (changes: Partial<CoverageQuery>) => void,
] => {
  const [{ query }, setQuery] = useQueryParams<Record<string, string | undefined>>();
  const state = React.useMemo(() => readQuery(query ?? {}), [query]);
  return [state, (changes) => setQuery(writeQuery(changes))];
};
