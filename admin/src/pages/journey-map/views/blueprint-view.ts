import type { JourneyMap } from '../../../../../server/src/maps/contract';
import type { MapGrid } from '../map-grid';
import type { MapWords } from '../map-words';
import { stepBands, stepColumns, stepsOf, textCells } from './steps';

/** What happens at each step, from what the customer does down to what supports it. */
export const blueprintView = (map: JourneyMap, words: MapWords): MapGrid => {
  const steps = stepsOf(map);
  return {
    bands: stepBands(steps),
    columns: stepColumns(steps, words),
    lanes: [
      {
        key: 'customer',
        title: words.say('map.lane.customerAction'),
        cells: textCells(steps, ({ customerAction }) => customerAction, 'entry'),
        lineBelow: words.say('map.line.interaction'),
      },
      {
        key: 'frontstage',
        title: words.say('map.lane.frontstage'),
        cells: textCells(steps, ({ frontstage }) => frontstage),
        lineBelow: words.say('map.line.visibility'),
      },
      {
        key: 'backstage',
        title: words.say('map.lane.backstage'),
        cells: textCells(steps, ({ backstage }) => backstage),
        lineBelow: words.say('map.line.internal'),
      },
      {
        key: 'support',
        title: words.say('map.lane.support'),
        cells: textCells(steps, ({ supportProcess }) => supportProcess),
      },
      {
        key: 'actor',
        title: words.say('map.lane.actor'),
        cells: textCells(steps, ({ actor, isHuman }) => {
          const parts = [
            ...(actor === null ? [] : [words.actor(actor)]),
            ...(isHuman ? [words.say('map.human')] : []),
          ];
          return parts.length === 0 ? null : parts.join(', ');
        }),
      },
    ],
  };
};
