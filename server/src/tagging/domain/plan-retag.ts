import type { RetagVersions } from '../contract';
import { editTags, type TagEdit } from './edit-tags';
import { planSharing, type Tags, type TaggedRow, type TagWrite } from './plan-sharing';

export interface RetagScope {
  /** Which locale was looked at; null: the content type is not localised. */
  readonly locale: string | null;
  /** All locales of a document carry the same tags. */
  readonly shared: boolean;
  readonly versions: RetagVersions;
}

/** How the tags of a version come about from those of all versions. */
type Change = (current: TaggedRow) => Tags;

/**
 * What to write on one level, drafts or published versions: the version of the locale is changed,
 * and where locales share their tags the others follow it. A version whose locale is not there
 * changes nothing.
 */
const planLevel = (
  level: readonly TaggedRow[],
  { locale, shared }: RetagScope,
  change: Change
): TagWrite[] => {
  const own = level.find((row) => row.locale === locale) ?? (shared ? level[0] : undefined);
  if (!own) return [];
  return planSharing(change(own), shared ? level : [own]);
};

const levels = (rows: readonly TaggedRow[]) => ({
  drafts: rows.filter(({ published }) => !published),
  published: rows.filter(({ published }) => published),
});

/** What to write so that an edit holds for a document: each version's own tags are edited. */
export const planRetag = (
  rows: readonly TaggedRow[],
  edit: TagEdit,
  scope: RetagScope
): TagWrite[] => {
  const { drafts, published } = levels(rows);
  const change: Change = ({ tags }) => editTags(tags, edit);
  return [
    ...planLevel(drafts, scope, change),
    ...(scope.versions === 'both' ? planLevel(published, scope, change) : []),
  ];
};

/** What to write so that the published tags are those of the draft. */
export const planTagsPublish = (
  rows: readonly TaggedRow[],
  { locale, shared }: Pick<RetagScope, 'locale' | 'shared'>
): TagWrite[] => {
  const { drafts, published } = levels(rows);
  const source = drafts.find((row) => row.locale === locale);
  if (!source) return [];
  return planLevel(published, { locale, shared, versions: 'both' }, () => source.tags);
};
