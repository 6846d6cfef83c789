import type { Core } from '@strapi/strapi';
import type { Taxonomy } from '../taxonomy/contract';
import type { EntryRights } from './bulk-contract';
import { TAG_ATTRIBUTES, type ParticipatingType } from './contract';
import { createTagKeys, joinKeys, type KeyedField, type TagKeys } from './domain/tag-keys';
import type { EntryAddresses, ExportQuestion, ExportRow } from './file-contract';
import { listDocumentIds, readDocumentTitles } from './selection-store';
import { readTaggedRowsOf } from './store';
import { readTagEdits, type TagIds } from './tag-edit';

const CHUNK = 500;

export interface ExportSetting {
  readonly types: readonly ParticipatingType[];
  readonly question: ExportQuestion;
  readonly taxonomy: Taxonomy;
  readonly addresses: EntryAddresses;
  readonly rights: EntryRights;
}

interface Columns {
  readonly ids: TagIds;
  readonly keys: TagKeys;
  /** Tags that the caller may read of this type. */
  readonly readable: ReadonlySet<string>;
}

const LISTS = [
  ['stages', TAG_ATTRIBUTES.stages],
  ['personas', TAG_ATTRIBUTES.personas],
  ['touchpoints', TAG_ATTRIBUTES.touchpoints],
] as const satisfies readonly (readonly [string, KeyedField])[];

const exportChunk = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { question, addresses }: ExportSetting,
  locale: string | null,
  documentIds: readonly string[],
  { ids, keys, readable }: Columns
): Promise<ExportRow[]> => {
  const published = type.draftAndPublish && question.version === 'published';
  const rows = await readTaggedRowsOf(strapi, type, documentIds);
  const titles = await readDocumentTitles(strapi, type, documentIds, locale);
  return documentIds.flatMap((documentId) => {
    const row = rows
      .get(documentId)
      ?.find((own) => own.published === published && (locale === null || own.locale === locale));
    if (!row) return [];
    const lists = ids.lists(row.tags);
    const cell = (field: KeyedField): string =>
      readable.has(field)
        ? joinKeys(lists[field].flatMap((id) => keys.keyOf(field, id) ?? []))
        : '';
    return [
      {
        contentType: type.uid,
        documentId,
        url: addresses.urlOf(type.uid, documentId, locale) ?? '',
        locale: locale ?? '',
        title: titles.get(documentId) ?? '',
        ...(Object.fromEntries(LISTS.map(([column, field]) => [column, cell(field)])) as Pick<
          ExportRow,
          'stages' | 'personas' | 'touchpoints'
        >),
      },
    ];
  });
};

/** Entries with their tags, content type by content type, as far as the caller may read them. */
export async function* exportTags(
  strapi: Core.Strapi,
  setting: ExportSetting
): AsyncGenerator<ExportRow> {
  const { types, question, taxonomy, addresses, rights } = setting;
  const keys = createTagKeys(taxonomy);
  const ids = await readTagEdits(strapi);
  for (const type of types) {
    if (question.contentType !== null && question.contentType !== type.uid) continue;
    const readable = new Set(rights.fields('read', type.uid));
    if (!readable.has(type.fields.title)) continue;
    const asked = question.locale === null ? addresses.locales : [question.locale];
    const { filters = {} } = await rights.readableQuery(type.uid, { filters: {} });
    for (const locale of type.localized ? asked : [null]) {
      const found = await listDocumentIds(strapi, type, { filters, search: '', locale });
      for (let start = 0; start < found.length; start += CHUNK) {
        const chunk = found.slice(start, start + CHUNK);
        const columns = { ids, keys, readable };
        yield* await exportChunk(strapi, type, setting, locale, chunk, columns);
      }
    }
  }
}
