import { announceTags } from './announce-tags';
import type { TagAttribute } from './contract';
import { answeredEntries, type DocumentWrite } from './document-write';
import { applyRelativeChange } from './domain/apply-relative-change';
import type { TagWrite } from './domain/plan-sharing';
import { changedTags, tagChangeKind, withoutIdleTags } from './domain/read-tag-change';
import { resolveRelativeChange } from './relative-change-store';
import { readTaggedRows, writeTags } from './store';

const asSet = (value: unknown): unknown => {
  const isSet = typeof value === 'object' && value !== null && 'set' in value;
  return isSet ? value : { set: Array.isArray(value) ? value : [value] };
};

/**
 * Strapi merges a plain list into the original's, item by item, and takes `connect` for the whole
 * list: whole lists are therefore given as `set`, relative changes are applied to the clone.
 */
const dataForClone = (
  data: Readonly<Record<string, unknown>>,
  changed: readonly TagAttribute[]
): Record<string, unknown> => {
  const own = withoutIdleTags(data);
  for (const name of changed) {
    if (tagChangeKind(data[name]) === 'whole') own[name] = asSet(data[name]);
    else delete own[name];
  }
  return own;
};

const applyToClone = async (
  { strapi, type }: DocumentWrite,
  documentId: string,
  relative: Readonly<Record<string, unknown>>
): Promise<void> => {
  const writes: TagWrite[] = [];
  const rows = await readTaggedRows(strapi, type, documentId);
  for (const name of Object.keys(relative) as TagAttribute[]) {
    const change = await resolveRelativeChange(strapi, type, name, relative[name]);
    for (const row of rows) {
      writes.push({ row, tags: { [name]: applyRelativeChange(row.tags[name], change) } });
    }
  }
  await writeTags(strapi, type, writes);
};

/** A clone starts with the tags of the draft that it was made from, then takes the given changes. */
export const cloneDocument = async (write: DocumentWrite): Promise<unknown> => {
  const { strapi, type, params, next } = write;
  const data = params.data ?? {};
  const changed = changedTags(data);
  const relative = Object.fromEntries(
    changed
      .filter((name) => tagChangeKind(data[name]) === 'relative')
      .map((name) => [name, data[name]])
  );
  const cloned = async (): Promise<unknown> => {
    const result = await next(dataForClone(data, changed));
    const entries = answeredEntries(result);
    const documentId = entries[0]?.documentId;
    if (documentId === undefined || changed.length === 0) return result;
    if (Object.keys(relative).length > 0) await applyToClone(write, documentId, relative);
    await announceTags(
      strapi,
      type,
      documentId,
      entries.map(({ locale }) => locale)
    );
    return result;
  };
  return Object.keys(relative).length > 0 ? strapi.db.transaction(cloned) : cloned();
};
