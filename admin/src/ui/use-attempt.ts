import * as React from 'react';
import { useAPIErrorHandler, type FetchError } from '@strapi/strapi/admin';

export interface Attempt {
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly isBusy: boolean;
  /** What went wrong last, in the server's words; null: nothing did. */
  readonly problem: string | null;
  readonly tell: (problem: string | null) => void;
}

/** Does one thing at a time and says what went wrong. */
export const useAttempt = (): Attempt => {
  const { formatAPIError } = useAPIErrorHandler();
  const [isBusy, setBusy] = React.useState(false);
  const [problem, tell] = React.useState<string | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    tell(null);
    try {
      await work();
    } catch (error) {
      tell(formatAPIError(error as FetchError));
    } finally {
      setBusy(false);
    }
  };
  return { attempt, isBusy, problem, tell };
};
