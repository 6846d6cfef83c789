import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import {
  Blocker,
  Form,
  Layouts,
  useAPIErrorHandler,
  useForm,
  useNotification,
  type FetchError,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Slot, SlotChoices } from '../../../../server/src/slots/contract';
import { useSlotClient } from '../../api/use-slot-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Panel } from '../../ui/Panel';
import { ExclusionFields } from './ExclusionFields';
import { LocaleFields } from './LocaleFields';
import { OrderFields } from './OrderFields';
import { PinFields } from './PinFields';
import { ShownFields } from './ShownFields';
import { fromForm, toForm, type SlotForm } from './slot-form';
import { SlotExample } from './SlotExample';
import { SlotHeader } from './SlotHeader';

const CONFLICT = 409;

interface Saving {
  readonly problem: string | null;
  /** Somebody else was faster: only a reload helps. */
  readonly isStale: boolean;
}

const FINE: Saving = { problem: null, isStale: false };

const SaveButton = () => {
  const { formatMessage } = useIntl();
  const isSubmitting = useForm('SaveButton', (form) => form.isSubmitting);
  return (
    <Button type="submit" loading={isSubmitting}>
      {formatMessage(message('slots.save'))}
    </Button>
  );
};

const useSaving = ({ key, revision }: Slot, onSaved: () => void) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { saveSlot } = useSlotClient();
  const { formatAPIError, _unstableFormatValidationErrors: toFieldErrors } = useAPIErrorHandler();
  const [saving, setSaving] = React.useState<Saving>(FINE);
  const save = async (
    values: SlotForm,
    { setErrors }: { setErrors: (errors: object) => void }
  ): Promise<void> => {
    setSaving(FINE);
    try {
      await saveSlot(key, { settings: fromForm(values), revision });
      toggleNotification({ type: 'success', message: formatMessage(message('slots.saved')) });
      onSaved();
    } catch (caught) {
      const error = caught as FetchError;
      const isStale = error.status === CONFLICT;
      const said = isStale ? formatMessage(message('slots.stale')) : formatAPIError(error);
      setSaving({ problem: said, isStale });
      const details = error.response?.data.error;
      if (details?.name === 'ValidationError') setErrors(toFieldErrors(details));
      // The form stays as it is, changed and open.
      throw new Error('Submission failed', { cause: caught });
    }
  };
  return { ...saving, save };
};

export interface SlotEditorProps {
  readonly slot: Slot;
  readonly choices: SlotChoices;
  readonly onChanged: () => void;
}

/** The form of one slot: what it shows, in which order, what stands where and what never does. */
export const SlotEditor = ({ slot, choices, onChanged }: SlotEditorProps) => {
  const { formatMessage } = useIntl();
  const { problem, isStale, save } = useSaving(slot, onChanged);
  const initial = React.useMemo(() => toForm(slot), [slot]);
  const { entries, contentTypes, locales, touchpoints, site } = choices;
  return (
    <Form<SlotForm> method="PUT" initialValues={initial} onSubmit={save}>
      <SlotHeader slot={slot} action={<SaveButton />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="slot">
          <Alarm>{problem}</Alarm>
          {isStale ? (
            <Flex>
              <Button type="button" variant="danger-light" onClick={onChanged}>
                {formatMessage(message('journeys.reload'))}
              </Button>
            </Flex>
          ) : null}
          <Panel title={formatMessage(message('slots.shown'))}>
            <ShownFields touchpoints={touchpoints} />
          </Panel>
          <Panel title={formatMessage(message('slots.pins'))}>
            <PinFields known={entries} />
          </Panel>
          <Panel title={formatMessage(message('slots.exclusions'))}>
            <ExclusionFields known={entries} contentTypes={contentTypes} />
          </Panel>
          {locales.length > 1 ? (
            <Panel title={formatMessage(message('slots.locales'))}>
              <LocaleFields locales={locales} />
            </Panel>
          ) : null}
          <OrderFields site={site} />
          <SlotExample slotKey={slot.key} endpoints={choices.endpoints} />
        </Flex>
      </Layouts.Content>
      <Blocker />
    </Form>
  );
};
