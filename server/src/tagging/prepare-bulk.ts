import type { Core } from '@strapi/strapi';
import type { BulkChange, BulkInput, EntryRights, InputProblem } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { selectDocuments } from './select-documents';
import { readDefaultLocale } from './store';
import { readTagEdits } from './tag-edit';

export type PreparedBulk =
  | {
      readonly ok: true;
      readonly type: ParticipatingType;
      readonly change: BulkChange;
      readonly documentIds: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Checks a change of many documents against what is there, and finds the documents. */
export const prepareBulk = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { selection, locale: asked, ...change }: BulkInput,
  rights: EntryRights
): Promise<PreparedBulk> => {
  const type = types.find(({ uid }) => uid === change.contentType);
  if (!type) {
    const message = `allowed: ${types.map(({ uid }) => uid).join(', ')}`;
    return { ok: false, problems: [{ field: 'contentType', message }] };
  }
  const unknown = (await readTagEdits(strapi)).unknown(change.tags);
  if (unknown.length > 0) {
    const problems = unknown.map(({ attribute, documentId }) => ({
      field: `tags.${attribute}`,
      message: `there is no tag "${documentId}" any more`,
    }));
    return { ok: false, problems };
  }
  const locale = type.localized ? (asked ?? (await readDefaultLocale(strapi))) : null;
  const documentIds = await selectDocuments(strapi, type, { selection, locale }, rights);
  return { ok: true, type, change: { ...change, locale }, documentIds };
};
