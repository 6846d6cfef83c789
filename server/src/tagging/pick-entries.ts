import type { Core } from '@strapi/strapi';
import type { EntryRights } from './bulk-contract';
import type { DocumentRef, EntrySearch, ParticipatingType, PickedEntry } from './contract';
import { findTitled, readVersions, type Versions } from './entry-store';

/** The most of a content type that a search answers with. */
const PER_TYPE = 8;

const stateOf = ({ isPublished }: Versions): PickedEntry['state'] =>
  isPublished ? 'published' : 'draft';

/** Entries whose title holds a text, of all content types of which the caller may read the title. */
export const findEntries = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { search, locale }: EntrySearch,
  rights: EntryRights
): Promise<readonly PickedEntry[]> => {
  const found: PickedEntry[] = [];
  for (const type of types) {
    const { uid: contentType, displayName: typeName, fields } = type;
    if (rights.fields('read', contentType, [fields.title]).length === 0) continue;
    const query = await rights.readableQuery(contentType, {
      filters: search === '' ? {} : { [fields.title]: { $containsi: search } },
    });
    const titled = await findTitled(strapi, type, {
      filters: query.filters ?? {},
      locale: type.localized ? locale : null,
      limit: PER_TYPE,
    });
    const ids = titled.map(({ documentId }) => documentId);
    const versions = await readVersions(strapi, type, ids);
    for (const { documentId, title } of titled) {
      const version = versions.get(documentId);
      if (version)
        found.push({ contentType, documentId, typeName, title, state: stateOf(version) });
    }
  }
  return found;
};

/** Of a content type's documents, those whose title the caller may read in this or the default locale. */
const readableIds = async (
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string | null,
  rights: EntryRights
): Promise<ReadonlySet<string>> => {
  const readable = new Set<string>();
  const locales = type.localized && locale !== null ? [locale, null] : [null];
  for (const asked of locales) {
    const left = documentIds.filter((id) => !readable.has(id));
    if (left.length === 0) break;
    const page = {
      contentType: type.uid,
      documentIds: left,
      locale: asked,
      status: 'draft' as const,
    };
    const allowed = await rights.allowed('read', page, [type.fields.title]);
    for (const id of left.filter((found) => allowed.has(found))) readable.add(id);
  }
  return readable;
};

/** What these documents are called and whether they are published, in the order of the question. */
export const describeEntries = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { refs, locale }: { readonly refs: readonly DocumentRef[]; readonly locale: string | null },
  rights: EntryRights
): Promise<readonly PickedEntry[]> => {
  const known = new Map<string, PickedEntry>();
  for (const type of types) {
    const { uid: contentType, displayName: typeName } = type;
    const ids = refs.filter((ref) => ref.contentType === contentType).map((ref) => ref.documentId);
    if (ids.length === 0) continue;
    const versions = await readVersions(strapi, type, ids, locale);
    const readable = await readableIds(type, [...versions.keys()], locale, rights);
    for (const [documentId, version] of versions) {
      const ref = { contentType, documentId, typeName };
      known.set(
        `${contentType}:${documentId}`,
        readable.has(documentId)
          ? { ...ref, title: version.title, state: stateOf(version) }
          : { ...ref, title: null, state: 'hidden' }
      );
    }
  }
  return refs.map(
    (ref): PickedEntry =>
      known.get(`${ref.contentType}:${ref.documentId}`) ?? {
        ...ref,
        typeName: types.find(({ uid }) => uid === ref.contentType)?.displayName ?? null,
        title: null,
        state: 'missing',
      }
  );
};
