import * as React from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { BriefType, PlanCell } from '../../../../../server/src/planning/contract';
import { usePlanningClient } from '../../../api/use-planning-client';
import { message } from '../../../translations/message';
import { Alarm } from '../../../ui/Alarm';
import { Choice } from '../../../ui/Choice';
import { PageLink } from '../../../ui/PageLink';
import { useAttempt } from '../../../ui/use-attempt';
import { createUrl, editUrl } from '../links';

interface DraftFormProps {
  readonly cell: PlanCell;
  readonly type: BriefType;
}

/** A title that may be left open, and the button that begins the entry. */
const DraftForm = ({ cell, type: { contentType, locales } }: DraftFormProps) => {
  const { formatMessage } = useIntl();
  const { beginDraft } = usePlanningClient();
  const { attempt, isBusy, problem } = useAttempt();
  const navigate = useNavigate();
  const [title, setTitle] = React.useState('');
  const [locale, setLocale] = React.useState(locales?.[0] ?? null);
  const begin = (): Promise<void> =>
    attempt(async () => {
      const draft = await beginDraft({ ...cell, contentType, entryLocale: locale, title });
      navigate(editUrl(draft.contentType, draft.documentId, draft.locale));
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void begin();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Alarm>{problem}</Alarm>
        {locales !== null && locales.length > 1 && locale !== null ? (
          <Choice
            label={message('plan.language')}
            value={locale}
            options={locales.map((code) => ({ value: code, label: code }))}
            onChange={setLocale}
          />
        ) : null}
        <Field.Root hint={formatMessage(message('plan.entryTitle.hint'))}>
          <Field.Label>{formatMessage(message('plan.entryTitle'))}</Field.Label>
          <TextInput
            value={title}
            maxLength={255}
            onChange={({ target }: { target: { value: string } }) => setTitle(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex>
          <Button type="submit" loading={isBusy}>
            {formatMessage(message('plan.begin'))}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};

const InManager = ({ type: { contentType, name } }: { readonly type: BriefType }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography>{formatMessage(message('plan.liveAtOnce'), { type: name })}</Typography>
      <PageLink to={createUrl(contentType)}>{formatMessage(message('plan.inManager'))}</PageLink>
    </Flex>
  );
};

export interface WriteFormProps {
  readonly cell: PlanCell;
  readonly types: readonly BriefType[];
}

/** Begins the entry of a brief, in one of the content types that the reader may create. */
export const WriteForm = ({ cell, types }: WriteFormProps) => {
  const { formatMessage } = useIntl();
  const [chosen, choose] = React.useState(types[0]?.contentType ?? '');
  const type = types.find(({ contentType }) => contentType === chosen);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-part="begin">
      <Typography tag="h3" variant="delta">
        {formatMessage(message('plan.beginTitle'))}
      </Typography>
      {types.length > 1 ? (
        <Choice
          label={message('plan.type')}
          value={chosen}
          options={types.map(({ contentType, name }) => ({ value: contentType, label: name }))}
          onChange={choose}
        />
      ) : null}
      {type === undefined ? (
        <Typography>{formatMessage(message('plan.mayNotCreate'))}</Typography>
      ) : type.hasDrafts ? (
        <DraftForm key={chosen} cell={cell} type={type} />
      ) : (
        <InManager type={type} />
      )}
    </Flex>
  );
};
