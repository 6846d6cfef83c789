import type { Core } from '@strapi/strapi';
import type { RetagOutcome, RetagTarget } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { planTagsPublish } from './domain/plan-retag';
import { retagDocument } from './retag-documents';
import { readDefaultLocale } from './store';

/**
 * Puts the tags of a draft live, and nothing else of it: a colleague's unfinished text stays a
 * draft. The caller has seen to the right to publish the document.
 */
export const publishTags = async (
  strapi: Core.Strapi,
  { type, shared }: { readonly type: ParticipatingType; readonly shared: boolean },
  { documentId, locale: asked }: RetagTarget
): Promise<RetagOutcome> => {
  const locale = type.localized ? (asked ?? (await readDefaultLocale(strapi))) : null;
  const scope = { locale, shared: shared || !type.localized };
  const may = new Set([documentId]);
  return retagDocument(strapi, {
    type,
    versions: 'both',
    target: { documentId, locale },
    plan: (rows) => planTagsPublish(rows, scope),
    rights: () => Promise.resolve({ mayUpdate: may, mayPublish: may }),
  });
};
