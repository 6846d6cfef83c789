import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import { message } from '../../translations/message';
import { Bar } from '../Bar';
import { JOB_STATES } from './labels';
import { SkippedItems } from './SkippedItems';
import { isOpen, useJob } from './use-job';

export interface JobProgressProps {
  /** As it was when it was started. */
  readonly started: JobAnswer;
}

/** How far a job is, what became of it, and a way to stop it. */
export const JobProgress = ({ started }: JobProgressProps) => {
  const { formatMessage } = useIntl();
  const { job, cancel } = useJob(started);
  const { state, done, total, changed, skipped } = job;
  const said = formatMessage(JOB_STATES[state]);
  const figures = { changed, skipped, unchanged: done - changed - skipped };
  const percent = total === 0 ? 100 : Math.round((done / total) * 100);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-job={state}>
      <Flex justifyContent="space-between" gap={3}>
        {/* Its state is said aloud, not each step of the way. */}
        <Typography fontWeight="bold" role="status">
          {said}
        </Typography>
        <Typography>{formatMessage(message('jobs.progress'), { done, total })}</Typography>
      </Flex>
      <Bar value={percent} aria-label={said} size="M" />
      {isOpen(job) ? (
        <Flex justifyContent="space-between" gap={3}>
          <Typography variant="pi">{formatMessage(message('jobs.background'))}</Typography>
          <Button type="button" variant="tertiary" size="S" onClick={cancel}>
            {formatMessage(message('jobs.cancel'))}
          </Button>
        </Flex>
      ) : (
        <>
          <Typography>{formatMessage(message('jobs.result'), figures)}</Typography>
          {skipped > 0 ? <SkippedItems jobId={job.id} /> : null}
        </>
      )}
    </Flex>
  );
};
