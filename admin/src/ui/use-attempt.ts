import * as React from 'react';
import { useAPIErrorHandler, type FetchError } from '@strapi/strapi/admin';

export interface Attempt {
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly isBusy: boolean;
  /** What went wrong last, in the server's words; null: nothing did. */
  readonly problem: string | null;
  /** The same by the fields that the server names. */
  readonly fieldProblems: Readonly<Partial<Record<string, string>>>;
  readonly tell: (problem: string | null) => void;
}

/** Does one thing at a time and says what went wrong. */
export const useAttempt = (): Attempt => {
  const { formatAPIError, _unstableFormatValidationErrors: toFieldErrors } = useAPIErrorHandler();
  const [isBusy, setBusy] = React.useState(false);
  const [problem, tell] = React.useState<string | null>(null);
  const [fieldProblems, setFieldProblems] = React.useState<Attempt['fieldProblems']>({});
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    tell(null);
    setFieldProblems({});
    try {
      await work();
    } catch (caught) {
      const error = caught as FetchError;
      const details = error.response?.data.error;
      if (details?.name === 'ValidationError') setFieldProblems(toFieldErrors(details));
      tell(formatAPIError(error));
    } finally {
      setBusy(false);
    }
  };
  return { attempt, isBusy, problem, fieldProblems, tell };
};
