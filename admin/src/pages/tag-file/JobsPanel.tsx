import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import { useFileClient } from '../../api/use-file-client';
import { message } from '../../translations/message';
import { JOB_KINDS, JOB_STATES } from '../../ui/jobs/labels';
import { useJob } from '../../ui/jobs/use-job';
import { Panel } from '../../ui/Panel';
import { saveFile } from '../../ui/save-file';
import { useAttempt } from '../../ui/use-attempt';

const HEADS = ['file.job.what', 'file.job.when', 'entry.status', 'file.job.result'] as const;

const JobRow = ({ started }: { readonly started: JobAnswer }) => {
  const { formatMessage, formatDate } = useIntl();
  const { readReport } = useFileClient();
  const { attempt, isBusy } = useAttempt();
  const { job } = useJob(started);
  const { id, kind, state, total, done, changed, skipped, createdAt } = job;
  const unchanged = done - changed - skipped;
  const download = (): Promise<void> =>
    attempt(async () => saveFile(await readReport(id), `job-${id.slice(0, 8)}.csv`));
  return (
    <Tr>
      <Td>
        <Typography>{JOB_KINDS[kind] ? formatMessage(JOB_KINDS[kind]) : kind}</Typography>
      </Td>
      <Td>
        <Typography>
          {formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </Typography>
      </Td>
      <Td>
        <Typography>
          {formatMessage(JOB_STATES[state])}{' '}
          {state === 'finished' ? null : formatMessage(message('jobs.progress'), { done, total })}
        </Typography>
      </Td>
      <Td>
        <Typography>
          {formatMessage(message('jobs.result'), { changed, unchanged, skipped })}
        </Typography>
      </Td>
      <Td>
        <Button
          type="button"
          variant="tertiary"
          size="S"
          loading={isBusy}
          onClick={() => void download()}
        >
          {formatMessage(message('file.report'))}
        </Button>
      </Td>
    </Tr>
  );
};

/** What was done to many entries at once, and what is being done. */
export const JobsPanel = ({ jobs }: { readonly jobs: readonly JobAnswer[] }) => {
  const { formatMessage } = useIntl();
  return (
    <Panel title={formatMessage(message('file.jobs'))}>
      {jobs.length === 0 ? (
        <Typography>{formatMessage(message('file.jobs.none'))}</Typography>
      ) : (
        <Table colCount={HEADS.length + 1} rowCount={jobs.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((key) => (
                <Th key={key}>
                  <Typography variant="sigma">{formatMessage(message(key))}</Typography>
                </Th>
              ))}
              <Th>
                <Flex />
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {jobs.map((job) => (
              <JobRow key={job.id} started={job} />
            ))}
          </Tbody>
        </Table>
      )}
    </Panel>
  );
};
