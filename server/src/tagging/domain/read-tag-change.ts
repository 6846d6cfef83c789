import { TAG_ATTRIBUTE_NAMES, type TagAttribute } from '../contract';

/** What a write does to one tag attribute: names the whole list, or connects and disconnects. */
export type TagChangeKind = 'none' | 'whole' | 'relative';

const isEmptyList = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Strapi's forms of a relation value. Null changes nothing (restoring an old version sends it, and
 * must not remove tags); an empty list or an empty `set` removes them; `connect` and `disconnect`
 * that are both empty are what an untouched form sends.
 */
export const tagChangeKind = (value: unknown): TagChangeKind => {
  if (value === undefined || value === null) return 'none';
  if (!isObject(value) || 'id' in value || 'documentId' in value) return 'whole';
  if (value['set'] !== undefined && value['set'] !== null) return 'whole';
  return isEmptyList(value['connect']) && isEmptyList(value['disconnect']) ? 'none' : 'relative';
};

/** Tag attributes that the data of a write changes. */
export const changedTags = (data: Readonly<Record<string, unknown>>): TagAttribute[] =>
  TAG_ATTRIBUTE_NAMES.filter((name) => tagChangeKind(data[name]) !== 'none');

/** The data without tag attributes that change nothing, so that Strapi leaves those tags alone. */
export const withoutIdleTags = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) =>
        !(TAG_ATTRIBUTE_NAMES as readonly string[]).includes(name) ||
        tagChangeKind(value) !== 'none'
    )
  );
