import type { Core } from '@strapi/strapi';
import type { ParticipatingType } from './contract';
import { runAfterCommit } from './run-after-commit';

export const TAGS_EVENT = 'content-funnel.tags.update';

/** Payload of the event: the tags of this document in this locale (null: not localised) changed. */
export interface TagsEvent {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Says once per locale, after commit, that tags changed. A listener's error is its own. */
export const announceTags = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentId: string,
  locales: Iterable<string | null>
): Promise<void> => {
  const events = [...new Set(locales)].map((locale): TagsEvent => ({
    contentType: type.uid,
    documentId,
    locale,
  }));
  const emit = (): void => {
    for (const event of events) {
      strapi.eventHub.emit(TAGS_EVENT, event).catch((error: unknown) => strapi.log.error(error));
    }
  };
  await runAfterCommit(strapi, emit);
};
