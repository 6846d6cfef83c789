import type { EntryContent } from './catalog-row';
import { hashText, type Lanes } from './hash-text';

const CONTENT_SEED = 1;
const TIE_SEED = 3;

/** Hash of everything that an answer may show or rank by. */
export const hashContent = (content: EntryContent): Lanes =>
  hashText(
    JSON.stringify([
      content.contentType,
      content.documentId,
      content.locale,
      content.role,
      content.ask,
      content.askAgainAfterDays,
      content.discount,
      content.title,
      content.summary,
      content.url,
      content.image,
      content.format,
      content.kind,
      content.data,
      content.publishedAt,
      content.stages,
      content.personas,
      content.touchpoints,
      content.leadsTo,
    ]),
    CONTENT_SEED
  );

/**
 * The last tie-breaker: the same on every instance, and no entry's name has an advantage. 31 bits,
 * as engines keep such a number in the entry itself, without a box of its own.
 */
export const hashTie = (contentType: string, documentId: string, locale: string | null): number =>
  hashText(`${contentType}|${documentId}|${locale ?? ''}`, TIE_SEED)[0] >>> 1;
