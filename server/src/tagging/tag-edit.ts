import type { Core } from '@strapi/strapi';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { BulkChange, FullTagLists, TagLists } from './bulk-contract';
import { TAG_ATTRIBUTES } from './contract';
import type { TagEdit } from './domain/edit-tags';
import type { Tags } from './domain/plan-sharing';
import { readTagIds } from './selection-store';

const LISTED = [
  TAG_ATTRIBUTES.stages,
  TAG_ATTRIBUTES.personas,
  TAG_ATTRIBUTES.touchpoints,
] as const satisfies readonly (keyof TagLists)[];
type Listed = (typeof LISTED)[number];

const TARGETS: Readonly<Record<Listed, string>> = {
  [TAG_ATTRIBUTES.stages]: TAXONOMY_UIDS.stage,
  [TAG_ATTRIBUTES.personas]: TAXONOMY_UIDS.persona,
  [TAG_ATTRIBUTES.touchpoints]: TAXONOMY_UIDS.touchpoint,
};

/** Translates between what tags are called outside, their documentIds, and the rows they are. */
export interface TagIds {
  edit(change: Pick<BulkChange, 'mode' | 'tags'>): TagEdit;
  lists(tags: Tags): FullTagLists;
  /** Names that no tag has, with the attribute that they were given for. */
  unknown(tags: TagLists): readonly { readonly attribute: Listed; readonly documentId: string }[];
}

/** Attributes that a change names. */
export const namedAttributes = ({ tags }: Pick<BulkChange, 'tags'>): readonly Listed[] =>
  LISTED.filter((name) => tags[name] !== undefined);

/** Reads the ids as they are now: in three queries, whatever they are asked for. */
export const readTagEdits = async (strapi: Core.Strapi): Promise<TagIds> => {
  const rows = {} as Record<Listed, ReadonlyMap<string, number>>;
  const names = {} as Record<Listed, ReadonlyMap<number, string>>;
  for (const name of LISTED) {
    rows[name] = await readTagIds(strapi, TARGETS[name]);
    names[name] = new Map([...rows[name]].map(([documentId, id]) => [id, documentId]));
  }
  return {
    edit: ({ mode, tags }) => ({
      mode,
      tags: Object.fromEntries(
        LISTED.flatMap((name) => {
          const list = tags[name];
          if (list === undefined) return [];
          // What was deleted meanwhile is no tag of anything.
          return [[name, list.flatMap((documentId) => rows[name].get(documentId) ?? [])]];
        })
      ),
    }),
    lists: (tags) =>
      Object.fromEntries(
        LISTED.map((name) => [name, tags[name].flatMap((id) => names[name].get(id) ?? [])])
      ) as Record<Listed, string[]>,
    unknown: (tags) =>
      LISTED.flatMap((attribute) =>
        (tags[attribute] ?? [])
          .filter((documentId) => !rows[attribute].has(documentId))
          .map((documentId) => ({ attribute, documentId }))
      ),
  };
};
