import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { CoverageSpread, Shares } from '../../../../server/src/coverage/contract';
import { message, type Message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Panel';
import { ShareBars } from './ShareBars';
import { MOMENT_NAMES, PHASE_NAMES } from './status-look';

const AfterWarning = ({ text }: { readonly text: Message }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={WarningCircle} color="warning600" />
      <Typography>{formatMessage(text)}</Typography>
    </Flex>
  );
};

const lacksAfter = ({ parts }: Shares<'before' | 'during' | 'purchase' | 'after'>): boolean =>
  parts.some(({ part, entries }) => part === 'after' && entries === 0);

export interface SpreadPanelProps {
  readonly spread: CoverageSpread;
}

/** The content by phase of the journey and by moment of its touchpoints. */
export const SpreadPanel = ({ spread: { phases, moments } }: SpreadPanelProps) => {
  const { formatMessage } = useIntl();
  return (
    <Panel title={formatMessage(message('spread.title'))}>
      <Flex gap={6} alignItems="flex-start" wrap="wrap">
        <ShareBars
          title={formatMessage(message('spread.phases'))}
          shares={phases}
          names={PHASE_NAMES}
        />
        {moments.parts.length > 0 ? (
          <ShareBars
            title={formatMessage(message('spread.moments'))}
            shares={moments}
            names={MOMENT_NAMES}
          />
        ) : null}
      </Flex>
      {lacksAfter(phases) ? <AfterWarning text={message('spread.phases.noAfter')} /> : null}
      {lacksAfter(moments) ? <AfterWarning text={message('spread.moments.noAfter')} /> : null}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('spread.note'))}
      </Typography>
    </Panel>
  );
};
