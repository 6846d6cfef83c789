import * as React from 'react';
import type { Simulated } from '../../../../server/src/recommendation/simulation-contract';
import { useRequest, type Request } from '../../api/use-request';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { askFor, nestSettings } from './ask-for';
import type { SimulatorQuery } from './simulator-query';

export interface Answers {
  readonly now: Simulated;
  /** Under the settings that are tried; null: there are none. */
  readonly tried: Simulated | null;
}

/** Asks anew whenever the page's state changes, once more for the settings that are tried. */
export const useSimulation = (query: SimulatorQuery): Request<Answers> => {
  const { simulate } = useSimulatorClient();
  const load = React.useCallback(async (): Promise<Answers> => {
    const asked = askFor(query);
    const isTried = Object.keys(query.settings).length > 0;
    const [now, tried] = await Promise.all([
      simulate(asked),
      isTried ? simulate({ ...asked, settings: nestSettings(query.settings) }) : null,
    ]);
    return { now, tried };
  }, [simulate, query]);
  return useRequest(load);
};
