import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes } from '../../../../../server/src/coverage/contract';
import type {
  CellChange,
  Comparison as Compared,
  KeptFinding,
} from '../../../../../server/src/monitoring/contract';
import { message, type Message } from '../../../translations/message';
import { Mark } from '../../../ui/Mark';
import { STATUS_LOOKS } from '../status-look';
import { useCellName } from '../use-cell-name';

interface ListProps {
  readonly title: Message;
  readonly count: number;
  readonly children: React.ReactNode;
}

const List = ({ title, count, children }: ListProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" variant="omega" fontWeight="semiBold">
        {formatMessage(title, { count })}
      </Typography>
      {count === 0 ? null : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {children}
        </Flex>
      )}
    </Flex>
  );
};

interface CellsProps {
  readonly cells: readonly CellChange[];
  readonly axes: CoverageAxes;
}

const Cells = ({ cells, axes }: CellsProps) => {
  const { formatMessage } = useIntl();
  const cellName = useCellName(axes);
  return cells.map((cell) => {
    const { icon, color, name } = STATUS_LOOKS[cell.to];
    return (
      <Flex key={[cell.stage, cell.persona, cell.role].join(' ')} tag="li" gap={2}>
        <Mark icon={icon} color={color} />
        <Typography>
          {formatMessage(message('watch.cell'), {
            cell: cellName(cell),
            from: formatMessage(
              cell.from ? STATUS_LOOKS[cell.from].name : message('watch.unknown')
            ),
            to: formatMessage(name),
          })}
        </Typography>
      </Flex>
    );
  });
};

const Findings = ({ findings }: { readonly findings: readonly KeptFinding[] }) => {
  const { formatMessage } = useIntl();
  return findings.map(({ id, rule, title, touchpoint, persona, stage }) => (
    <Typography key={id} tag="li">
      {[formatMessage(message(`rule.${rule}`)), title ?? touchpoint ?? persona ?? stage]
        .filter(Boolean)
        .join(': ')}
    </Typography>
  ));
};

export interface ComparisonProps {
  readonly compared: Compared;
  readonly axes: CoverageAxes;
}

/** What opened and what closed since a snapshot; findings are named by rule and subject. */
export const Comparison = ({ compared, axes }: ComparisonProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { before, after, opened, closed, newFindings, goneFindings, cutRules } = compared;
  const percent = (share: number): string => formatNumber(share, { style: 'percent' });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-part="comparison">
      <Typography>
        {formatMessage(message('watch.figures'), {
          before: percent(before.coverage),
          after: percent(after.coverage),
          findingsBefore: before.findings,
          findingsAfter: after.findings,
          staleBefore: before.stale,
          staleAfter: after.stale,
        })}
      </Typography>
      <List title={message('watch.opened')} count={opened.length}>
        <Cells cells={opened} axes={axes} />
      </List>
      <List title={message('watch.closed')} count={closed.length}>
        <Cells cells={closed} axes={axes} />
      </List>
      <List title={message('watch.new')} count={newFindings.length}>
        <Findings findings={newFindings} />
      </List>
      <List title={message('watch.gone')} count={goneFindings.length}>
        <Findings findings={goneFindings} />
      </List>
      {cutRules.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('watch.cut'), {
            rules: cutRules
              .map(
                ({ rule, before: earlier, after: later }) =>
                  `${formatMessage(message(`rule.${rule}`))} (${formatNumber(earlier)} → ${formatNumber(later)})`
              )
              .join(', '),
          })}
        </Typography>
      ) : null}
    </Flex>
  );
};
