import * as React from 'react';

interface Answer<Data> {
  readonly wanted: object;
  readonly data?: Data;
  readonly error?: unknown;
}

export interface Request<Data> {
  /** The newest answer; that of an earlier question while a new one is under way. */
  readonly data: Data | undefined;
  /** Of the current question. */
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/**
 * Asks when the component appears, whenever `load` becomes another function (wrap it in
 * `useCallback`) and on `reload`, and when `revision`, the state
 * of what is asked about, changes. Late answers to earlier questions are dropped.
 */
export const useRequest = <Data>(load: () => Promise<Data>, revision = ''): Request<Data> => {
  const [attempt, setAttempt] = React.useState(0);
  const [answer, setAnswer] = React.useState<Answer<Data> | null>(null);
  const wanted = React.useMemo(() => ({ load, attempt, revision }), [load, attempt, revision]);

  React.useEffect(() => {
    let current = true;
    wanted.load().then(
      (data) => {
        if (current) setAnswer({ wanted, data });
      },
      (error: unknown) => {
        if (current) setAnswer((last) => ({ ...last, wanted, error }));
      }
    );
    return () => {
      current = false;
    };
  }, [wanted]);

  const isCurrent = answer?.wanted === wanted;
  return {
    data: answer?.data,
    error: isCurrent ? answer.error : undefined,
    isLoading: !isCurrent,
    reload: React.useCallback(() => setAttempt((count) => count + 1), []),
  };
};
