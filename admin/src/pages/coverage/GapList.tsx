import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Cell, CoverageAxes } from '../../../../server/src/coverage/contract';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import type { OpenCell } from './coverage-query';
import { STATUS_LOOKS } from './status-look';
import { useCellName } from './use-cell-name';

export interface GapListProps {
  readonly gaps: readonly Cell[];
  readonly axes: CoverageAxes;
  readonly onOpen: (cell: OpenCell) => void;
}

/** What to write next: cells below their target, the most urgent first. */
export const GapList = ({ gaps, axes, onOpen }: GapListProps) => {
  const { formatMessage } = useIntl();
  const cellName = useCellName(axes);
  return (
    <Panel title={formatMessage(message('gaps.title'))}>
      {gaps.length === 0 ? <Typography>{formatMessage(message('gaps.none'))}</Typography> : null}
      <ShortList
        items={gaps}
        keyOf={({ stage, persona, role }) => [stage, persona ?? '*', role].join('.')}
        render={(gap) => {
          const { name, icon, color } = STATUS_LOOKS[gap.status];
          return (
            <Flex gap={2} alignItems="flex-start">
              <Mark icon={icon} color={color} />
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <TextButton
                  type="button"
                  onClick={() => onOpen({ stage: gap.stage, persona: gap.persona, role: gap.role })}
                >
                  {cellName(gap)}
                </TextButton>
                <Typography variant="pi" textColor="neutral600">
                  {formatMessage(message('gaps.numbers'), {
                    status: formatMessage(name),
                    counting: gap.published - gap.stale,
                    target: gap.target,
                  })}
                </Typography>
              </Flex>
            </Flex>
          );
        }}
      />
    </Panel>
  );
};
