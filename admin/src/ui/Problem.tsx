import { Button, EmptyStateLayout } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useAPIErrorHandler, type FetchError } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../translations/message';

export interface ProblemProps {
  /** What a request was rejected with. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says what went wrong, in the server's words where it has some, and offers to try again. */
export const Problem = ({ error, onRetry }: ProblemProps) => {
  const { formatMessage } = useIntl();
  const { formatAPIError } = useAPIErrorHandler();
  return (
    <div role="alert">
      <EmptyStateLayout
        icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
        content={
          error instanceof Error
            ? formatAPIError(error as FetchError)
            : formatMessage(message('page.failed'))
        }
        action={
          <Button type="button" variant="secondary" onClick={onRetry}>
            {formatMessage(message('page.retry'))}
          </Button>
        }
      />
    </div>
  );
};
