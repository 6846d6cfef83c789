import { announceTags } from './announce-tags';
import { namesLocale, type DocumentWrite } from './document-write';
import {
  differingTags,
  drafts,
  planSharing,
  type DocumentRow,
  type TaggedRow,
} from './domain/plan-sharing';
import { lockRows, readDefaultLocale, readRows, readTaggedRows, writeTags } from './store';

/** From which level the tags come, and to which they go. */
interface Direction {
  readonly from: (rows: readonly TaggedRow[], asked: TaggedRow[]) => TaggedRow | undefined;
  readonly isTarget: (row: DocumentRow) => boolean;
}

/** Undefined: the default locale. */
const givenLocales = ({ params: { locale } }: DocumentWrite) =>
  locale === undefined || locale === null || locale.length === 0 ? undefined : locale;

/** Whether all rows are of one locale, which is the asked one as far as the call says. */
const areAlone = (write: DocumentWrite, rows: readonly DocumentRow[]): boolean => {
  const given = givenLocales(write);
  return rows.every(
    ({ locale }) =>
      locale === rows[0]?.locale && (given === undefined || namesLocale(given, locale))
  );
};

/**
 * Strapi copies tags within the asked locales; the other locales of the same level take them over in
 * the same transaction. A document that has no other locale pays for one indexed query.
 */
const shareBetweenLevels = async (
  write: DocumentWrite,
  documentId: string,
  { from, isTarget }: Direction
): Promise<unknown> => {
  const { strapi, type, next } = write;
  // Read before the transaction: on MySQL its first plain read decides what it sees ever after.
  const rows = await readRows(strapi, type, documentId);
  if (areAlone(write, rows)) return next();
  const asked = givenLocales(write) ?? (await readDefaultLocale(strapi));
  const isOther = (row: DocumentRow): boolean => isTarget(row) && !namesLocale(asked, row.locale);
  if (!rows.some(isOther)) return next();
  return strapi.db.transaction(async () => {
    await lockRows(strapi, type, drafts(rows));
    const before = await readTaggedRows(strapi, type, documentId);
    const others = before.filter(isOther);
    const inAsked = before.filter((row) => namesLocale(asked, row.locale));
    const source = from(before, inAsked);
    const result = await next();
    if (!source || others.length === 0) return result;
    const writes = planSharing(source.tags, others);
    await writeTags(strapi, type, writes);
    const own = inAsked.filter(
      (row) => isTarget(row) && differingTags(source.tags, row.tags).length > 0
    );
    const locales = [...own, ...writes.map(({ row }) => row)].map(({ locale }) => locale);
    await announceTags(strapi, type, documentId, locales);
    return result;
  });
};

/** Publishing any locale brings the published tags of all locales to those of its draft. */
export const publishVersions = (write: DocumentWrite, documentId: string): Promise<unknown> =>
  shareBetweenLevels(write, documentId, {
    from: (_, asked) => asked.find(({ published }) => !published),
    isTarget: ({ published }) => published,
  });

/**
 * Discarding a locale's draft resets the draft tags of all locales to the published ones. Where the
 * document has no published version left, the other drafts keep theirs.
 */
export const discardDrafts = (write: DocumentWrite, documentId: string): Promise<unknown> =>
  shareBetweenLevels(write, documentId, {
    from: (rows, asked) => [...asked, ...rows].find(({ published }) => published),
    isTarget: ({ published }) => !published,
  });
