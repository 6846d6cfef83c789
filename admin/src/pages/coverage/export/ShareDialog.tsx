import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  NumberInput,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { siteUrl } from '../../../api/ask-as-visitor';
import { useReportClient } from '../../../api/use-report-client';
import { useRequest } from '../../../api/use-request';
import { message } from '../../../translations/message';
import { useLanguage } from '../../../translations/use-language';
import { Alarm } from '../../../ui/Alarm';
import { CodeBlock } from '../../../ui/CodeBlock';
import { useAttempt } from '../../../ui/use-attempt';
import { LinkList } from './LinkList';

const DEFAULT_DAYS = 30;

const useLinks = (journey: string) => {
  const { listLinks, createLink, revokeLink } = useReportClient();
  const language = useLanguage();
  const links = useRequest(listLinks);
  const { attempt, isBusy, problem } = useAttempt();
  const [address, setAddress] = React.useState<string | null>(null);
  const create = (name: string, days: number): Promise<void> =>
    attempt(async () => {
      const spoken = language === 'fr' ? 'fr' : 'en';
      const { path } = await createLink({ name, journey, language: spoken, days });
      setAddress(new URL(siteUrl(path), window.location.origin).href);
      links.reload();
    });
  const revoke = (id: string): Promise<void> =>
    attempt(async () => {
      await revokeLink(id);
      links.reload();
    });
  return { links: links.data ?? [], create, revoke, isBusy, problem, address };
};

interface NewLinkFormProps {
  readonly isBusy: boolean;
  readonly onCreate: (name: string, days: number) => void;
}

const NewLinkForm = ({ isBusy, onCreate }: NewLinkFormProps) => {
  const { formatMessage } = useIntl();
  const [name, setName] = React.useState('');
  const [days, setDays] = React.useState<number | undefined>(DEFAULT_DAYS);
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Field.Root required>
        <Field.Label>{formatMessage(message('share.name'))}</Field.Label>
        <TextInput
          value={name}
          maxLength={120}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
        />
      </Field.Root>
      <Field.Root required>
        <Field.Label>{formatMessage(message('share.days'))}</Field.Label>
        <NumberInput {...(days === undefined ? {} : { value: days })} onValueChange={setDays} />
      </Field.Root>
      <Button
        type="button"
        loading={isBusy}
        disabled={name.trim() === '' || days === undefined}
        onClick={() => onCreate(name, days ?? DEFAULT_DAYS)}
      >
        {formatMessage(message('share.create'))}
      </Button>
    </Flex>
  );
};

export interface ShareDialogProps {
  /** Key. */
  readonly journey: string;
  readonly onClose: () => void;
}

/** Links by which people without an account read the numbers of a journey, and nothing else. */
export const ShareDialog = ({ journey, onClose }: ShareDialogProps) => {
  const { formatMessage } = useIntl();
  const { links, create, revoke, isBusy, problem, address } = useLinks(journey);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{formatMessage(message('share.title'))}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} data-part="share">
            <Typography>{formatMessage(message('share.what'))}</Typography>
            <Alarm>{problem}</Alarm>
            <NewLinkForm isBusy={isBusy} onCreate={(name, days) => void create(name, days)} />
            {address === null ? null : (
              <Flex direction="column" alignItems="stretch" gap={2} role="status">
                <Typography>{formatMessage(message('share.once'))}</Typography>
                <CodeBlock label={formatMessage(message('share.address'))} code={address} />
              </Flex>
            )}
            <LinkList links={links} isBusy={isBusy} onRevoke={({ id }) => void revoke(id)} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
