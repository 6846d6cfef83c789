import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled, useTheme } from 'styled-components';
import { PRINTED } from '../../ui/print';
import type { MapLayout } from './lay-out-grid';
import { MapDrawing } from './MapDrawing';
import type { MapGrid } from './map-grid';
import { MOST_HEIGHT, splitForPaper } from './split-for-paper';

/** What is left of the sheet within its margins and below the title, in millimetres. */
const SHEET = { width: 396, height: 258 };
const GAP = 4;

/** Millimetres for a px: as large as a sheet holds all parts, or at least the highest of them. */
const scaleOf = (parts: readonly MapLayout[]): number => {
  const total = parts.reduce((sum, { height }) => sum + height, 0);
  return Math.min(
    ...parts.map(({ width }) => SHEET.width / width),
    Math.max((SHEET.height - parts.length * GAP) / total, SHEET.height / MOST_HEIGHT)
  );
};

const Part = styled.div`
  break-inside: avoid;
  margin-top: ${GAP}mm;

  svg {
    display: block;
  }
`;

export interface PrintedMapProps {
  readonly grid: MapGrid;
  readonly label: string;
}

/** The map on paper: its parts one below the other, all at the same scale. */
export const PrintedMap = ({ grid, label }: PrintedMapProps) => {
  const { colors } = useTheme();
  const parts = React.useMemo(() => splitForPaper(grid).map(({ layout }) => layout), [grid]);
  const scale = scaleOf(parts);
  return (
    <div className={PRINTED}>
      <Typography tag="h1" variant="beta">
        {label}
      </Typography>
      {parts.map((layout, place) => (
        <Part key={place}>
          <MapDrawing
            layout={layout}
            label={label}
            colors={colors}
            paper={{ width: `${layout.width * scale}mm`, height: `${layout.height * scale}mm` }}
          />
        </Part>
      ))}
    </div>
  );
};
