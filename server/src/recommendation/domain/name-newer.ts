import type { CatalogView, EntryList } from '../../catalog/contract';
import type { SourceContext } from './list-sources';

/** How many of a list, newest first, are newer than this; by halving. */
const newerIn = (list: EntryList, view: CatalogView, since: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.entry(list[middle] ?? 0).publishedAt > since) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Names what is new to a visitor since this time: visitors between whose visits nothing was
 * published share the name, and with it a ranking. `since`: epoch milliseconds; null: nothing is.
 */
export const nameNewer = ({ view, roles, locale }: SourceContext, since: number | null): string => {
  if (since === null) return '';
  const locales = locale === null ? [null] : [locale, null];
  const counts = roles.flatMap((role) =>
    locales.map((each) => newerIn(view.byRole(role, each), view, since))
  );
  return counts.join('.');
};
