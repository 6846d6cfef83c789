/** Maps of a journey, drawn anew at every call: they are never out of date. */
import type { MapsRoom } from './contract';
import { readJourneyMap, type MapsSetting } from './read-journey-map';

export const createMapsRoom = (setting: MapsSetting): MapsRoom => ({
  readJourneyMap: (input, options) => readJourneyMap(setting, input, options),
});
