import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { useForgetTags } from '../../api/tags-api';
import { useEntryClient } from '../../api/use-entry-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Standby } from '../../ui/Standby';
import { useAttempt } from '../../ui/use-attempt';

export interface PublishTagsProps {
  readonly entry: DocumentRef;
  readonly locale: string | null;
  /** The draft's saved tags are not those that are published. */
  readonly differs: boolean;
  /** The form has tags that are not saved: they would not go live. */
  readonly isUnsaved: boolean;
  readonly onPublished: () => void;
}

/** Publishes, then says what came of it where the button was. */
const usePublish = ({ entry, locale, onPublished }: PublishTagsProps) => {
  const { formatMessage } = useIntl();
  const { publishTags } = useEntryClient();
  const forget = useForgetTags(entry.contentType);
  const { attempt, isBusy, problem } = useAttempt();
  const [said, say] = React.useState('');
  const place = React.useRef<HTMLDivElement>(null);
  const publish = (): Promise<void> =>
    attempt(async () => {
      const changed = await publishTags(entry, locale);
      say(formatMessage(message(changed ? 'panel.publish.done' : 'panel.publish.same')));
      // The button goes away: the focus must not go with it.
      place.current?.focus();
      forget();
      onPublished();
    });
  return { publish, isBusy, problem, said, place };
};

/** Puts the saved tags live and leaves the text that is published as it is. */
export const PublishTags = (props: PublishTagsProps) => {
  const { isUnsaved } = props;
  const isOffered = props.differs || isUnsaved;
  const { formatMessage } = useIntl();
  const { publish, isBusy, problem, said, place } = usePublish(props);
  const reasonId = React.useId();
  const isSaid = !isOffered && said !== '';
  return (
    <Standby $idle={!isOffered && !isSaid && problem === null} data-part="publish-tags">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Standby role="status" tabIndex={-1} ref={place} $idle={!isSaid}>
          {isSaid ? <Typography variant="pi">{said}</Typography> : null}
        </Standby>
        {isOffered ? (
          <>
            <Typography variant="pi" id={reasonId}>
              {formatMessage(
                message(isUnsaved ? 'panel.publish.unsaved' : 'panel.publish.differs')
              )}
            </Typography>
            <Button
              type="button"
              variant="secondary"
              loading={isBusy}
              disabled={isUnsaved}
              aria-describedby={reasonId}
              onClick={() => void publish()}
            >
              {formatMessage(message('panel.publish'))}
            </Button>
          </>
        ) : null}
        <Alarm>{problem}</Alarm>
      </Flex>
    </Standby>
  );
};
