import { announceTags } from './announce-tags';
import type { TagAttribute } from './contract';
import { answeredEntries, type DocumentWrite } from './document-write';
import { applyRelativeChange } from './domain/apply-relative-change';
import {
  drafts,
  planSharing,
  sourceOfNewLocale,
  type DocumentRow,
  type Tags,
} from './domain/plan-sharing';
import { changedTags, tagChangeKind, withoutIdleTags } from './domain/read-tag-change';
import { resolveRelativeChange } from './relative-change-store';
import { lockRows, readDefaultLocale, readRows, readTaggedRows, writeTags } from './store';

/** Where nothing, or a list that Strapi will refuse, is asked for: the default locale. */
const localeOf = async ({ strapi, params: { locale } }: DocumentWrite): Promise<string> =>
  typeof locale === 'string' && locale !== '' ? locale : readDefaultLocale(strapi);

/** Saves what shares its tags with nothing: a new document, or one of a type without locales. */
export const saveAlone = async (write: DocumentWrite): Promise<unknown> => {
  const { strapi, type, params, next } = write;
  const data = withoutIdleTags(params.data ?? {});
  const result = await next(data);
  if (changedTags(data).length === 0) return result;
  for (const { documentId, locale } of answeredEntries(result)) {
    const own = type.localized ? (locale ?? (await localeOf(write))) : null;
    await announceTags(strapi, type, documentId, [own]);
  }
  return result;
};

/**
 * Data of a locale that is new: it starts with the tags of the source, then takes the editor's
 * changes, which are relative to what the editor was shown.
 */
const inherit = async (
  { strapi, type }: DocumentWrite,
  data: Readonly<Record<string, unknown>>,
  tags: Tags
): Promise<Record<string, unknown>> => {
  const inherited: Record<string, unknown> = {};
  for (const [name, ids] of Object.entries(tags)) {
    const kind = tagChangeKind(data[name]);
    if (kind === 'whole') continue;
    const list =
      kind === 'none'
        ? ids
        : applyRelativeChange(ids, await resolveRelativeChange(strapi, type, name, data[name]));
    if (list.length > 0) inherited[name] = { set: list.map((id) => ({ id })) };
    else if (kind === 'relative') inherited[name] = { set: [] };
  }
  return { ...data, ...inherited };
};

const dataForNewLocale = async (
  write: DocumentWrite,
  data: Readonly<Record<string, unknown>>,
  documentId: string
): Promise<Record<string, unknown>> => {
  const rows = await readTaggedRows(write.strapi, write.type, documentId);
  const source = sourceOfNewLocale(rows, await readDefaultLocale(write.strapi));
  return source ? inherit(write, data, source.tags) : { ...data };
};

/**
 * Brings the other drafts to the saved draft's tags and, when it was published with the same call,
 * the other published versions to those of the one that went live.
 * @returns locales whose tags changed.
 */
const shareSaved = async (
  { strapi, type, params }: DocumentWrite,
  documentId: string,
  locale: string,
  changed: readonly TagAttribute[]
): Promise<(string | null)[]> => {
  const rows = await readTaggedRows(strapi, type, documentId);
  const levels = params.status === 'published' && type.draftAndPublish ? [false, true] : [false];
  const writes = levels.flatMap((published) => {
    const level = rows.filter((row) => row.published === published);
    const saved = level.find((row) => row.locale === locale);
    if (!saved || (!published && changed.length === 0)) return [];
    return planSharing(saved.tags, level);
  });
  await writeTags(strapi, type, writes);
  return writes.map(({ row }) => row.locale);
};

interface Version {
  readonly documentId: string;
  readonly locale: string;
  readonly rows: readonly DocumentRow[];
  readonly isNew: boolean;
}

const saveAndShare = async (write: DocumentWrite, version: Version): Promise<unknown> => {
  const { strapi, type, shared, next } = write;
  const { documentId, locale, rows, isNew } = version;
  return strapi.db.transaction(async () => {
    await lockRows(strapi, type, drafts(rows));
    const data = withoutIdleTags(write.params.data ?? {});
    const complete = isNew ? await dataForNewLocale(write, data, documentId) : data;
    const result = await next(complete);
    const others = shared ? await shareSaved(write, documentId, locale, changedTags(data)) : [];
    const own = changedTags(complete).length > 0 ? [locale] : [];
    await announceTags(strapi, type, documentId, [...own, ...others]);
    return result;
  });
};

/**
 * Saves one locale of a document: an existing version, or the first one of its locale. The usual
 * save, which touches no tag, costs one indexed query on localised types and none on others.
 */
export const saveVersion = async (write: DocumentWrite, documentId: string): Promise<unknown> => {
  const { strapi, type, params, shared, next } = write;
  const data = withoutIdleTags(params.data ?? {});
  if (!type.localized) return saveAlone(write);
  const locale = await localeOf(write);
  const rows = await readRows(strapi, type, documentId);
  const isNew = rows.length > 0 && !rows.some((row) => !row.published && row.locale === locale);
  const alone = rows.every((row) => row.locale === locale);
  const shares =
    shared && !alone && (changedTags(data).length > 0 || params.status === 'published');
  if (!isNew && !shares) {
    const result = await next(data);
    const touched = rows.length > 0 && changedTags(data).length > 0;
    if (touched) await announceTags(strapi, type, documentId, [locale]);
    return result;
  }
  return saveAndShare(write, { documentId, locale, rows, isNew });
};
