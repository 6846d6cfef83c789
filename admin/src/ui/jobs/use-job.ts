import * as React from 'react';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import { useJobClient } from '../../api/use-job-client';

const ASK_EVERY_MS = 700;

export const isOpen = ({ state }: JobAnswer): boolean => state === 'queued' || state === 'running';

/** A job as it is now: asked for again and again until it has ended. */
export const useJob = (
  started: JobAnswer
): { readonly job: JobAnswer; readonly cancel: () => void } => {
  const { readJob, cancelJob } = useJobClient();
  const [newest, setNewest] = React.useState(started);
  const job = newest.id === started.id ? newest : started;
  const { id } = started;
  React.useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      // A request that failed is no news: the next one may bring some.
      const next = await readJob(id).catch(() => null);
      if (isGone) return;
      if (next) setNewest(next);
      if (!next || isOpen(next)) timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id, readJob]);
  return { job, cancel: () => void cancelJob(id).then(setNewest, () => undefined) };
};
