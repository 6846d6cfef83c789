import * as React from 'react';
import { Menu } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { EXPORT_FORMATS, useReportClient, type ExportFormat } from '../../../api/use-report-client';
import type { CoverageQuestion } from '../../../api/use-funnel-client';
import { useHeldActions } from '../../../api/use-held-actions';
import { PERMISSIONS } from '../../../permissions';
import { message, type Message } from '../../../translations/message';
import { saveFile } from '../../../ui/save-file';
import { ShareDialog } from './ShareDialog';

const FORMAT_NAMES: Readonly<Record<ExportFormat, Message>> = {
  html: message('export.html'),
  csv: message('export.csv'),
  md: message('export.md'),
  json: message('export.json'),
  junit: message('export.junit'),
  sarif: message('export.sarif'),
};

/** `junit` is XML. */
const endingOf = (format: ExportFormat): string => (format === 'junit' ? 'xml' : format);

export interface ExportMenuProps {
  readonly question: Required<CoverageQuestion>;
  /** Key of the journey that is shown. */
  readonly journey: string;
}

/** What the page shows, to be taken along: as a file, or as a link for people without an account. */
export const ExportMenu = ({ question, journey }: ExportMenuProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { exportCoverage } = useReportClient();
  const held = useHeldActions(PERMISSIONS.share);
  const [isSharing, setSharing] = React.useState(false);
  const save = async (format: ExportFormat): Promise<void> => {
    try {
      const day = new Date().toISOString().slice(0, 10);
      const name = `coverage-${journey}-${day}.${endingOf(format)}`;
      saveFile(await exportCoverage(question, format), name);
    } catch {
      toggleNotification({ type: 'danger', message: formatMessage(message('page.failed')) });
    }
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="tertiary">{formatMessage(message('export.title'))}</Menu.Trigger>
        <Menu.Content>
          {EXPORT_FORMATS.map((format) => (
            <Menu.Item key={format} onSelect={() => void save(format)}>
              {formatMessage(FORMAT_NAMES[format])}
            </Menu.Item>
          ))}
          {held && held.size > 0 ? (
            <Menu.Item onSelect={() => setSharing(true)}>
              {formatMessage(message('share.title'))}
            </Menu.Item>
          ) : null}
        </Menu.Content>
      </Menu.Root>
      {isSharing ? <ShareDialog journey={journey} onClose={() => setSharing(false)} /> : null}
    </>
  );
};
