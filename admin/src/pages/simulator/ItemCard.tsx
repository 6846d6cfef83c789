import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { EventType, Item, Reason } from '../../../../server/src/recommendation/contract';
import { ASK_NAMES, ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Bar } from '../../ui/Bar';
import type { RankBefore } from './compare-items';
import { ScoreTable } from './ScoreTable';
import { moveName, reasonName, visitName } from './words';

/** What a visitor can do with it, by what it is. */
const WAYS_ON: Readonly<Record<Item['role'], readonly EventType[]>> = {
  ARTICLE: ['VIEW'],
  LEAD_MAGNET: ['VIEW', 'DOWNLOAD', 'DISMISS'],
  CTA: ['VIEW', 'CONVERT', 'DISMISS'],
};

const Summary = styled.summary`
  color: ${({ theme }) => theme.colors.primary700};
  cursor: pointer;
  font-size: 1.2rem;
`;

const ReasonLine = ({ reason }: { readonly reason: Reason }) => {
  const { formatMessage, formatNumber } = useIntl();
  const share = formatNumber(reason.weight, { style: 'percent' });
  return (
    <li>
      <Flex justifyContent="space-between" gap={3}>
        <Typography variant="pi">
          {formatMessage(reasonName(reason.code))}
          {' · '}
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(message('simulator.label'), { label: reason.label })}
          </Typography>
        </Typography>
        <Typography variant="pi">{share}</Typography>
      </Flex>
      <Bar size="S" value={Math.max(0, Math.round(reason.weight * 100))} aria-hidden />
    </li>
  );
};

const Moved = ({ was }: { readonly was: RankBefore }) => {
  const { formatMessage } = useIntl();
  return (
    <Badge backgroundColor="primary100" textColor="primary700">
      {was === null
        ? formatMessage(message('simulator.compare.new'))
        : formatMessage(message('simulator.compare.from'), { rank: was })}
    </Badge>
  );
};

export interface ItemCardProps {
  readonly item: Item;
  /** Undefined: it is not compared with another answer, or stands where it stood. */
  readonly was?: RankBefore | undefined;
  /** Undefined: nobody goes on from here. */
  readonly onStep?: ((type: EventType) => void) | undefined;
}

/** One item as visitors meet it, with what they do not see: why it is here. */
export const ItemCard = ({ item, was, onStep }: ItemCardProps) => {
  const { formatMessage } = useIntl();
  const { rank, title, role, ask, move, reasons, scoreParts, summary } = item;
  return (
    <Box
      tag="li"
      borderColor={was === undefined ? 'neutral200' : 'primary600'}
      hasRadius
      padding={4}
      data-item={item.ref.documentId}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {`${rank}. ${title}`}
          </Typography>
          {was === undefined ? null : <Moved was={was} />}
        </Flex>
        {summary === null ? null : <Typography variant="pi">{summary}</Typography>}
        <Typography variant="pi" textColor="neutral600">
          {[
            formatMessage(ROLE_NAMES[role]),
            formatMessage(message('simulator.asksFor'), { ask: formatMessage(ASK_NAMES[ask]) }),
            formatMessage(moveName(move)),
          ].join(' · ')}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {reasons.map((reason) => (
            <ReasonLine key={reason.code} reason={reason} />
          ))}
        </Flex>
        {scoreParts === null ? null : (
          <details>
            <Summary>{formatMessage(message('simulator.score'))}</Summary>
            <ScoreTable item={item} parts={scoreParts} />
          </details>
        )}
        {onStep ? (
          <Flex gap={2} wrap="wrap" role="group" aria-label={title}>
            {WAYS_ON[role].map((type) => (
              <Button
                key={type}
                type="button"
                size="S"
                variant={type === 'DISMISS' ? 'tertiary' : 'secondary'}
                onClick={() => onStep(type)}
              >
                {formatMessage(visitName(type))}
              </Button>
            ))}
          </Flex>
        ) : null}
      </Flex>
    </Box>
  );
};
