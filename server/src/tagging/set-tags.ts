import type { Core } from '@strapi/strapi';
import { bulkRights } from './bulk-rights';
import type { EntryRights, RetagOutcome } from './bulk-contract';
import { TAG_ATTRIBUTES, type DocumentRef, type ParticipatingType } from './contract';
import type { SetTagsInput } from './queue-contract';
import { planVersions } from './domain/plan-retag';
import { retagDocument } from './retag-documents';
import { readDefaultLocale } from './store';
import { namedAttributes, readTagEdits } from './tag-edit';

/**
 * Gives a document these tags: its draft, and its published version where tags for it are given.
 * What is not named stays as it is.
 */
export const setTags = async (
  strapi: Core.Strapi,
  { type, shared }: { readonly type: ParticipatingType; readonly shared: boolean },
  ref: DocumentRef,
  { locale: asked, draft, published }: SetTagsInput,
  rights: EntryRights
): Promise<RetagOutcome> => {
  const { documentId } = ref;
  const locale = type.localized ? (asked ?? (await readDefaultLocale(strapi))) : null;
  const ids = await readTagEdits(strapi);
  const edits = {
    draft: ids.edit({ mode: 'replace', tags: draft }),
    published: published === null ? null : ids.edit({ mode: 'replace', tags: published }),
  };
  const attributes = [
    ...new Set([
      ...namedAttributes({ tags: draft }),
      ...namedAttributes({ tags: published ?? {} }),
    ]),
  ];
  return retagDocument(strapi, {
    type,
    versions: published === null ? 'drafts' : 'both',
    target: { documentId, locale },
    plan: (rows) => planVersions(rows, edits, { locale, shared: shared || !type.localized }),
    rights: () =>
      bulkRights(rights, {
        ...{ type, locale, documentIds: [documentId] },
        attributes: attributes.length > 0 ? attributes : [TAG_ATTRIBUTES.stages],
      }),
  });
};
