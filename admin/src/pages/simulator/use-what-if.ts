import * as React from 'react';
import type {
  WhatIfInput,
  WhatIfProgress,
  WhatIfReport,
} from '../../../../server/src/recommendation/what-if-contract';
import { makeWalkName, useProgress } from '../../api/use-progress';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { useAttempt } from '../../ui/use-attempt';

export interface WhatIfState {
  readonly report: WhatIfReport | null;
  readonly isBusy: boolean;
  readonly progress: WhatIfProgress | null;
  readonly problem: string | null;
  readonly run: (input: WhatIfInput) => Promise<void>;
  readonly cancel: () => void;
}

/** Walks last as long as their request: whoever cancels or leaves the page ends them. */
export const useWhatIf = (): WhatIfState => {
  const { replayWhatIf, readProgress } = useSimulatorClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [report, setReport] = React.useState<WhatIfReport | null>(null);
  const [name, setName] = React.useState<string | null>(null);
  const progress = useProgress(name, readProgress);
  const gone = React.useRef<AbortController | null>(null);
  const cancel = React.useCallback(() => gone.current?.abort(), []);
  React.useEffect(() => cancel, [cancel]);
  const run = (input: WhatIfInput): Promise<void> =>
    attempt(async () => {
      const controller = new AbortController();
      gone.current = controller;
      const walk = makeWalkName();
      setName(walk);
      try {
        setReport(await replayWhatIf({ ...input, walk }, controller.signal));
      } catch (error) {
        // Whoever cancels knows why nothing came.
        if (!controller.signal.aborted) throw error;
      } finally {
        setName(null);
      }
    });
  return { report, isBusy, progress, problem, run, cancel };
};
