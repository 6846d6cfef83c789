import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type {
  WalkReport,
  WhatIfReport,
} from '../../../../server/src/recommendation/what-if-contract';
import { message, type Message } from '../../translations/message';
import { assignmentName } from './words';

export interface WalkTableProps {
  readonly report: WhatIfReport;
  /** What a stage is called. */
  readonly stageName: (key: string) => string;
}

const NUMBERS: readonly (readonly [Message, (report: WalkReport) => number | null])[] = [
  [message('simulator.walks.answers'), ({ answers }) => answers],
  [message('simulator.walks.served'), ({ served }) => served],
  [message('simulator.walks.starved'), ({ starved }) => starved],
  [message('simulator.walks.asksShown'), ({ asksShown }) => asksShown],
  [message('simulator.walks.asksWithheld'), ({ asksWithheld }) => asksWithheld],
  [message('simulator.walks.reachedGoal'), ({ reachedGoal }) => reachedGoal],
  [message('simulator.walks.stepsToGoal'), ({ stepsToGoal }) => stepsToGoal],
];

/** The design system keeps a cell on one line; here it may hold a list. */
const Cell = styled(Td)`
  vertical-align: top;
  white-space: normal;
`;

/** The walks before and after, line by line. */
export const WalkTable = ({ report: { before, after }, stageName }: WalkTableProps) => {
  const { formatMessage, formatNumber, formatList } = useIntl();
  const show = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { maximumFractionDigits: 1 });
  const numbered = (names: readonly (string | readonly string[])[], count: number): string =>
    `${names.flat().join(', ')} (${formatNumber(count)})`;
  const stages = ({ stages: counted }: WalkReport): string =>
    formatList(
      counted.map(({ stage, assignment, answers }) =>
        numbered(
          [stage === null ? [] : stageName(stage), formatMessage(assignmentName(assignment))],
          answers
        )
      ),
      { type: 'unit' }
    );
  const mostServed = (round: WalkReport): string =>
    formatList(
      round.mostServed.map(({ title, answers }) => numbered([title], answers)),
      { type: 'unit' }
    );
  const starved = (round: WalkReport): string =>
    formatList(
      round.starvedEntries.map(({ title }) => title),
      { type: 'unit' }
    ) || '–';
  const lines: readonly (readonly [Message, string, string])[] = [
    ...NUMBERS.map(([name, of]) => [name, show(of(before)), show(of(after))] as const),
    [message('simulator.walks.stages'), stages(before), stages(after)],
    [message('simulator.walks.mostServed'), mostServed(before), mostServed(after)],
    [message('simulator.walks.starvedEntries'), starved(before), starved(after)],
  ];
  const titles = ['part', 'before', 'after'] as const;
  return (
    <Table colCount={3} rowCount={lines.length + 1} data-part="walks">
      <Thead>
        <Tr>
          {titles.map((title) => (
            <Th key={title}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage(message(`simulator.walks.${title}`))}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {lines.map(([name, was, is]) => (
          <Tr key={name.id}>
            {[formatMessage(name), was, is].map((text, column) => (
              <Cell key={titles[column]}>
                <Typography
                  variant="pi"
                  fontWeight={column === 0 || (column === 2 && was !== is) ? 'bold' : 'regular'}
                >
                  {text}
                </Typography>
              </Cell>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
