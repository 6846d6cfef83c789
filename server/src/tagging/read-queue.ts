import type { Core } from '@strapi/strapi';
import type { EntryRights } from './bulk-contract';
import { TAG_ATTRIBUTES, type ParticipatingType } from './contract';
import type { QueueAnswer, QueueEntry, QueueInput, QueueType } from './queue-contract';
import { countQueue, nextWithoutStage, type QueuePlace, type QueueQuestion } from './queue-store';
import { readDefaultLocale, readTaggedRows } from './store';
import { readText } from './suggestion-store';
import { readTagEdits } from './tag-edit';

interface OpenType {
  readonly type: ParticipatingType;
  readonly question: QueueQuestion;
}

/** What the caller may tag of a content type; null: nothing, or not its stages. */
const openType = async (
  type: ParticipatingType,
  locale: string,
  rights: EntryRights
): Promise<OpenType | null> => {
  const may = rights.fields('update', type.uid, [TAG_ATTRIBUTES.stages]);
  if (may.length === 0) return null;
  const { filters = {} } = await rights.writableQuery(type.uid, { filters: {} });
  return { type, question: { filters, locale: type.localized ? locale : null } };
};

const cursorOf = (type: ParticipatingType, { id }: QueuePlace): string => `${type.uid}|${id}`;

/** A place in the queue that an earlier answer named. */
const parseCursor = (after: string | null): { uid: string; id: number } | null => {
  const [uid, id] = after?.split('|') ?? [];
  return uid !== undefined && id !== undefined ? { uid, id: Number(id) } : null;
};

const findNext = async (
  strapi: Core.Strapi,
  open: readonly OpenType[],
  after: string | null
): Promise<{ found: OpenType; place: QueuePlace } | null> => {
  const cursor = parseCursor(after);
  const start = cursor === null ? 0 : open.findIndex(({ type }) => type.uid === cursor.uid);
  for (const [index, found] of open.entries()) {
    if (index < start) continue;
    const last = index === start && cursor !== null ? cursor.id : null;
    const place = await nextWithoutStage(strapi, found.type, found.question, last);
    if (place !== null) return { found, place };
  }
  return null;
};

const describe = async (
  strapi: Core.Strapi,
  { type, question: { locale } }: OpenType,
  place: QueuePlace,
  { rights, defaultLocale }: { rights: EntryRights; defaultLocale: string }
): Promise<QueueEntry | null> => {
  const { documentId } = place;
  const readable = new Set(rights.fields('read', type.uid));
  const ref = { contentType: type.uid, documentId };
  const text = await readText(strapi, type, ref, { locale: locale ?? defaultLocale, readable });
  if (text === null) return null;
  const rows = await readTaggedRows(strapi, type, documentId);
  const ids = await readTagEdits(strapi);
  const own = rows.filter((row) => locale === null || row.locale === locale);
  const version = (published: boolean) => {
    const row = own.find((found) => found.published === published);
    return row ? ids.lists(row.tags) : null;
  };
  return {
    ...{ ...ref, locale, cursor: cursorOf(type, place), typeName: type.displayName },
    ...{ title: text.title, text: text.rest.trim() },
    draft: version(false) ?? { funnelStages: [], funnelPersonas: [], funnelTouchpoints: [] },
    published: version(true),
  };
};

/**
 * The next entry to tag behind a place in the queue, and how far the library is: of content types
 * and entries that the caller may tag, in one language.
 */
export const readQueue = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { contentType, locale, after }: QueueInput,
  rights: EntryRights
): Promise<QueueAnswer> => {
  const defaultLocale = await readDefaultLocale(strapi);
  const open: OpenType[] = [];
  for (const type of types) {
    const found = await openType(type, locale ?? defaultLocale, rights);
    if (found) open.push(found);
  }
  const asked = open.filter(({ type }) => contentType === null || type.uid === contentType);
  const counts: QueueType[] = [];
  for (const { type, question } of open) {
    const { total, open: left } = await countQueue(strapi, type, question);
    const { uid, displayName, localized } = type;
    counts.push({ uid, displayName, localized, total, tagged: total - left });
  }
  const next = await findNext(strapi, asked, after);
  return {
    entry: next ? await describe(strapi, next.found, next.place, { rights, defaultLocale }) : null,
    locale: locale ?? defaultLocale,
    types: counts,
  };
};
