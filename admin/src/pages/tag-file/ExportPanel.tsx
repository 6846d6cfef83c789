import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { ExportQuestion } from '../../../../server/src/tagging/file-contract';
import { useFileClient } from '../../api/use-file-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Panel } from '../../ui/Panel';
import { saveFile } from '../../ui/save-file';
import { useAttempt } from '../../ui/use-attempt';

const fileName = (): string => `tags-${new Date().toISOString().slice(0, 10)}.csv`;

/** All entries that the reader may read, with their tags, for a spreadsheet. */
export const ExportPanel = () => {
  const { formatMessage } = useIntl();
  const { exportTags } = useFileClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [version, setVersion] = React.useState<ExportQuestion['version']>('draft');
  const download = (): Promise<void> =>
    attempt(async () =>
      saveFile(await exportTags({ contentType: null, locale: null, version }), fileName())
    );
  return (
    <Panel title={formatMessage(message('file.export'))}>
      <Typography>{formatMessage(message('file.export.explain'))}</Typography>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Field.Root minWidth="20rem">
          <Field.Label>{formatMessage(message('file.version'))}</Field.Label>
          <SingleSelect
            size="S"
            value={version}
            onChange={(next) => setVersion(next === 'published' ? 'published' : 'draft')}
          >
            <SingleSelectOption value="draft">
              {formatMessage(message('file.version.draft'))}
            </SingleSelectOption>
            <SingleSelectOption value="published">
              {formatMessage(message('file.version.published'))}
            </SingleSelectOption>
          </SingleSelect>
        </Field.Root>
        <Button
          type="button"
          variant="secondary"
          startIcon={<Download />}
          loading={isBusy}
          onClick={() => void download()}
        >
          {formatMessage(message('file.download'))}
        </Button>
      </Flex>
      <Alarm>{problem}</Alarm>
    </Panel>
  );
};
