import type { TagLists } from '../bulk-contract';
import type { ParticipatingType } from '../contract';
import type {
  EntryAddresses,
  FileColumn,
  FileProblem,
  FileProblemCode,
  FileRow,
  ImportItem,
} from '../file-contract';
import { splitKeys, type KeyedField, type TagKeys } from './tag-keys';

export interface FileContext {
  readonly types: readonly ParticipatingType[];
  readonly keys: TagKeys;
  readonly addresses: EntryAddresses;
  readonly defaultLocale: string;
}

export type ReadRow =
  | { readonly ok: true; readonly item: ImportItem }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const LISTS: Readonly<Record<'stages' | 'personas' | 'touchpoints', KeyedField>> = {
  stages: 'funnelStages',
  personas: 'funnelPersonas',
  touchpoints: 'funnelTouchpoints',
};

type Report = (
  column: FileColumn,
  code: FileProblemCode,
  allowed?: readonly string[] | null
) => null;

interface Named {
  readonly contentType: string;
  readonly documentId: string;
}

/** The document that a line names, by id or by address; where both are given they have to agree. */
const readDocument = (
  { cells }: FileRow,
  { types, addresses }: FileContext,
  report: Report
): Named | null => {
  const uid = cells.contentType ?? '';
  const documentId = cells.documentId ?? '';
  const url = cells.url ?? '';
  const uids = types.map((type) => type.uid);
  if (uid !== '' && !uids.includes(uid)) return report('contentType', 'unknown-type', uids);
  if (documentId !== '') {
    return uid === ''
      ? report('contentType', 'unknown-type', uids)
      : { contentType: uid, documentId };
  }
  if (url === '') return report('documentId', 'no-document');
  const found = addresses.find(url, cells.locale === '' ? null : cells.locale);
  if (!found) return report('url', 'unknown-url');
  if (uid !== '' && uid !== found.contentType) return report('url', 'other-document');
  return { contentType: found.contentType, documentId: found.documentId };
};

/** Undefined: the type has no languages; null: the cell names none of them. */
const readLocale = (
  { cells }: FileRow,
  { addresses, defaultLocale }: FileContext,
  type: ParticipatingType,
  report: Report
): string | null | undefined => {
  const locale = cells.locale ?? '';
  if (!type.localized) return locale === '' ? undefined : report('locale', 'unknown-locale', []);
  if (locale === '') return defaultLocale;
  return addresses.locales.includes(locale)
    ? locale
    : report('locale', 'unknown-locale', addresses.locales);
};

const readTags = ({ cells }: FileRow, { keys }: FileContext, report: Report): TagLists => {
  const lists: Partial<Record<KeyedField, string[]>> = {};
  for (const [column, field] of Object.entries(LISTS) as [keyof typeof LISTS, KeyedField][]) {
    const cell = cells[column];
    if (cell === null) continue;
    const list: string[] = [];
    for (const key of splitKeys(cell)) {
      const found = keys.find(field, key);
      if (found.kind === 'found') list.push(found.documentId);
      else report(column, `${found.kind}-tag`, found.allowed);
    }
    lists[field] = [...new Set(list)];
  }
  return lists;
};

/** What a line of the file means, or everything that is wrong with it. */
export const readFileRow = (row: FileRow, context: FileContext): ReadRow => {
  const problems: FileProblem[] = [];
  const report: Report = (column, code, allowed = null) => {
    problems.push({ line: row.line, column, code, value: row.cells[column] ?? '', allowed });
    return null;
  };
  const named = readDocument(row, context, report);
  const type = context.types.find(({ uid }) => uid === named?.contentType);
  const locale = type ? readLocale(row, context, type, report) : undefined;
  const tags = readTags(row, context, report);
  if (!named || problems.length > 0) return { ok: false, problems };
  return { ok: true, item: { line: row.line, ...named, locale: locale ?? null, tags } };
};
