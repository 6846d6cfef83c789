import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Item, ScorePartValue } from '../../../../server/src/recommendation/contract';
import { message } from '../../translations/message';
import { useSettingName } from '../../translations/use-setting-name';

const Table = styled.table`
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  width: 100%;

  td,
  th {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding: ${({ theme }) => theme.spaces[1]};
    text-align: end;
  }

  th:first-child {
    text-align: start;
  }
`;

export interface ScoreTableProps {
  readonly item: Pick<Item, 'score'>;
  readonly parts: readonly ScorePartValue[];
}

/** What a score is made of: value times weight, part by part. */
export const ScoreTable = ({ item, parts }: ScoreTableProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const nameOf = useSettingName();
  const show = (value: number): string => formatNumber(value, { maximumFractionDigits: 3 });
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{formatMessage(message('simulator.score.part'))}</th>
          <th scope="col">{formatMessage(message('simulator.score.value'))}</th>
          <th scope="col">{formatMessage(message('simulator.score.weight'))}</th>
          <th scope="col">{formatMessage(message('simulator.score.contribution'))}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, value, weight, contribution }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            <td>{show(value)}</td>
            <td>{show(weight)}</td>
            <td>{show(contribution)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            <Typography variant="pi" fontWeight="bold">
              {formatMessage(message('simulator.score.total'))}
            </Typography>
          </th>
          <td>{show(item.score)}</td>
        </tr>
      </tbody>
    </Table>
  );
};
