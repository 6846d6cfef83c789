import { ROLES } from '../taxonomy/contract';
import { typesOf, type AuditOptions, type CoverageSetting } from './audit-coverage';
import type { CellEntry, LocaleGapInput } from './contract';
import { narrowEntries } from './narrow-entries';

/**
 * The documents that are published in one locale and not in another, changed last first; `page`
 * counts from 1. What is not there has no entries.
 */
export const listLocaleGap = async (
  { taxonomy, tagging, store }: CoverageSetting,
  input: LocaleGapInput,
  { readable }: Pick<AuditOptions, 'readable'> = {}
): Promise<{ entries: readonly CellEntry[]; total: number }> => {
  const [model, locales, rows] = await Promise.all([
    taxonomy.read(),
    store.readLocales(),
    store.readModelRows(),
  ]);
  const codes = locales.map(({ code }) => code);
  const journey = model.journeys.find(({ key }) => key === input.journey);
  const nothing = { entries: [], total: 0 };
  if (!journey || !codes.includes(input.from) || !codes.includes(input.missing)) return nothing;
  const narrowed = await narrowEntries(store, input, {
    ...{ model, rows, journey },
    types: tagging.types().filter(({ uid }) => readable?.has(uid) ?? true),
  });
  if (!narrowed.ok) return nothing;
  const roles = input.role === null ? ROLES : [input.role];
  return store.listLocaleGap(typesOf(tagging, roles, narrowed.types), {
    filter: { locales: codes, roles, entries: narrowed.filter },
    ...{ from: input.from, missing: input.missing, staleBefore: 0 },
    offset: (input.page - 1) * input.pageSize,
    limit: input.pageSize,
    defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
  });
};
