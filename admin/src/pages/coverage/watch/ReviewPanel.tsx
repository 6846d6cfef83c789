import * as React from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DueReviewAnswer } from '../../../../../server/src/monitoring/reviews-contract';
import type { ReviewKind } from '../../../../../server/src/taxonomy/review-contract';
import { useRequest } from '../../../api/use-request';
import { useReviewClient } from '../../../api/use-review-client';
import { message, type Message } from '../../../translations/message';
import { useLanguage } from '../../../translations/use-language';
import { Alarm } from '../../../ui/Alarm';
import { PageLink } from '../../../ui/PageLink';
import { Panel } from '../../../ui/Panel';
import { ShortList } from '../../../ui/ShortList';
import { useAttempt } from '../../../ui/use-attempt';
import { editUrl, PERSONA_UID } from '../links';

const KINDS: Readonly<Record<ReviewKind, { readonly uid: string; readonly name: Message }>> = {
  journey: { uid: 'plugin::content-funnel.journey', name: message('types.Journey') },
  stage: { uid: 'plugin::content-funnel.stage', name: message('types.Journey stage') },
  persona: { uid: PERSONA_UID, name: message('types.Persona') },
};

interface ItemProps {
  readonly review: DueReviewAnswer;
  readonly isBusy: boolean;
  readonly onReviewed: () => void;
}

const Review = ({ review, isBusy, onReviewed }: ItemProps) => {
  const { formatMessage, formatDate } = useIntl();
  const { kind, documentId, name, reviewedAt, dueAt, mayReview } = review;
  // A day is one of UTC, wherever it is read.
  const day = (date: string): string => formatDate(date, { dateStyle: 'medium', timeZone: 'UTC' });
  const title = formatMessage(message('reviews.item'), {
    ...{ kind: formatMessage(KINDS[kind].name), name },
  });
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {mayReview ? (
        <PageLink to={editUrl(KINDS[kind].uid, documentId, null)}>{title}</PageLink>
      ) : (
        <Typography>{title}</Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {reviewedAt === null
          ? formatMessage(message('reviews.neverDone'), { due: day(dueAt) })
          : formatMessage(message('reviews.due'), { due: day(dueAt), reviewed: day(reviewedAt) })}
      </Typography>
      {mayReview ? (
        <TextButton
          type="button"
          disabled={isBusy}
          aria-label={formatMessage(message('reviews.doneName'), { name })}
          onClick={onReviewed}
        >
          {formatMessage(message('reviews.done'))}
        </TextButton>
      ) : null}
    </Flex>
  );
};

export interface ReviewPanelProps {
  /** Key. */
  readonly journey: string;
}

/** What of a journey somebody planned to look at again, and has not; nothing before that is known. */
export const ReviewPanel = ({ journey }: ReviewPanelProps) => {
  const { formatMessage } = useIntl();
  const { listReviews, markReviewed } = useReviewClient();
  const language = useLanguage();
  const load = React.useCallback(
    () => listReviews(journey, language),
    [listReviews, journey, language]
  );
  const { data, reload } = useRequest(load);
  const { attempt, isBusy, problem } = useAttempt();
  const [reviewed, setReviewed] = React.useState<string | null>(null);
  const told = React.useRef<HTMLDivElement>(null);
  if (data === undefined) return null;
  const review = (one: DueReviewAnswer): Promise<void> =>
    attempt(async () => {
      await markReviewed(one);
      setReviewed(one.name);
      reload();
      // The button that was pressed goes away.
      told.current?.focus();
    });
  return (
    <Panel title={formatMessage(message('reviews.title'), { count: data.length })}>
      <Flex direction="column" alignItems="stretch" gap={3} data-part="reviews">
        <Alarm>{problem}</Alarm>
        <div role="status" tabIndex={-1} ref={told}>
          {reviewed === null ? null : (
            <Typography>
              {formatMessage(message('reviews.doneName'), { name: reviewed })}
            </Typography>
          )}
        </div>
        {data.length === 0 ? (
          <Typography>{formatMessage(message('reviews.none'))}</Typography>
        ) : (
          <ShortList
            first={4}
            items={data}
            keyOf={({ kind, documentId }) => `${kind} ${documentId}`}
            render={(one) => (
              <Review review={one} isBusy={isBusy} onReviewed={() => void review(one)} />
            )}
          />
        )}
      </Flex>
    </Panel>
  );
};
