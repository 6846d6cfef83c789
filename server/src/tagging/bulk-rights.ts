import type { EntryRights } from './bulk-contract';
import type { ParticipatingType, TagsQuestion } from './contract';
import type { RetagRights } from './domain/retag-outcome';

export interface BulkRightsQuestion {
  readonly type: ParticipatingType;
  readonly documentIds: readonly string[];
  readonly locale: string | null;
  /** Tag attributes that are written. */
  readonly attributes: readonly string[];
}

/**
 * Of these documents those whose tags the caller may write, and those that they may publish: what
 * goes live without a publish of its own asks for the right to publish.
 */
export const bulkRights = async (
  rights: EntryRights,
  { type, documentIds, locale, attributes }: BulkRightsQuestion
): Promise<RetagRights> => {
  const question: TagsQuestion = {
    contentType: type.uid,
    documentIds: [...documentIds],
    locale,
    status: 'draft',
  };
  return {
    mayUpdate: await rights.allowed('update', question, attributes),
    mayPublish: type.draftAndPublish
      ? await rights.allowed('publish', question, [])
      : new Set(documentIds),
  };
};
