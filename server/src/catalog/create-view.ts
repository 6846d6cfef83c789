import type { CatalogView } from './contract';
import type { CatalogIndex } from './domain/catalog-index';

/** A view that lasts: it answers from whatever index is the current one. */
export const createView = (
  current: () => CatalogIndex,
  contentTypes: readonly string[]
): CatalogView => ({
  contentTypes,
  get taxonomy() {
    return current().taxonomy;
  },
  get size() {
    return current().size;
  },
  get slots() {
    return current().slots;
  },
  get policyVersion() {
    return current().policyVersion;
  },
  entry: (index) => current().entry(index),
  find: (contentType, documentId, locale) => current().find(contentType, documentId, locale),
  findByUrl: (url, locale) => current().findByUrl(url, locale),
  steering: (contentType, documentId) => current().steering(contentType, documentId),
  pinned: (locale) => current().pinned(locale),
  cell: (query) => current().cell(query),
  byRole: (role, locale) => current().byRole(role, locale),
  byJourney: (journey, role, locale) => current().byJourney(journey, role, locale),
});
