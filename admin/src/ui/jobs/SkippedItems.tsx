import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobItemAnswer } from '../../../../server/src/jobs/contract';
import { useJobClient } from '../../api/use-job-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { PageLink } from '../PageLink';
import { skipReason } from './labels';

const SHOWN = 100;

const SkippedItem = ({ entry, reason }: JobItemAnswer) => {
  const { formatMessage } = useIntl();
  const why = formatMessage(skipReason(reason));
  if (!entry) return <Typography tag="li">{why}</Typography>;
  const { contentType, documentId, locale, title } = entry;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return (
    <Typography tag="li">
      <PageLink to={`/content-manager/collection-types/${contentType}/${documentId}${query}`}>
        {title === null || title === '' ? documentId : title}
      </PageLink>{' '}
      {why}
    </Typography>
  );
};

/** What a job left as it was, and why; the first of it when it is much. */
export const SkippedItems = ({ jobId }: { readonly jobId: string }) => {
  const { formatMessage } = useIntl();
  const { listSkipped } = useJobClient();
  const load = React.useCallback(() => listSkipped(jobId, SHOWN), [listSkipped, jobId]);
  const { data } = useRequest(load);
  if (!data || data.total === 0) return null;
  const more = data.total - data.items.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {formatMessage(message('jobs.skipped.title'))}
      </Typography>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={1}
        maxHeight="24rem"
        overflow="auto"
        tabIndex={0}
        aria-label={formatMessage(message('jobs.skipped.title'))}
      >
        {data.items.map((item) => (
          <SkippedItem key={item.position} {...item} />
        ))}
      </Flex>
      {more > 0 ? (
        <Typography variant="pi">
          {formatMessage(message('jobs.skipped.more'), { count: more })}
        </Typography>
      ) : null}
    </Flex>
  );
};
