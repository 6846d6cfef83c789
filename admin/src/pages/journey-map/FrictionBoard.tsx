import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JourneyMap, MapTouchpoint } from '../../../../server/src/maps/contract';
import type { Friction, FrictionLevel } from '../../../../server/src/taxonomy/detail-contract';
import { message, type Message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { touchpointUrl } from './map-links';
import { LEVEL_NAMES } from './map-words';

const WORST_FIRST: readonly FrictionLevel[] = [3, 2, 1];

/** What is said of a friction, in the order in which one asks. */
const PARTS: readonly (readonly [keyof Friction, Message])[] = [
  ['description', message('map.friction.description')],
  ['cause', message('map.friction.cause')],
  ['owner', message('map.friction.owner')],
  ['opportunity', message('map.lane.opportunity')],
];

interface CardProps {
  readonly touchpoint: MapTouchpoint;
  readonly friction: Friction;
  readonly stageNames: string;
}

const Card = ({ touchpoint, friction, stageNames }: CardProps) => {
  const { formatMessage } = useIntl();
  const nothing = formatMessage(message('map.friction.unwritten'));
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4} data-friction={touchpoint.key}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <PageLink to={touchpointUrl(touchpoint)}>{touchpoint.name}</PageLink>
        <Typography variant="pi" textColor="neutral600">
          {[
            stageNames,
            ...(touchpoint.criticality === null
              ? []
              : [
                  formatMessage(message('map.criticality'), {
                    criticality: touchpoint.criticality,
                  }),
                ]),
          ].join(' · ')}
        </Typography>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
          {PARTS.map(([part, label]) => (
            <div key={part}>
              <Typography tag="dt" variant="pi" fontWeight="semiBold">
                {formatMessage(label)}
              </Typography>
              <Typography tag="dd" textColor={friction[part] === null ? 'danger700' : 'neutral800'}>
                {friction[part] ?? nothing}
              </Typography>
            </div>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
};

/** What gets in visitors' way: the worst first, and within a level what matters most. */
export const FrictionBoard = ({ map }: { readonly map: JourneyMap }) => {
  const { formatMessage, formatList } = useIntl();
  const names = new Map(map.stages.map(({ key, name }) => [key, name]));
  return (
    <Flex gap={5} alignItems="flex-start" wrap="wrap" data-part="frictions">
      {WORST_FIRST.map((level) => {
        const own = map.touchpoints
          .filter(({ friction }) => friction?.level === level)
          .toSorted((one, other) => (other.criticality ?? 0) - (one.criticality ?? 0));
        return (
          <Box key={level} flex="1 1 28rem" minWidth={0}>
            <Panel title={`${formatMessage(LEVEL_NAMES[level])} (${own.length})`}>
              {own.length === 0 ? (
                <Typography>{formatMessage(message('map.friction.none'))}</Typography>
              ) : (
                <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                  {own.map((touchpoint) =>
                    touchpoint.friction ? (
                      <Card
                        key={touchpoint.key}
                        touchpoint={touchpoint}
                        friction={touchpoint.friction}
                        stageNames={formatList(
                          touchpoint.stages.map((key) => names.get(key) ?? key)
                        )}
                      />
                    ) : null
                  )}
                </Flex>
              )}
            </Panel>
          </Box>
        );
      })}
    </Flex>
  );
};
