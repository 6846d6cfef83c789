/**
 * Hears of every write that goes through Strapi's query engine, the document service's included,
 * and marks what it touched once the write is committed.
 */
import type { Core } from '@strapi/strapi';
import { TAGS_EVENT, type TagsEvent } from '../tagging';
import type { PendingChanges } from './domain/pending-changes';
import { afterCommit } from './store/after-commit';
import { FILE_UID } from './store/describe-type';

type Mark = (change: (pending: PendingChanges) => void) => void;

export interface Followed {
  /** Content types that take part. */
  readonly types: ReadonlySet<string>;
  /** Content types of the model. */
  readonly model: ReadonlySet<string>;
  readonly steering: string;
}

/** The parts of a lifecycle event that are read. */
interface ChangeEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

const LOCALE_UID = 'plugin::i18n.locale';
const CORE_STORE_UID = 'strapi::core-store';
const DEFAULT_LOCALE_KEY = 'plugin_i18n_default_locale';

const ACTIONS = [
  'afterCreate',
  'afterUpdate',
  'afterDelete',
  'afterCreateMany',
  'afterUpdateMany',
  'afterDeleteMany',
] as const;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A write of many rows names none of them, and a write may select no documentId. */
const noteEntry = (pending: PendingChanges, { model, result }: ChangeEvent): void => {
  const documentId = property(result, 'documentId');
  pending.addDocument(model.uid, typeof documentId === 'string' ? documentId : null);
};

/** A file that changes changes the cards that show it. */
const noteFile = (pending: PendingChanges, { result }: ChangeEvent): void => {
  const id = Number(property(result, 'id'));
  if (Number.isInteger(id)) pending.addFile(id);
};

/** What a write means for the catalog; null: nothing. */
const changeOf = (
  event: ChangeEvent,
  followed: Followed
): ((pending: PendingChanges) => void) | null => {
  const { uid } = event.model;
  if (followed.types.has(uid)) return (pending) => noteEntry(pending, event);
  if (uid === FILE_UID) return (pending) => noteFile(pending, event);
  if (uid === followed.steering) return (pending) => pending.addSteering();
  if (uid === CORE_STORE_UID && property(event.result, 'key') !== DEFAULT_LOCALE_KEY) return null;
  return (pending) => pending.addModel();
};

/**
 * Starts to follow; the answer ends it. It never throws, never waits and never delays a write.
 * Writes that it cannot hear (raw SQL, transfer, lifecycles that are switched off) are for the
 * reconciler.
 */
export const followChanges = (
  strapi: Core.Strapi,
  followed: Followed,
  mark: Mark
): (() => void) => {
  const hear = (event: ChangeEvent): void => {
    const change = changeOf(event, followed);
    if (change !== null) afterCommit(strapi, () => mark(change));
  };
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: [
      ...followed.types,
      ...followed.model,
      followed.steering,
      FILE_UID,
      LOCALE_UID,
      CORE_STORE_UID,
    ],
    ...Object.fromEntries(ACTIONS.map((action) => [action, hear])),
  });
  let isFollowing = true;
  // Tags may change without any row that is written: only their links are.
  strapi.eventHub.on(TAGS_EVENT, (event: unknown) => {
    const { contentType, documentId } = event as TagsEvent;
    if (isFollowing) mark((pending) => pending.addDocument(contentType, documentId));
    return Promise.resolve();
  });
  return () => {
    // Called twice, Strapi's remover takes away somebody else's subscriber.
    if (isFollowing) unsubscribe();
    isFollowing = false;
  };
};
