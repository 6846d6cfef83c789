/** The steps that a visitor takes: touchpoints, stage by stage. */
import type { JourneyMap, MapStage, MapTouchpoint } from '../../../../../server/src/maps/contract';
import { bandsOf, type MapBand, type MapColumn, type MapItem, type Tone } from '../map-grid';
import { touchpointUrl } from '../map-links';
import type { MapWords } from '../map-words';

export interface Step {
  readonly stage: MapStage;
  readonly touchpoint: MapTouchpoint;
}

/** A touchpoint of two stages is a step in each. */
export const stepsOf = ({ stages, touchpoints }: JourneyMap): Step[] =>
  stages.flatMap((stage) =>
    touchpoints
      .filter((touchpoint) => touchpoint.stages.includes(stage.key))
      .map((touchpoint) => ({ stage, touchpoint }))
  );

export const stepBands = (steps: readonly Step[]): MapBand[] =>
  bandsOf(steps.map(({ stage }) => ({ key: stage.key, title: stage.name })));

export const stepColumns = (steps: readonly Step[], words: MapWords): MapColumn[] =>
  steps.map(({ stage, touchpoint }) => ({
    key: `${stage.key} ${touchpoint.key}`,
    title: touchpoint.name,
    detail: words.channel(touchpoint.channel),
    to: touchpointUrl(touchpoint),
  }));

/** One text of each step; a step of which nobody wrote it has none. */
export const textCells = (
  steps: readonly Step[],
  textOf: (touchpoint: MapTouchpoint) => string | null,
  tone: Tone = 'plain'
): MapItem[][] =>
  steps.map(({ touchpoint }) => {
    const text = textOf(touchpoint);
    return text === null ? [] : [{ key: touchpoint.key, text, tone, to: null }];
  });
