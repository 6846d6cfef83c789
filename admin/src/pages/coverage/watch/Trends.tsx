import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { KeptSnapshot } from '../../../api/use-snapshot-client';
import { message } from '../../../translations/message';
import { trendLine } from './trend-line';

const BOX = { width: 150, height: 40 };

const FIGURES = ['coverage', 'findings', 'stale'] as const;
type Figure = (typeof FIGURES)[number];

interface TrendProps {
  readonly figure: Figure;
  /** The oldest first; at least one. */
  readonly values: readonly number[];
}

/** One figure over time, from nothing up; the table beneath says the same in numbers. */
const Trend = ({ figure, values }: TrendProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { colors } = useTheme();
  const most = figure === 'coverage' ? 1 : Math.max(1, ...values);
  const write = (value = 0): string =>
    formatNumber(value, figure === 'coverage' ? { style: 'percent' } : {});
  const name = formatMessage(message(`watch.column.${figure}`));
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" aria-hidden>
        {name}
      </Typography>
      <svg
        role="img"
        aria-label={formatMessage(message('watch.trend'), {
          ...{ figure: name, first: write(values[0]), last: write(values.at(-1)) },
          count: values.length,
        })}
        viewBox={`-4 -4 ${BOX.width + 8} ${BOX.height + 8}`}
        width={BOX.width}
        height={BOX.height}
      >
        <polyline
          points={trendLine(
            values.map((value) => value / most),
            BOX
          )}
          fill="none"
          stroke={colors.primary600}
          strokeWidth={2}
        />
      </svg>
    </Flex>
  );
};

export interface TrendsProps {
  /** The newest first. */
  readonly snapshots: readonly KeptSnapshot[];
}

/** Coverage, findings and stale entries over the snapshots of a journey. */
export const Trends = ({ snapshots }: TrendsProps) => {
  const oldestFirst = snapshots.toReversed();
  return (
    <Flex gap={5} wrap="wrap" data-part="trends">
      {FIGURES.map((figure) => (
        <Trend
          key={figure}
          figure={figure}
          values={oldestFirst.map(({ figures }) => figures[figure])}
        />
      ))}
    </Flex>
  );
};
