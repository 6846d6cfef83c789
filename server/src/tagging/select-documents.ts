import type { Core } from '@strapi/strapi';
import type { BulkInput, EntryRights } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { hasStatus, splitStatus, type EntryStatus } from './domain/split-status';
import { listDocumentIds, readVersionDates } from './selection-store';

const CHUNK = 500;

const withStatus = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string | null,
  statuses: readonly EntryStatus[]
): Promise<string[]> => {
  if (statuses.length === 0 || !type.draftAndPublish) return [...documentIds];
  const kept: string[] = [];
  for (let start = 0; start < documentIds.length; start += CHUNK) {
    const ids = documentIds.slice(start, start + CHUNK);
    const dates = await readVersionDates(strapi, type, ids, locale);
    kept.push(
      ...ids.filter((id) => {
        const own = dates.get(id) ?? { draft: null, published: null };
        return statuses.every((status) => hasStatus(own, status));
      })
    );
  }
  return kept;
};

/**
 * The documents that were chosen: those named, or all that the Content Manager's list shows the
 * caller for these filters. What the caller may not read is in no list.
 */
export const selectDocuments = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { selection, locale }: Pick<BulkInput, 'selection' | 'locale'>,
  rights: EntryRights
): Promise<readonly string[]> => {
  if ('documentIds' in selection) return [...new Set(selection.documentIds)];
  const { filters, statuses } = splitStatus(selection.filters);
  const query = await rights.readableQuery(type.uid, {
    filters,
    ...(selection.search === '' ? {} : { _q: selection.search }),
  });
  const found = await listDocumentIds(strapi, type, {
    filters: query.filters ?? {},
    search: selection.search,
    locale,
  });
  return withStatus(strapi, type, found, locale, statuses);
};
