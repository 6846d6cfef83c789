/** Hooks the room into everything that writes documents of the content types that take part. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import { cloneDocument } from './clone-document';
import type { ParticipatingType } from './contract';
import { answeredEntries, type DocumentWrite, type WriteParams } from './document-write';
import { changedTags } from './domain/read-tag-change';
import { discardDrafts, publishVersions } from './share-level';
import { guardPublish, type CheckPublished } from './guard-publish';
import { forgetOrphanedRejections, forgetRejections } from './rejection-store';
import { saveAlone, saveVersion } from './save-version';
import { shareRow } from './share-row';
import { removeOrphanedSteering, removeSteeringOfGone } from './steering-store';

/** Whoever writes rows below the document service is followed by the subscriber instead. */
const inDocumentService = new AsyncLocalStorage<true>();

/** What was decided beside a document that no row is left of. */
const forgetDecisions = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentId: string
): Promise<void> => {
  await removeSteeringOfGone(strapi, { contentType: type.uid, documentId });
  await forgetRejections(strapi, type, documentId);
};

/** What was decided beside a document goes with its last row, in one transaction with it. */
const forgetting = (
  write: DocumentWrite,
  documentId: string,
  mayBeGone: (result: unknown) => boolean
): DocumentWrite => {
  const { strapi, type } = write;
  const next = (): Promise<unknown> =>
    strapi.db.transaction(async () => {
      const result = await write.next();
      if (mayBeGone(result)) await forgetDecisions(strapi, type, documentId);
      return result;
    });
  return { ...write, next };
};

/** `create` may be given the documentId of a document that has other locales. */
const givenDocumentId = ({ data }: WriteParams): string | undefined =>
  typeof data?.['documentId'] === 'string' ? data['documentId'] : undefined;

const follow = (write: DocumentWrite, action: string): Promise<unknown> => {
  const { type, shared, params } = write;
  const documentId = params.documentId ?? '';
  const shares = type.localized && shared;
  switch (action) {
    case 'create': {
      const given = givenDocumentId(params);
      return given === undefined ? saveAlone(write) : saveVersion(write, given);
    }
    case 'update':
      return saveVersion(write, documentId);
    case 'clone':
      return cloneDocument(write);
    case 'publish':
      return shares ? publishVersions(write, documentId) : write.next();
    case 'discardDraft': {
      // Without a published version, discarding a draft deletes it and answers with nothing.
      const isDeleted = (result: unknown) => answeredEntries(result).length === 0;
      const removing = forgetting(write, documentId, isDeleted);
      return shares ? discardDrafts(removing, documentId) : removing.next();
    }
    case 'delete':
      return forgetting(write, documentId, () => true).next();
    default:
      return write.next();
  }
};

const WRITES = new Set([
  ...['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'],
]);

interface Following {
  readonly shared: boolean;
  /** Null: whatever is published may be. */
  readonly checkPublished: CheckPublished | null;
}

interface ServiceCall {
  readonly uid: string;
  readonly action: string;
  params: WriteParams;
}

const followDocumentService = (
  strapi: Core.Strapi,
  types: ReadonlyMap<string, ParticipatingType>,
  { shared, checkPublished }: Following
): void => {
  strapi.documents.use((context, next) => {
    const call = context as unknown as ServiceCall;
    const type = types.get(call.uid);
    if (!type || !WRITES.has(call.action)) return next();
    const goOn = (data?: Readonly<Record<string, unknown>>): Promise<unknown> => {
      // A new object: the caller's own parameters stay as they were.
      if (data) call.params = { ...call.params, data };
      return next();
    };
    const write = guardPublish(
      { strapi, type, shared, params: call.params, next: goOn },
      call.action,
      checkPublished
    );
    return inDocumentService.run(true, () => follow(write, call.action)) as ReturnType<typeof next>;
  });
};

interface RowEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: Readonly<Record<string, unknown>> };
  readonly result?: { readonly id?: unknown; readonly documentId?: unknown } | null;
}

/** Scripts, other plugins and i18n (deleting a locale) write rows past the document service. */
const followQueryEngine = (
  strapi: Core.Strapi,
  types: ReadonlyMap<string, ParticipatingType>,
  shared: boolean
): void => {
  const past = (event: unknown): { type: ParticipatingType; row: RowEvent } | null => {
    const row = event as RowEvent;
    const type = types.get(row.model.uid);
    return type && inDocumentService.getStore() === undefined ? { type, row } : null;
  };
  const share = async (event: unknown): Promise<void> => {
    const { type, row } = past(event) ?? {};
    if (!type?.localized || !shared || changedTags(row?.params.data ?? {}).length === 0) return;
    await shareRow(strapi, type, Number(row?.result?.id));
  };
  const remove = async (event: unknown): Promise<void> => {
    const { type, row } = past(event) ?? {};
    const documentId = row?.result?.documentId;
    if (!type || typeof documentId !== 'string') return;
    await forgetDecisions(strapi, type, documentId);
  };
  strapi.db.lifecycles.subscribe({
    models: [...types.keys()],
    afterCreate: share,
    afterUpdate: share,
    afterDelete: remove,
    async afterDeleteMany(event) {
      const type = past(event)?.type;
      if (!type) return;
      await removeOrphanedSteering(strapi, type.uid);
      await forgetOrphanedRejections(strapi, type);
    },
  });
};

/**
 * Runs once per Strapi, in register(), so that what other plugins and the site hook in runs inside:
 * tags, steering and their own work then share one transaction.
 */
export const followDocuments = (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  config: FunnelConfig,
  checkPublished: CheckPublished | null
): void => {
  const byUid = new Map(types.map((type) => [type.uid, type]));
  const shared = config.tagging.sharedAcrossLocales;
  followDocumentService(strapi, byUid, { shared, checkPublished });
  followQueryEngine(strapi, byUid, shared);
};
