import type { RetagVersions } from '../bulk-contract';
import { editTags, type TagEdit } from './edit-tags';
import { planSharing, type Tags, type TaggedRow, type TagWrite } from './plan-sharing';

export interface LevelScope {
  /** Which locale was looked at; null: the content type is not localised. */
  readonly locale: string | null;
  /** All locales of a document carry the same tags. */
  readonly shared: boolean;
}

export interface RetagScope extends LevelScope {
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
  { locale, shared }: LevelScope,
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

/** An edit for each level; null: that level is left alone. */
export interface VersionEdits {
  readonly draft: TagEdit | null;
  readonly published: TagEdit | null;
}

/** What to write so that each level is edited in its own way. */
export const planVersions = (
  rows: readonly TaggedRow[],
  edits: VersionEdits,
  scope: LevelScope
): TagWrite[] => {
  const { drafts, published } = levels(rows);
  const planOf = (level: readonly TaggedRow[], edit: TagEdit | null): TagWrite[] =>
    edit === null ? [] : planLevel(level, scope, ({ tags }) => editTags(tags, edit));
  return [...planOf(drafts, edits.draft), ...planOf(published, edits.published)];
};

/** What to write so that an edit holds for a document: each version's own tags are edited. */
export const planRetag = (
  rows: readonly TaggedRow[],
  edit: TagEdit,
  scope: RetagScope
): TagWrite[] =>
  planVersions(rows, { draft: edit, published: scope.versions === 'both' ? edit : null }, scope);

/** What to write so that the published tags are those of the draft. */
export const planTagsPublish = (
  rows: readonly TaggedRow[],
  { locale, shared }: LevelScope
): TagWrite[] => {
  const { drafts, published } = levels(rows);
  const source = drafts.find((row) => row.locale === locale);
  if (!source) return [];
  return planLevel(published, { locale, shared }, () => source.tags);
};
