import { TAG_ATTRIBUTE_NAMES, type TagAttribute } from '../contract';
import type { Tags } from './plan-sharing';

/** What is done to lists of tags; attributes that are not named stay as they are. */
export interface TagEdit {
  readonly mode: 'add' | 'remove' | 'replace';
  /** Row ids of the tags, in order. */
  readonly tags: Partial<Readonly<Record<TagAttribute, readonly number[]>>>;
}

const editList = (
  mode: TagEdit['mode'],
  current: readonly number[],
  named: readonly number[]
): readonly number[] => {
  switch (mode) {
    // At the end: the main tag stays the main one.
    case 'add':
      return [...new Set([...current, ...named])];
    case 'remove':
      return current.filter((id) => !named.includes(id));
    case 'replace':
      return [...new Set(named)];
  }
};

/** The tags after an edit. The same edit twice gives what it gave once. */
export const editTags = (current: Tags, { mode, tags }: TagEdit): Tags =>
  Object.fromEntries(
    TAG_ATTRIBUTE_NAMES.map((name) => {
      const named = tags[name];
      return [name, named === undefined ? current[name] : editList(mode, current[name], named)];
    })
  ) as unknown as Tags;
