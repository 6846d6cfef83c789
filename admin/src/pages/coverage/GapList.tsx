import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Cell, CoverageAxes } from '../../../../server/src/coverage/contract';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import type { OpenCell } from './coverage-query';
import { GapLine } from './GapLine';
import { GapPlan } from './planning/GapPlan';
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
        render={(gap) => (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <GapLine gap={gap}>
              <TextButton
                type="button"
                onClick={() => onOpen({ stage: gap.stage, persona: gap.persona, role: gap.role })}
              >
                {cellName(gap)}
              </TextButton>
            </GapLine>
            <Box paddingLeft={6}>
              <GapPlan gap={gap} axes={axes} />
            </Box>
          </Flex>
        )}
      />
    </Panel>
  );
};
