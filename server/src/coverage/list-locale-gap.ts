import { ROLES } from '../taxonomy/contract';
import type { CoverageSetting } from './audit-coverage';
import type { AuditOptions, CellEntry, LocaleGapInput } from './contract';
import { NO_ENTRIES, openEntryList } from './open-entry-list';

/**
 * The documents that are published in one locale and not in another, changed last first; `page`
 * counts from 1. What is not there has no entries.
 */
export const listLocaleGap = async (
  setting: CoverageSetting,
  input: LocaleGapInput,
  options: Pick<AuditOptions, 'readable'> = {}
): Promise<{ entries: readonly CellEntry[]; total: number }> => {
  const { role, from, missing } = input;
  const listing = await openEntryList(setting, input, options);
  if (listing === null) return NO_ENTRIES;
  const { locales, entries, typesWith, paging } = listing;
  if (!locales.includes(from) || !locales.includes(missing)) return NO_ENTRIES;
  const roles = role === null ? ROLES : [role];
  return setting.store.listLocaleGap(typesWith(roles), {
    filter: { locales, roles, entries },
    ...{ from, missing, staleBefore: 0 },
    ...paging,
  });
};
