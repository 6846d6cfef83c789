import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import type { ImportCheck, ImportOptions } from '../../../../server/src/tagging/file-contract';
import { useFileClient } from '../../api/use-file-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Choices } from '../../ui/Choices';
import { FileInput } from '../../ui/FileInput';
import { JobProgress } from '../../ui/jobs/JobProgress';
import { Panel } from '../../ui/Panel';
import { useAttempt } from '../../ui/use-attempt';
import { CheckReport } from './CheckReport';

interface OptionFieldsProps {
  readonly options: ImportOptions;
  readonly onChange: (changes: Partial<ImportOptions>) => void;
}

const OptionFields = ({ options, onChange }: OptionFieldsProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap">
      <Box flex="1 1 26rem">
        <Choices
          label={message('bulk.mode')}
          value={options.mode}
          choices={[
            {
              value: 'replace',
              label: formatMessage(message('file.mode.replace')),
              hint: formatMessage(message('file.mode.replace.hint')),
            },
            {
              value: 'add',
              label: formatMessage(message('file.mode.add')),
              hint: formatMessage(message('file.mode.add.hint')),
            },
          ]}
          onChange={(mode) => onChange({ mode })}
        />
      </Box>
      <Box flex="1 1 26rem">
        <Choices
          label={message('bulk.versions')}
          value={options.versions}
          choices={[
            {
              value: 'both',
              label: formatMessage(message('bulk.versions.both')),
              hint: formatMessage(message('bulk.versions.both.hint')),
            },
            {
              value: 'drafts',
              label: formatMessage(message('bulk.versions.drafts')),
              hint: formatMessage(message('bulk.versions.drafts.hint')),
            },
          ]}
          onChange={(versions) => onChange({ versions })}
        />
      </Box>
    </Flex>
  );
};

const useImport = () => {
  const { checkFile, importFile } = useFileClient();
  const { attempt, isBusy, problem, tell } = useAttempt();
  const [file, setFile] = React.useState<File | null>(null);
  const [options, setOptions] = React.useState<ImportOptions>({
    mode: 'replace',
    versions: 'both',
  });
  const [check, setCheck] = React.useState<ImportCheck | null>(null);
  const [job, setJob] = React.useState<JobAnswer | null>(null);
  /** What was looked at is no longer what would be done. */
  const forget = (): void => {
    tell(null);
    setCheck(null);
    setJob(null);
  };
  return {
    ...{ file, options, check, job, isBusy, problem },
    choose: (chosen: File | null): void => {
      forget();
      setFile(chosen);
    },
    change: (changes: Partial<ImportOptions>): void => {
      forget();
      setOptions({ ...options, ...changes });
    },
    look: (chosen: File) =>
      attempt(async () => {
        setJob(null);
        setCheck(await checkFile(chosen, options));
      }),
    apply: (chosen: File) => attempt(async () => setJob(await importFile(chosen, options))),
  };
};

/** A file of tags: chosen, looked at, and only then done. */
export const ImportPanel = ({ onStarted }: { readonly onStarted: () => void }) => {
  const { formatMessage } = useIntl();
  const { file, options, check, job, isBusy, problem, choose, change, look, apply } = useImport();
  return (
    <Panel title={formatMessage(message('file.import'))}>
      <Typography>{formatMessage(message('file.import.explain'))}</Typography>
      <FileInput
        label={formatMessage(message('file.choose'))}
        accept=".csv,text/csv"
        file={file}
        onChange={choose}
      />
      <OptionFields options={options} onChange={change} />
      <Alarm>{problem}</Alarm>
      {check ? <CheckReport check={check} /> : null}
      {job ? <JobProgress key={job.id} started={job} /> : null}
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          variant="secondary"
          disabled={!file}
          loading={isBusy && !check}
          onClick={() => {
            if (file) void look(file);
          }}
        >
          {formatMessage(message('file.check'))}
        </Button>
        {file && check && !job ? (
          <Button
            type="button"
            disabled={check.changed === 0}
            loading={isBusy}
            onClick={() => void apply(file).then(onStarted)}
          >
            {formatMessage(message('bulk.apply'), { count: check.changed })}
          </Button>
        ) : null}
      </Flex>
    </Panel>
  );
};
