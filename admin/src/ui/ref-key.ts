import type { DocumentRef } from '../../../server/src/tagging/contract';

/** One name for a document, for lists and as a value of options. */
export const refKey = ({ contentType, documentId }: DocumentRef): string =>
  `${contentType}:${documentId}`;
