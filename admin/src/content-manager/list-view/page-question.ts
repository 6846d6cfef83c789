import type { TagsQuestion } from '../../../../server/src/tagging/contract';

/** A row of the list, as the Content Manager answers it. */
export interface ListRow {
  readonly documentId: string;
  /** Null or missing: the content type is not localised. */
  readonly locale?: string | null;
  /** Set in published versions. */
  readonly publishedAt?: string | null;
}

const MAX_ROWS = 100;

const isListRow = (row: object): row is ListRow =>
  'documentId' in row && typeof row.documentId === 'string';

const versionOf = ({ locale, publishedAt }: ListRow): Pick<TagsQuestion, 'locale' | 'status'> => ({
  locale: locale ?? null,
  status: publishedAt ? 'published' : 'draft',
});

/**
 * The question that all cells of a page ask, so that they share one request. `row` is among `rows`;
 * rows of another version or language than `row` belong to another question.
 */
export const pageQuestion = (
  contentType: string,
  rows: readonly object[],
  row: ListRow
): TagsQuestion => {
  const version = versionOf(row);
  const documentIds = rows
    .filter(isListRow)
    .filter((other) => {
      const { locale, status } = versionOf(other);
      return locale === version.locale && status === version.status;
    })
    .map(({ documentId }) => documentId);
  const at = documentIds.indexOf(row.documentId);
  const start = Math.floor(Math.max(at, 0) / MAX_ROWS) * MAX_ROWS;
  const page = documentIds.slice(start, start + MAX_ROWS);
  return { contentType, documentIds: at < 0 ? [row.documentId] : page, ...version };
};
