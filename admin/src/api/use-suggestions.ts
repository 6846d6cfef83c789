import * as React from 'react';
import type { DocumentRef, TagSuggestions } from '../../../server/src/tagging/contract';
import type { SuggestedField } from '../../../server/src/tagging/rejection-contract';
import { useAttempt } from '../ui/use-attempt';
import { useQueueClient } from './use-queue-client';
import { useRequest } from './use-request';

/** A suggestion, by what would be written where. */
export interface SuggestedTag {
  readonly field: SuggestedField;
  readonly tag: string;
  readonly name: string;
}

export interface Suggestions {
  readonly data: TagSuggestions | undefined;
  /** What was rejected here, the last one last. */
  readonly rejected: readonly SuggestedTag[];
  readonly isRejected: (field: SuggestedField, tag: string) => boolean;
  readonly isBusy: boolean;
  /** In the server's words; null: nothing went wrong. */
  readonly problem: string | null;
  readonly reject: (suggestion: SuggestedTag) => void;
  /** The last one of them. */
  readonly takeBack: () => void;
}

/**
 * What an entry's text speaks for, as it is saved, and what the editor says is not for it. Null:
 * there is nothing to suggest. `revision` changes with what is saved.
 */
export const useSuggestions = (
  entry: DocumentRef | null,
  locale: string | null,
  revision = ''
): Suggestions => {
  const { contentType = '', documentId = '' } = entry ?? {};
  const { readSuggestions, rejectSuggestion } = useQueueClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [rejected, setRejected] = React.useState<readonly SuggestedTag[]>([]);
  const load = React.useCallback(
    async () =>
      documentId === '' ? undefined : readSuggestions({ contentType, documentId }, locale),
    [readSuggestions, contentType, documentId, locale]
  );
  const { data, reload } = useRequest(load, revision);
  const save = ({ field, tag }: SuggestedTag, isRejected: boolean): Promise<void> =>
    rejectSuggestion({ contentType, documentId }, { locale, field, tag, rejected: isRejected });
  return {
    ...{ data, rejected, isBusy, problem },
    isRejected: (field, tag) => rejected.some((one) => one.field === field && one.tag === tag),
    reject: (suggestion) =>
      void attempt(async () => {
        await save(suggestion, true);
        setRejected((list) => [...list, suggestion]);
        reload();
      }),
    takeBack: () =>
      void attempt(async () => {
        const last = rejected.at(-1);
        if (!last) return;
        await save(last, false);
        setRejected(rejected.slice(0, -1));
        reload();
      }),
  };
};
