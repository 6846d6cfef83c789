import type { Core } from '@strapi/strapi';
import { bulkRights } from './bulk-rights';
import type {
  BulkChange,
  BulkPreview,
  BulkSample,
  EntryRights,
  RetagOutcome,
  SkipReason,
} from './bulk-contract';
import type { ParticipatingType } from './contract';
import { editTags } from './domain/edit-tags';
import { planRetag } from './domain/plan-retag';
import type { TaggedRow } from './domain/plan-sharing';
import { foreseeOutcome } from './domain/retag-outcome';
import { readDocumentTitles } from './selection-store';
import { readTaggedRowsOf } from './store';
import { namedAttributes, readTagEdits, type TagIds } from './tag-edit';

const CHUNK = 200;
const MAX_SAMPLES = 20;

export interface PreviewQuestion {
  readonly type: ParticipatingType;
  readonly shared: boolean;
  readonly change: BulkChange;
  readonly documentIds: readonly string[];
  readonly rights: EntryRights;
}

type Sample = Omit<BulkSample, 'title'>;

const sampleOf = (
  documentId: string,
  rows: readonly TaggedRow[],
  { locale, mode, tags }: BulkChange,
  ids: TagIds
): Sample => {
  const draft =
    rows.find((row) => !row.published && (locale === null || row.locale === locale)) ?? rows[0];
  const before = draft?.tags ?? {
    ...{ funnelStages: [], funnelPersonas: [], funnelTouchpoints: [], funnelLeadsTo: [] },
  };
  const after = editTags(before, ids.edit({ mode, tags }));
  return { documentId, before: ids.lists(before), after: ids.lists(after) };
};

/** What the change would do to each document, decided as the job will decide it. */
export const previewBulk = async (
  strapi: Core.Strapi,
  { type, shared, change, documentIds, rights }: PreviewQuestion
): Promise<BulkPreview> => {
  const ids = await readTagEdits(strapi);
  const edit = ids.edit(change);
  const scope = { locale: change.locale, shared, versions: change.versions };
  const attributes = namedAttributes(change);
  const outcomes: RetagOutcome[] = [];
  const samples: Sample[] = [];
  for (let start = 0; start < documentIds.length; start += CHUNK) {
    const chunk = documentIds.slice(start, start + CHUNK);
    const question = { type, documentIds: chunk, locale: change.locale, attributes };
    const held = await bulkRights(rights, question);
    const rows = await readTaggedRowsOf(strapi, type, chunk);
    for (const documentId of chunk) {
      const own = rows.get(documentId) ?? [];
      const target = { documentId, locale: change.locale };
      const outcome = foreseeOutcome(target, own, planRetag(own, edit, scope), held);
      outcomes.push(outcome);
      if (outcome.outcome !== 'changed' || samples.length >= MAX_SAMPLES) continue;
      samples.push(sampleOf(documentId, own, change, ids));
    }
  }
  const titles = await readDocumentTitles(
    strapi,
    type,
    samples.map(({ documentId }) => documentId),
    change.locale
  );
  const reasons = new Map<SkipReason, number>();
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'skipped') continue;
    reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  }
  const count = (name: RetagOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === name).length;
  return {
    total: documentIds.length,
    changed: count('changed'),
    unchanged: count('unchanged'),
    skipped: [...reasons].map(([reason, number]) => ({ reason, count: number })),
    samples: samples.map((sample) => ({ ...sample, title: titles.get(sample.documentId) ?? '' })),
  };
};
