import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Channel } from '../../../../server/src/taxonomy/contract';
import { useTagMaker, type MadeField, type MadeTag, type NewTag } from '../../api/use-tag-maker';
import { CHANNEL_NAMES } from '../../custom-fields/labels';
import { message, type MessageKey } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';

const TITLES: Readonly<Record<MadeField, MessageKey>> = {
  funnelPersonas: 'panel.make.persona',
  funnelTouchpoints: 'panel.make.touchpoint',
};

/** As the content type has it where nobody says otherwise. */
const DEFAULT_CHANNEL: Channel = 'website';

const MAX_NAME = 255;

export interface MakeTagDialogProps {
  readonly field: MadeField;
  /** What was searched for. */
  readonly name: string;
  /** Has the focus again once the dialog is closed. */
  readonly search: React.RefObject<HTMLInputElement>;
  readonly onClose: () => void;
  readonly onMade: (tag: MadeTag) => void;
}

interface ChannelFieldProps {
  readonly value: Channel;
  readonly error: string | undefined;
  readonly onChange: (channel: Channel) => void;
}

const ChannelField = ({ value, error, onChange }: ChannelFieldProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root required {...(error === undefined ? {} : { error })}>
      <Field.Label>{formatMessage(message('panel.make.channel'))}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen) as Channel)}>
        {Object.entries(CHANNEL_NAMES).map(([channel, label]) => (
          <SingleSelectOption key={channel} value={channel}>
            {formatMessage(label)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const useMaking = ({ field, onMade }: MakeTagDialogProps) => {
  const { formatMessage } = useIntl();
  const makeTag = useTagMaker();
  const { attempt, isBusy, problem, fieldProblems } = useAttempt();
  const [isNameless, setNameless] = React.useState(false);
  const make = (tag: NewTag): void => {
    setNameless(tag.name === '');
    if (tag.name !== '' && !isBusy) void attempt(async () => onMade(await makeTag(field, tag)));
  };
  // The key comes from the name.
  const ofName = fieldProblems['name'] ?? fieldProblems['key'];
  const ofChannel = fieldProblems['channel'];
  return {
    make,
    isBusy,
    ofName: isNameless ? formatMessage(message('records.required')) : ofName,
    ofChannel,
    problem: isNameless || ofName !== undefined || ofChannel !== undefined ? null : problem,
  };
};

/**
 * A persona or a touchpoint with what its content type asks for; the rest waits for its own form.
 * No form element: its submit would save the entry behind the dialog.
 */
export const MakeTagDialog = (props: MakeTagDialogProps) => {
  const { field, search, onClose } = props;
  const { formatMessage } = useIntl();
  const [name, setName] = React.useState(props.name);
  const [channel, setChannel] = React.useState<Channel>(DEFAULT_CHANNEL);
  const nameInput = React.useRef<HTMLInputElement>(null);
  const { make, isBusy, problem, ofName, ofChannel } = useMaking(props);
  const isTouchpoint = field === 'funnelTouchpoints';
  const submit = (): void => make({ name: name.trim(), ...(isTouchpoint ? { channel } : {}) });
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content
        data-part="make-tag"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          nameInput.current?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          search.current?.focus();
        }}
      >
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{formatMessage(message(TITLES[field]))}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Alarm>{problem}</Alarm>
            <Field.Root
              required
              hint={formatMessage(message('panel.make.hint'))}
              {...(ofName === undefined ? {} : { error: ofName })}
            >
              <Field.Label>{formatMessage(message('panel.make.name'))}</Field.Label>
              <TextInput
                ref={nameInput}
                value={name}
                maxLength={MAX_NAME}
                onChange={({ target }: { target: { value: string } }) => setName(target.value)}
                onKeyDown={(event: React.KeyboardEvent) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  submit();
                }}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {isTouchpoint ? (
              <ChannelField value={channel} error={ofChannel} onChange={setChannel} />
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
          <Button type="button" loading={isBusy} onClick={submit}>
            {formatMessage(message('panel.make'))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
