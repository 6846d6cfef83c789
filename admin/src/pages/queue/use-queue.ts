import * as React from 'react';
import type { FullTagLists } from '../../../../server/src/tagging/bulk-contract';
import type { RetagVersions } from '../../../../server/src/tagging/bulk-contract';
import type { QueueEntry, QueueInput } from '../../../../server/src/tagging/queue-contract';
import { useQueueClient } from '../../api/use-queue-client';
import { useRequest } from '../../api/use-request';
import { useAttempt } from '../../ui/use-attempt';
import { readPlace, writePlace } from './queue-place';

export type QueueChoice = Pick<QueueInput, 'contentType' | 'locale'>;

/** What was done last, to be undone. */
interface Step {
  readonly entry: QueueEntry;
  /** The place in front of the entry. */
  readonly before: string | null;
  readonly kind: 'saved' | 'skipped';
}

export interface Queue {
  readonly answer: ReturnType<typeof useQueueAnswer>;
  readonly isSaving: boolean;
  /** In the server's words; null: nothing went wrong. */
  readonly problem: string | null;
  readonly lastStep: Step | null;
  readonly save: (entry: QueueEntry, tags: FullTagLists, versions: RetagVersions) => Promise<void>;
  readonly skip: (entry: QueueEntry) => void;
  readonly undo: () => Promise<void>;
  readonly restart: () => void;
}

const useQueueAnswer = (choice: QueueChoice, after: string | null) => {
  const { readQueue } = useQueueClient();
  const { contentType, locale } = choice;
  const load = React.useCallback(
    () => readQueue({ contentType, locale, after }),
    [readQueue, contentType, locale, after]
  );
  return useRequest(load);
};

/** Goes through the queue: one entry after the other, and back. Keyed by its choice. */
export const useQueue = (choice: QueueChoice): Queue => {
  const { setTags } = useQueueClient();
  const { attempt, isBusy: isSaving, problem, tell } = useAttempt();
  const [after, setAfter] = React.useState(() => readPlace(choice));
  const [steps, setSteps] = React.useState<readonly Step[]>([]);
  const answer = useQueueAnswer(choice, after);

  const goTo = (place: string | null): void => {
    writePlace(choice, place);
    tell(null);
    if (place === after) answer.reload();
    setAfter(place);
  };
  const lastStep = steps.at(-1) ?? null;
  return {
    ...{ answer, isSaving, problem, lastStep },
    save: (entry, tags, versions) =>
      attempt(async () => {
        const published = versions === 'both' && entry.published !== null ? tags : null;
        const { contentType, documentId, locale } = entry;
        await setTags({ contentType, documentId, locale, draft: tags, published });
        setSteps([...steps, { entry, before: after, kind: 'saved' }]);
        goTo(entry.cursor);
      }),
    skip: (entry) => {
      setSteps([...steps, { entry, before: after, kind: 'skipped' }]);
      goTo(entry.cursor);
    },
    undo: () =>
      attempt(async () => {
        if (!lastStep) return;
        const { entry, before, kind } = lastStep;
        const { contentType, documentId, locale, draft, published } = entry;
        if (kind === 'saved') await setTags({ contentType, documentId, locale, draft, published });
        setSteps(steps.slice(0, -1));
        goTo(before);
      }),
    restart: () => goTo(null),
  };
};
