import type { JourneyMap, MapTouchpoint } from '../../../../../server/src/maps/contract';
import type { MapGrid, MapItem, Tone } from '../map-grid';
import type { MapWords } from '../map-words';
import { stepBands, stepColumns, stepsOf, textCells } from './steps';

const toneOf = (emotion: number): Tone => {
  if (emotion === 0) return 'plain';
  return emotion > 0 ? 'good' : 'bad';
};

const emotionItem = ({ key, emotion }: MapTouchpoint, words: MapWords): MapItem[] =>
  emotion === null ? [] : [{ key, text: words.emotion(emotion), tone: toneOf(emotion), to: null }];

const frictionItem = ({ key, friction }: MapTouchpoint, words: MapWords): MapItem[] => {
  if (friction === null) return [];
  const { level, description, cause } = friction;
  const detail = description ?? cause ?? words.say('map.friction.unwritten');
  return [{ key, text: words.level(level), detail, tone: 'bad', to: null }];
};

/** What visitors feel and expect, step by step, and what gets in their way. */
export const experienceView = (map: JourneyMap, words: MapWords): MapGrid => {
  const steps = stepsOf(map);
  return {
    bands: stepBands(steps),
    columns: stepColumns(steps, words),
    lanes: [
      {
        key: 'emotion',
        title: words.say('map.lane.emotion'),
        curve: steps.map(({ touchpoint }) => touchpoint.emotion),
        cells: steps.map(({ touchpoint }) => emotionItem(touchpoint, words)),
      },
      {
        key: 'expectation',
        title: words.say('map.lane.expectation'),
        cells: textCells(steps, ({ expectation }) => expectation),
      },
      {
        key: 'motivation',
        title: words.say('map.lane.motivation'),
        cells: textCells(steps, ({ motivation }) => motivation),
      },
      {
        key: 'moment-of-truth',
        title: words.say('map.lane.momentOfTruth'),
        cells: textCells(
          steps,
          ({ isMomentOfTruth }) => (isMomentOfTruth ? words.say('map.momentOfTruth') : null),
          'key'
        ),
      },
      {
        key: 'friction',
        title: words.say('map.lane.friction'),
        cells: steps.map(({ touchpoint }) => frictionItem(touchpoint, words)),
      },
      {
        key: 'opportunity',
        title: words.say('map.lane.opportunity'),
        cells: textCells(steps, ({ friction }) => friction?.opportunity ?? null, 'good'),
      },
    ],
  };
};
