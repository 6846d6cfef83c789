import * as React from 'react';
import { Button, Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
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
import { NavLink } from 'react-router-dom';
import type {
  EditedJourney,
  JourneyEditorAnswer,
} from '../../../../server/src/taxonomy/journey-contract';
import { useJourneyClient } from '../../api/use-journey-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Panel } from '../../ui/Panel';
import { pageUrl } from '../page-url';
import { toForm, type JourneyForm } from './journey-form';
import { JourneyFields } from './JourneyFields';
import { StagesPart } from './StagesPart';

interface Saving {
  readonly problem: string | null;
  /** Somebody else was faster: only a reload helps. */
  readonly isStale: boolean;
}

const FINE: Saving = { problem: null, isStale: false };

const CONFLICT = 409;

interface HeaderProps {
  readonly journey: EditedJourney;
  readonly onDiscard: () => void;
}

const EditorHeader = ({ journey, onDiscard }: HeaderProps) => {
  const { formatMessage } = useIntl();
  const { modified, isSubmitting, reset } = useForm('EditorHeader', (form) => ({
    modified: form.modified,
    isSubmitting: form.isSubmitting,
    reset: form.resetForm,
  }));
  const discard = (): void => {
    reset();
    onDiscard();
  };
  return (
    <Layouts.Header
      title={journey.name}
      subtitle={formatMessage(message('journeys.key'), { key: journey.key })}
      navigationAction={
        <Link tag={NavLink} to={pageUrl('journeys')} startIcon={<ArrowLeft />}>
          {formatMessage(message('journeys.back'))}
        </Link>
      }
      primaryAction={
        <Flex gap={2}>
          <Button
            type="button"
            variant="tertiary"
            disabled={!modified || isSubmitting}
            onClick={discard}
          >
            {formatMessage(message('journeys.discard'))}
          </Button>
          <Button type="submit" disabled={!modified} loading={isSubmitting}>
            {formatMessage(message('journeys.save'))}
          </Button>
        </Flex>
      }
    />
  );
};

const useSaving = (journey: EditedJourney, onSaved: (saved: EditedJourney) => void) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { saveJourney } = useJourneyClient();
  const { formatAPIError, _unstableFormatValidationErrors: toFieldErrors } = useAPIErrorHandler();
  const [saving, setSaving] = React.useState<Saving>(FINE);
  const save = async (
    values: JourneyForm,
    { setErrors }: { setErrors: (errors: object) => void }
  ): Promise<void> => {
    setSaving(FINE);
    try {
      onSaved(await saveJourney(journey.key, { ...values, revision: journey.revision }));
      const said = formatMessage(message('journeys.saved'));
      toggleNotification({ type: 'success', message: said });
    } catch (caught) {
      const error = caught as FetchError;
      const isStale = error.status === CONFLICT;
      const said = isStale ? formatMessage(message('journeys.stale')) : formatAPIError(error);
      setSaving({ problem: said, isStale });
      const details = error.response?.data.error;
      if (details?.name === 'ValidationError') setErrors(toFieldErrors(details));
      // The form stays as it is, changed and open.
      throw new Error('Submission failed', { cause: caught });
    }
  };
  return { ...saving, save, forget: () => setSaving(FINE) };
};

export interface JourneyEditorProps {
  readonly answer: JourneyEditorAnswer;
  readonly onReload: () => void;
}

/** One journey: its stages in order, the form of one of them, and what concerns it as a whole. */
export const JourneyEditor = ({ answer, onReload }: JourneyEditorProps) => {
  const { formatMessage } = useIntl();
  const [journey, setJourney] = React.useState(answer.journey);
  const { problem, isStale, save, forget } = useSaving(journey, setJourney);
  const initial = React.useMemo(() => toForm(journey), [journey]);
  return (
    <Form<JourneyForm> method="PUT" initialValues={initial} onSubmit={save}>
      <EditorHeader journey={journey} onDiscard={forget} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="journey">
          <Alarm>{problem}</Alarm>
          {isStale ? (
            <Flex>
              <Button type="button" variant="danger-light" onClick={onReload}>
                {formatMessage(message('journeys.reload'))}
              </Button>
            </Flex>
          ) : null}
          <StagesPart journeyKey={journey.key} onRemoved={onReload} />
          <Panel title={formatMessage(message('journeys.whole'))}>
            <JourneyFields isDefault={journey.isDefault} personas={answer.personas} />
          </Panel>
        </Flex>
      </Layouts.Content>
      <Blocker />
    </Form>
  );
};
