import { TAG_ATTRIBUTE_NAMES, type TagAttribute } from '../contract';

/** Row ids of the tags, in order, the main one first. */
export type Tags = Readonly<Record<TagAttribute, readonly number[]>>;

/** One row of a document: a locale's draft or its published version. */
export interface DocumentRow {
  readonly id: number;
  readonly locale: string | null;
  readonly published: boolean;
}

export interface TaggedRow extends DocumentRow {
  readonly tags: Tags;
}

/** The tag lists that a row has to take over. */
export interface TagWrite {
  readonly row: DocumentRow;
  readonly tags: Partial<Tags>;
}

const sameList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

/** Attributes whose tags, or whose order, differ. */
export const differingTags = (one: Tags, other: Tags): TagAttribute[] =>
  TAG_ATTRIBUTE_NAMES.filter((name) => !sameList(one[name], other[name]));

export const drafts = <Row extends DocumentRow>(rows: readonly Row[]): Row[] =>
  rows.filter(({ published }) => !published);

/** What has to be written so that the rows carry these tags; nothing for those that do already. */
export const planSharing = (tags: Tags, rows: readonly TaggedRow[]): TagWrite[] =>
  rows.flatMap((row) => {
    const names = differingTags(tags, row.tags);
    if (names.length === 0) return [];
    return [{ row, tags: Object.fromEntries(names.map((name) => [name, tags[name]])) }];
  });

/**
 * The row whose tags a new locale starts with: the draft of the default locale, else the oldest
 * draft; a published version only where no draft is left.
 */
export const sourceOfNewLocale = <Row extends DocumentRow>(
  rows: readonly Row[],
  defaultLocale: string
): Row | undefined => {
  const versions = drafts(rows).length > 0 ? drafts(rows) : rows;
  const candidates = versions.toSorted((one, other) => one.id - other.id);
  return candidates.find(({ locale }) => locale === defaultLocale) ?? candidates[0];
};
