import * as React from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Segment } from '../../../../server/src/recommendation/serving-contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import type { TagChoices } from '../../../../server/src/taxonomy/contract';
import { useEntryClient } from '../../api/use-entry-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { Waiting } from '../../ui/Waiting';
import { Failure } from './Failure';
import { SegmentQuestion } from './SegmentQuestion';
import { ServedList } from './ServedList';
import { SimulatorLink } from './SimulatorLink';

export interface ServingPartProps {
  readonly entry: DocumentRef;
  readonly locale: string | null;
  readonly choices: TagChoices;
  /** The draft's tags are not those that are published, by which it is served. */
  readonly differs: boolean;
  readonly revision: string;
}

const useServing = ({ entry, locale, revision }: ServingPartProps, segment: Segment | null) => {
  const { readServing } = useEntryClient();
  const { contentType, documentId } = entry;
  const load = React.useCallback(
    () => readServing({ contentType, documentId }, locale, segment),
    [readServing, contentType, documentId, locale, segment]
  );
  return useRequest(load, revision);
};

const Loaded = (props: ServingPartProps) => {
  const { formatMessage } = useIntl();
  const [segment, setSegment] = React.useState<Segment | null>(null);
  const { data, error, reload } = useServing(props, segment);
  if (data === undefined) return error ? <Failure onRetry={reload} /> : <Waiting />;
  return (
    <>
      {props.differs ? (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('panel.serving.published'))}
        </Typography>
      ) : null}
      <ServedList serving={data} choices={props.choices} />
      <SegmentQuestion serving={data} choices={props.choices} onAsk={setSegment} />
      <SimulatorLink entry={props.entry} locale={props.locale} segment={segment} />
    </>
  );
};

/** Where visitors meet the entry now: worked out when somebody wants to know. */
export const ServingPart = (props: ServingPartProps) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="serving">
      <TextButton
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
      >
        {formatMessage(message(isOpen ? 'panel.serving.hide' : 'panel.serving.show'))}
      </TextButton>
      {isOpen ? <Loaded {...props} /> : null}
    </Flex>
  );
};
