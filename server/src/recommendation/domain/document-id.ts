/** Names a document in all its locales. */
export const documentId = (ref: { contentType: string; documentId: string }): string =>
  `${ref.contentType}/${ref.documentId}`;
