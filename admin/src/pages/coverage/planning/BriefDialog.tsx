import { Button, Flex, Modal } from '@strapi/design-system';
import { Download, Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PlanCell } from '../../../../../server/src/planning/contract';
import { message } from '../../../translations/message';
import { Problem } from '../../../ui/Problem';
import { saveFile } from '../../../ui/save-file';
import { Waiting } from '../../../ui/Waiting';
import { BriefText } from './BriefText';
import { writeBrief, type BriefSection } from './describe-brief';
import { useBrief } from './use-brief';
import { useReturnFocus } from './use-return-focus';
import { WriteForm } from './WriteForm';

interface MarkdownProps {
  readonly title: string;
  readonly sections: readonly BriefSection[];
  /** Without its ending. */
  readonly file: string;
}

const MarkdownButtons = ({ title, sections, file }: MarkdownProps) => {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyText = async (): Promise<void> => {
    const isCopied = await copy(writeBrief(title, sections));
    toggleNotification({
      type: isCopied ? 'success' : 'danger',
      message: formatMessage(message(isCopied ? 'code.copied' : 'code.notCopied')),
    });
  };
  const download = (): void =>
    saveFile(new Blob([writeBrief(title, sections)], { type: 'text/markdown' }), `${file}.md`);
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        type="button"
        variant="tertiary"
        startIcon={<Duplicate />}
        onClick={() => void copyText()}
      >
        {formatMessage(message('plan.copy'))}
      </Button>
      <Button type="button" variant="tertiary" startIcon={<Download />} onClick={download}>
        {formatMessage(message('plan.download'))}
      </Button>
    </Flex>
  );
};

export interface BriefDialogProps {
  readonly cell: PlanCell;
  /** The cell in words. */
  readonly name: string;
  readonly onClose: () => void;
}

/** What to write for a cell, to read, to take along, and to begin with. */
export const BriefDialog = ({ cell, name, onClose }: BriefDialogProps) => {
  const { formatMessage } = useIntl();
  const returnFocus = useReturnFocus();
  const { brief, sections, error, reload } = useBrief(cell);
  const title = formatMessage(message('plan.briefOf'), { cell: name });
  const file = ['brief', cell.stage, cell.persona ?? [], cell.role.toLowerCase()].flat().join('-');
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error !== undefined ? <Problem error={error} onRetry={reload} /> : null}
          {brief ? (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <BriefText sections={sections} />
              <WriteForm cell={cell} types={brief.types} />
            </Flex>
          ) : error === undefined ? (
            <Waiting />
          ) : null}
        </Modal.Body>
        <Modal.Footer>
          {brief ? <MarkdownButtons {...{ title, sections, file }} /> : null}
          <Button type="button" variant="tertiary" onClick={onClose}>
            {formatMessage(message('dialog.close'))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
