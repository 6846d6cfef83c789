/** Maps of a journey and portraits of personas, made anew at every call: never out of date. */
import type { MapsRoom } from './contract';
import { readJourneyMap, type MapsSetting } from './read-journey-map';
import { readPersonas } from './read-personas';

export const createMapsRoom = (setting: MapsSetting): MapsRoom => ({
  readPersonas: (language) => readPersonas(setting, language),
  readJourneyMap: (input, options) => readJourneyMap(setting, input, options),
});
