import type { Core } from '@strapi/strapi';
import type { Taxonomy } from '../taxonomy/contract';
import type { EntryRights } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { foreseeOutcome } from './domain/retag-outcome';
import type { TaggedRow, Tags, TagWrite } from './domain/plan-sharing';
import { readFileRow } from './domain/read-file-row';
import { createTagKeys } from './domain/tag-keys';
import type {
  EntryAddresses,
  FileProblem,
  FileRow,
  ImportCheck,
  ImportItem,
  ImportOptions,
} from './file-contract';
import { groupItems, planImport, type ImportGroup, type ImportSetting } from './import-plan';
import { readDefaultLocale, readTaggedRowsOf } from './store';
import { readTagEdits } from './tag-edit';

const CHUNK = 200;
const MAX_PROBLEMS = 200;

export interface ImportQuestion {
  readonly rows: readonly FileRow[];
  readonly options: ImportOptions;
  readonly taxonomy: Taxonomy;
  readonly addresses: EntryAddresses;
  readonly rights: EntryRights;
}

export interface CheckedImport {
  readonly check: ImportCheck;
  /** Lines that can be imported. */
  readonly items: readonly ImportItem[];
}

/**
 * Of lines about the same entry the first counts. A second one that says the same is no problem:
 * languages share their tags, and an exported file has a line for each of them.
 */
const withoutRepeats = (
  items: readonly ImportItem[],
  isShared: (item: ImportItem) => boolean,
  problems: FileProblem[]
): ImportItem[] => {
  const seen = new Map<string, string>();
  return items.filter((item) => {
    const { line, contentType, documentId, locale } = item;
    const key = [contentType, documentId, isShared(item) ? '' : locale].join(' ');
    const tags = JSON.stringify(item.tags);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, tags);
      return true;
    }
    if (first === tags) return false;
    const value = documentId;
    problems.push({ line, column: 'documentId', code: 'twice', value, allowed: null });
    return false;
  });
};

interface Sums {
  changed: number;
  unchanged: number;
  removed: number;
  added: number;
}

const countTags = (rows: readonly TaggedRow[], writes: readonly TagWrite[], sums: Sums): void => {
  // Of the drafts: what goes for a published version goes for its draft as well.
  const [write] = writes.filter(({ row }) => !row.published);
  const before = rows.find(({ id }) => id === write?.row.id)?.tags;
  if (!write || !before) return;
  for (const [name, after] of Object.entries(write.tags) as [keyof Tags, readonly number[]][]) {
    sums.removed += before[name].filter((id) => !after.includes(id)).length;
    sums.added += after.filter((id) => !before[name].includes(id)).length;
  }
};

const CODES = {
  missing: 'unknown-document',
  'not-allowed': 'not-allowed',
  'not-allowed-to-publish': 'not-allowed-to-publish',
  failed: 'unknown-document',
} as const;

const foreseeGroup = async (
  strapi: Core.Strapi,
  group: ImportGroup,
  setting: ImportSetting,
  { sums, problems }: { sums: Sums; problems: FileProblem[] }
): Promise<ImportItem[]> => {
  const { type, plan, rights } = planImport(group, setting);
  const { items, locale } = group;
  const held = await rights();
  const ids = items.map(({ documentId }) => documentId);
  const rows = await readTaggedRowsOf(strapi, type, ids);
  return items.filter((item) => {
    const target = { documentId: item.documentId, locale };
    const own = rows.get(item.documentId) ?? [];
    const writes = plan(own, target);
    const result = foreseeOutcome(target, own, writes, held);
    if (result.outcome === 'skipped') {
      const { line, documentId: value } = item;
      const code = CODES[result.reason];
      problems.push({ line, column: 'documentId', code, value, allowed: null });
      return false;
    }
    sums[result.outcome] += 1;
    if (result.outcome === 'changed') countTags(own, writes, sums);
    return true;
  });
};

/** Reads a file's lines against the site: what they would do, and what is wrong with them. */
export const checkImport = async (
  strapi: Core.Strapi,
  { types, shared }: { readonly types: readonly ParticipatingType[]; readonly shared: boolean },
  { rows, options, taxonomy, addresses, rights }: ImportQuestion
): Promise<CheckedImport> => {
  const context = {
    types,
    keys: createTagKeys(taxonomy),
    addresses,
    defaultLocale: await readDefaultLocale(strapi),
  };
  const problems: FileProblem[] = [];
  const read: ImportItem[] = [];
  for (const row of rows) {
    const found = readFileRow(row, context);
    if (found.ok) read.push(found.item);
    else problems.push(...found.problems);
  }
  const localized = new Map(types.map((type) => [type.uid, type.localized]));
  const isShared = ({ contentType }: ImportItem): boolean => shared || !localized.get(contentType);
  const distinct = withoutRepeats(read, isShared, problems);
  const setting = { shared, options, rights, ids: await readTagEdits(strapi) };
  const sums: Sums = { changed: 0, unchanged: 0, removed: 0, added: 0 };
  const items: ImportItem[] = [];
  for (let start = 0; start < distinct.length; start += CHUNK) {
    for (const group of groupItems(types, distinct.slice(start, start + CHUNK))) {
      items.push(...(await foreseeGroup(strapi, group, setting, { sums, problems })));
    }
  }
  problems.sort((one, other) => one.line - other.line);
  const shown = problems.slice(0, MAX_PROBLEMS);
  const check = { rows: rows.length, ...sums, problems: shown, problemCount: problems.length };
  return { check, items: items.sort((one, other) => one.line - other.line) };
};
