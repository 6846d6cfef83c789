import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled, useTheme } from 'styled-components';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { OnPaper, useIsPrinting } from '../../ui/OnPaper';
import { useAttempt } from '../../ui/use-attempt';
import { exportMap, MAP_FORMATS, type MapFormat } from './export-map';
import { layOutGrid } from './lay-out-grid';
import { MapDrawing, type LinkTo } from './MapDrawing';
import type { MapGrid } from './map-grid';
import { MapTable } from './MapTable';
import { PrintedMap } from './PrintedMap';

const Scroll = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow-x: auto;

  a:focus-visible rect {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const linkTo: LinkTo = (to, key, children) => (
  <Link key={key} to={to}>
    {children}
  </Link>
);

export interface MapViewProps {
  readonly grid: MapGrid;
  readonly label: string;
  /** Of a file without its ending. */
  readonly fileName: string;
}

/** A map as a drawing, as files, and as a table that says the same. */
export const MapView = ({ grid, label, fileName }: MapViewProps) => {
  const { formatMessage } = useIntl();
  const { colors } = useTheme();
  const layout = React.useMemo(() => layOutGrid(grid), [grid]);
  const isPrinting = useIsPrinting();
  const { attempt, isBusy, problem } = useAttempt();
  const save = (format: MapFormat): void =>
    void attempt(() => exportMap({ grid, layout, label, name: fileName }, format));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap" role="group" aria-label={formatMessage(message('map.export'))}>
        {MAP_FORMATS.map((format) => (
          <Button
            key={format}
            type="button"
            size="S"
            variant="tertiary"
            disabled={isBusy}
            onClick={() => save(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <Button type="button" size="S" variant="tertiary" onClick={() => window.print()}>
          {formatMessage(message('map.print'))}
        </Button>
      </Flex>
      <Alarm>{problem}</Alarm>
      <Scroll
        tabIndex={0}
        role="group"
        aria-label={formatMessage(message('map.drawing'))}
        data-part="map"
      >
        <MapDrawing layout={layout} label={label} colors={colors} linkTo={linkTo} />
      </Scroll>
      <details>
        <summary>
          <Typography variant="pi" fontWeight="bold">
            {formatMessage(message('map.table'))}
          </Typography>
        </summary>
        <MapTable grid={grid} caption={label} />
      </details>
      {isPrinting ? (
        <OnPaper isPrinting>
          <PrintedMap grid={grid} label={label} />
        </OnPaper>
      ) : null}
    </Flex>
  );
};
