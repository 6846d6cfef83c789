import { answeredEntries, type DocumentWrite } from './document-write';

/** Rows that are published now, in the transaction of whoever published them. */
export interface Published {
  readonly contentType: string;
  readonly documentIds: readonly string[];
  /** Null: all there are. */
  readonly locales: readonly (string | null)[] | null;
}

/** @throws what the caller of the document service is to be told: nothing is published then. */
export type CheckPublished = (published: Published) => Promise<void>;

/** `create` and `update` publish, too, when they are told so: that is what REST does. */
const publishes = ({ type, params }: DocumentWrite, action: string): boolean =>
  type.draftAndPublish &&
  (action === 'publish' ||
    ((action === 'create' || action === 'update') && params.status === 'published'));

/** Looks at what was published before anybody else can see it. */
export const guardPublish = (
  write: DocumentWrite,
  action: string,
  check: CheckPublished | null
): DocumentWrite => {
  if (check === null || !publishes(write, action)) return write;
  const { strapi, type } = write;
  const next: DocumentWrite['next'] = (data) =>
    strapi.db.transaction(async () => {
      const result = await write.next(data);
      const entries = answeredEntries(result);
      const locales = [...new Set(entries.map(({ locale }) => locale))];
      if (entries.length > 0) {
        await check({
          contentType: type.uid,
          documentIds: [...new Set(entries.map(({ documentId }) => documentId))],
          // Whoever asked for a few fields may not have been told the locale.
          locales: type.localized && locales.includes(null) ? null : locales,
        });
      }
      return result;
    });
  return { ...write, next };
};
