import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled, type DefaultTheme } from 'styled-components';
import type { TransitionKind } from '../../../../server/src/taxonomy/contract';
import type { EditedStage } from '../../../../server/src/taxonomy/journey-contract';
import { TRANSITION_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { themeColor } from '../../ui/Dot';
import { BOX, layOut, waysOf, type MapLayout, type Way } from './journey-map';

interface Stroke {
  readonly color: keyof DefaultTheme['colors'];
  /** Of `stroke-dasharray`: kinds differ in more than their colour. */
  readonly dashes: string;
}

const STROKES: Readonly<Record<TransitionKind, Stroke>> = {
  FORWARD: { color: 'primary600', dashes: 'none' },
  SKIP: { color: 'success600', dashes: '8 4' },
  LOOP: { color: 'warning600', dashes: '2 3' },
  RETURN: { color: 'danger600', dashes: '10 3 2 3' },
};

const Scroll = styled.div`
  overflow-x: auto;
`;

const Line = styled.path<{ $stroke: Stroke; $isImplied: boolean }>`
  fill: none;
  opacity: ${({ $isImplied }) => ($isImplied ? 0.55 : 1)};
  stroke: ${({ theme, $stroke }) => theme.colors[$stroke.color]};
  stroke-dasharray: ${({ $stroke }) => $stroke.dashes};
  stroke-width: 2;
`;

const Head = styled.path<{ $stroke: Stroke }>`
  fill: ${({ theme, $stroke }) => theme.colors[$stroke.color]};
`;

const StageBox = styled.rect<{ $color: keyof DefaultTheme['colors']; $isChosen: boolean }>`
  fill: ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary100 : theme.colors.neutral0)};
  stroke: ${({ theme, $color }) => theme.colors[$color]};
  stroke-width: ${({ $isChosen }) => ($isChosen ? 3 : 2)};
`;

const StageName = styled.text`
  dominant-baseline: middle;
  fill: ${({ theme }) => theme.colors.neutral800};
  font-size: 12px;
  font-weight: 600;
  text-anchor: middle;
`;

const MAX_LETTERS = 17;
const short = (name: string): string =>
  name.length > MAX_LETTERS ? `${name.slice(0, MAX_LETTERS - 1)}…` : name;

interface DrawingProps {
  readonly stages: readonly EditedStage[];
  readonly ways: readonly Way[];
  readonly layout: MapLayout;
  readonly chosen: string | null;
}

const Heads = ({ id }: { readonly id: string }) => (
  <defs>
    {Object.entries(STROKES).map(([kind, stroke]) => (
      <marker
        key={kind}
        id={`${id}-${kind}`}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <Head d="M 0 0 L 8 4 L 0 8 z" $stroke={stroke} />
      </marker>
    ))}
  </defs>
);

/** For those who see it; the list beside it says the same. */
const Drawing = ({ stages, ways, layout, chosen }: DrawingProps) => {
  const { formatMessage } = useIntl();
  const id = React.useId();
  const { width, height, top, lefts, lines } = layout;
  return (
    <svg
      role="img"
      aria-label={formatMessage(message('journeys.map.label'), {
        stages: stages.length,
        ways: ways.length,
      })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Heads id={id} />
      {stages.map((stage, place) => (
        <g key={stage.key}>
          <StageBox
            $color={themeColor(stage.color)}
            $isChosen={stage.key === chosen}
            x={lefts[place]}
            y={top}
            rx={4}
            width={BOX.width}
            height={BOX.height}
          />
          <StageName x={(lefts[place] ?? 0) + BOX.width / 2} y={top + BOX.height / 2}>
            {short(stage.name)}
          </StageName>
        </g>
      ))}
      {ways.map(({ from, to, kind, isImplied }, place) => (
        <Line
          key={`${from} ${to} ${kind} ${place}`}
          data-way={kind}
          d={lines[place]}
          $stroke={STROKES[kind]}
          $isImplied={isImplied}
          markerEnd={`url(#${id}-${kind})`}
        />
      ))}
    </svg>
  );
};

const Sample = ({ kind }: { readonly kind: TransitionKind }) => (
  <svg width="28" height="8" aria-hidden>
    <Line d="M 0 4 L 28 4" $stroke={STROKES[kind]} $isImplied={false} />
  </svg>
);

const WayText = ({ way, stages }: { way: Way; stages: readonly EditedStage[] }) => {
  const { formatMessage } = useIntl();
  const { from, to, kind, question, isImplied } = way;
  return (
    <Flex tag="li" gap={2} alignItems="baseline">
      <Sample kind={kind} />
      <span>
        <Typography>
          {formatMessage(message('journeys.map.way'), {
            from: stages[from]?.name,
            to: stages[to]?.name,
            kind: formatMessage(TRANSITION_NAMES[kind]),
          })}
        </Typography>
        {question === '' && !isImplied ? null : (
          <Typography variant="pi" textColor="neutral600" tag="div">
            {isImplied ? formatMessage(message('journeys.map.implied')) : question}
          </Typography>
        )}
      </span>
    </Flex>
  );
};

export interface JourneyMapProps {
  readonly stages: readonly EditedStage[];
  /** Key of the stage whose form is open. */
  readonly chosen: string | null;
}

/** The stages in a row with the ways between them, drawn and as a list. */
export const JourneyMap = ({ stages, chosen }: JourneyMapProps) => {
  const { formatMessage } = useIntl();
  const ways = React.useMemo(() => waysOf(stages), [stages]);
  const layout = React.useMemo(() => layOut(stages.length, ways), [stages.length, ways]);
  if (stages.length === 0) {
    return <Typography>{formatMessage(message('journeys.state.empty'))}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-part="journey-map">
      <Scroll tabIndex={0} role="group" aria-label={formatMessage(message('journeys.map'))}>
        <Drawing stages={stages} ways={ways} layout={layout} chosen={chosen} />
      </Scroll>
      <Box tag="details">
        <Typography tag="summary" variant="pi" fontWeight="bold">
          {formatMessage(message('journeys.map.list'), { count: ways.length })}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {ways.map((way, place) => (
            <WayText key={`${way.from} ${way.to} ${way.kind} ${place}`} way={way} stages={stages} />
          ))}
        </Flex>
      </Box>
    </Flex>
  );
};
