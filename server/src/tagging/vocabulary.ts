/** Words of the mapping of a content type, for the browser too. */

/** What an answer shows of an entry. */
export const MAPPING_FIELDS = [
  'title',
  'summary',
  'body',
  'url',
  'image',
  'format',
  'kind',
  'discount',
] as const;
export type MappingField = (typeof MAPPING_FIELDS)[number];

const WORD = ['string', 'text', 'uid', 'enumeration'] as const;

/** Types of the attributes that may hold it; an image is a single file besides. */
export const FITTING_TYPES: Readonly<Record<MappingField, readonly string[]>> = {
  title: WORD,
  summary: ['string', 'text', 'richtext'],
  body: ['string', 'text', 'richtext', 'blocks', 'dynamiczone', 'component'],
  url: ['string', 'uid', 'enumeration', 'integer', 'biginteger', 'date'],
  image: ['media'],
  format: WORD,
  kind: WORD,
  discount: ['boolean'],
};

/** Placeholders of an address that are no attributes. */
export const SPECIAL_PLACEHOLDERS: readonly string[] = ['locale', 'documentId'];
