import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useHeldActions } from '../../api/use-held-actions';
import { useJobClient } from '../../api/use-job-client';
import { useRequest } from '../../api/use-request';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Waiting } from '../../ui/Waiting';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';
import { JobsPanel } from './JobsPanel';

const NEEDED = [...PERMISSIONS.tag, ...PERMISSIONS.exportTags];
const [EXPORT] = PERMISSIONS.exportTags;
const [TAG] = PERMISSIONS.tag;

const Jobs = () => {
  const { listJobs } = useJobClient();
  const { data, reload } = useRequest(listJobs);
  return (
    <>
      <ImportPanel onStarted={reload} />
      {data ? <JobsPanel jobs={data} /> : <Waiting />}
    </>
  );
};

/** Tags of many entries as a table: taken out, changed in a spreadsheet, brought in again. */
const TagFilePage = () => {
  const { formatMessage } = useIntl();
  const held = useHeldActions(NEEDED);
  const title = formatMessage(message('file.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage(message('file.subtitle'))} />
      <Layouts.Content>
        {held ? (
          <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="files">
            {EXPORT && held.has(EXPORT.action) ? <ExportPanel /> : null}
            {TAG && held.has(TAG.action) ? <Jobs /> : null}
          </Flex>
        ) : (
          <Waiting />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default TagFilePage;
