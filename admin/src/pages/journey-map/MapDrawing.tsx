import * as React from 'react';
import type { DefaultTheme } from 'styled-components';
import { SIZES, type LaneLayout, type MapLayout, type TextBox } from './lay-out-grid';
import type { Tone } from './map-grid';

export type Palette = DefaultTheme['colors'];
type Color = keyof Palette;

interface Paint {
  readonly fill: Color;
  readonly stroke: Color;
  readonly text: Color;
}

const PAINTS: Readonly<Record<Tone, Paint>> = {
  plain: { fill: 'neutral0', stroke: 'neutral300', text: 'neutral800' },
  entry: { fill: 'primary100', stroke: 'primary200', text: 'neutral800' },
  good: { fill: 'success100', stroke: 'success200', text: 'neutral800' },
  bad: { fill: 'danger100', stroke: 'danger200', text: 'neutral800' },
  key: { fill: 'warning100', stroke: 'warning500', text: 'neutral800' },
};

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", sans-serif';

/** Puts what leads somewhere into a link; absent: a drawing that leads nowhere, as in a file. */
export type LinkTo = (to: string, key: string, children: React.ReactNode) => React.ReactNode;

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly isStrong?: boolean;
}

const Lines = ({ lines, x, y, color, isStrong = false }: LinesProps) => (
  <text x={x} y={y} fill={color} fontSize={SIZES.fontSize} fontWeight={isStrong ? 600 : 400}>
    {lines.map((line, place) => (
      <tspan key={place} x={x} dy={place === 0 ? 0 : SIZES.line}>
        {line}
      </tspan>
    ))}
  </text>
);

interface DrawnBoxProps {
  readonly box: TextBox;
  readonly colors: Palette;
  readonly paint: Paint;
  readonly isStrong?: boolean;
  readonly linkTo: LinkTo | undefined;
}

const DrawnBox = ({ box, colors, paint, isStrong = false, linkTo }: DrawnBoxProps) => {
  const { x, y, width, height, title, detail, to, key } = box;
  const left = x + SIZES.padding;
  const top = y + SIZES.padding + SIZES.fontSize - 1;
  const isLink = to !== null && linkTo !== undefined;
  const drawn = (
    <>
      <rect
        {...{ x, y, width, height }}
        rx={4}
        fill={colors[paint.fill]}
        stroke={colors[paint.stroke]}
      />
      <Lines
        lines={title}
        x={left}
        y={top}
        color={colors[isLink ? 'primary700' : paint.text]}
        isStrong={isStrong}
      />
      <Lines
        lines={detail}
        x={left}
        y={top + title.length * SIZES.line}
        color={colors.neutral600}
      />
    </>
  );
  return isLink ? linkTo(to, key, drawn) : <g>{drawn}</g>;
};

interface LaneProps {
  readonly lane: LaneLayout;
  readonly isOdd: boolean;
  readonly colors: Palette;
  readonly linkTo: LinkTo | undefined;
}

const Curve = ({ lane: { curves, middle, box }, colors }: Pick<LaneProps, 'lane' | 'colors'>) =>
  middle === null ? null : (
    <g>
      <line
        x1={SIZES.lane}
        x2={box.width}
        y1={middle}
        y2={middle}
        stroke={colors.neutral300}
        strokeDasharray="3 4"
      />
      {curves.map((points, place) => (
        <g key={place} data-curve={points.length}>
          <polyline
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill="none"
            stroke={colors.primary600}
            strokeWidth={2}
          />
          {points.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r={5} fill={colors.primary600} />
          ))}
        </g>
      ))}
    </g>
  );

const Lane = ({ lane, isOdd, colors, linkTo }: LaneProps) => (
  <g data-lane={lane.key}>
    <rect
      x={lane.box.x}
      y={lane.box.y}
      width={lane.box.width}
      height={lane.box.height}
      fill={isOdd ? colors.neutral100 : colors.neutral0}
    />
    <Lines
      lines={lane.title}
      x={SIZES.padding}
      y={lane.box.y + SIZES.padding + SIZES.fontSize}
      color={colors.neutral700}
      isStrong
    />
    <Curve lane={lane} colors={colors} />
    {lane.items.map((item) => (
      <DrawnBox
        key={item.key}
        box={item}
        colors={colors}
        paint={PAINTS[item.tone]}
        linkTo={linkTo}
      />
    ))}
    {lane.rule ? (
      <g>
        <line
          x1={0}
          x2={lane.box.width}
          y1={lane.rule.y}
          y2={lane.rule.y}
          stroke={colors.neutral600}
          strokeDasharray="8 5"
        />
        <text
          x={SIZES.padding}
          y={lane.rule.y - 4}
          fontSize={SIZES.fontSize - 1}
          fill={colors.neutral700}
        >
          {lane.rule.name}
        </text>
      </g>
    ) : null}
  </g>
);

export interface MapDrawingProps {
  readonly layout: MapLayout;
  readonly label: string;
  readonly colors: Palette;
  readonly linkTo?: LinkTo;
  /** How large it is on paper, as CSS lengths; absent: as large as it is laid out. */
  readonly paper?: { readonly width: string; readonly height: string };
}

/** A map as SVG that needs nothing else: colours and letters are in it. */
export const MapDrawing = ({ layout, label, colors, linkTo, paper }: MapDrawingProps) => {
  const { width, height, bands, columns, lanes } = layout;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role={linkTo ? 'group' : 'img'}
      aria-label={label}
      width={paper?.width ?? width}
      height={paper?.height ?? height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
    >
      <rect width={width} height={height} fill={colors.neutral0} />
      {bands.map((band) => (
        <DrawnBox
          key={band.key}
          box={band}
          colors={colors}
          paint={{ fill: 'neutral150', stroke: 'neutral200', text: 'neutral800' }}
          isStrong
          linkTo={undefined}
        />
      ))}
      {columns.map((column) => (
        <DrawnBox
          key={column.key}
          box={column}
          colors={colors}
          paint={PAINTS.plain}
          isStrong
          linkTo={linkTo}
        />
      ))}
      {lanes.map((lane, place) => (
        <Lane key={lane.key} lane={lane} isOdd={place % 2 === 0} colors={colors} linkTo={linkTo} />
      ))}
    </svg>
  );
};
