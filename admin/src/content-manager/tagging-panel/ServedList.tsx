import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Serving } from '../../../../server/src/recommendation/serving-contract';
import type { TagChoices } from '../../../../server/src/taxonomy/contract';
import { message, type MessageKey } from '../../translations/message';
import { useSegmentNames } from './segment-names';
import { servedLines } from './served-lines';

export interface ServedListProps {
  readonly serving: Serving;
  readonly choices: TagChoices;
}

const whyNowhere = ({ isPublished, isReadable }: Serving): MessageKey => {
  if (!isPublished) return 'panel.absence.NOT_PUBLISHED';
  return isReadable ? 'panel.serving.nowhere' : 'panel.absence.NOT_READABLE';
};

/** Slots and stages at which the entry is among the first, with the personas. */
export const ServedList = ({ serving, choices }: ServedListProps) => {
  const { formatMessage, formatList } = useIntl();
  const names = useSegmentNames(choices);
  const lines = servedLines(serving.served);
  if (lines.length === 0) {
    return <Typography variant="pi">{formatMessage(message(whyNowhere(serving)))}</Typography>;
  }
  return (
    <ul>
      {lines.map(({ slot, journey, stage, personas }) => (
        <Typography key={[slot, journey, stage].join()} tag="li" variant="pi">
          {formatMessage(message('panel.serving.line'), {
            slot,
            stage: names.stage(journey, stage),
            personas: formatList(personas.map(names.persona)),
          })}
        </Typography>
      ))}
      {serving.isCut ? (
        <Typography tag="li" variant="pi">
          {formatMessage(message('panel.serving.cut'))}
        </Typography>
      ) : null}
    </ul>
  );
};
