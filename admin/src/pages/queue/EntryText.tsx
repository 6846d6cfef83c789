import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { QueueEntry } from '../../../../server/src/tagging/queue-contract';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';

const Text = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.6;
  max-height: 60vh;
  max-width: 70ch;
  overflow: auto;
  overflow-wrap: break-word;
  white-space: pre-line;
`;

/** The entry that is to be tagged, as text: what it says, and where it is edited. */
export const EntryText = ({ entry }: { readonly entry: QueueEntry }) => {
  const { formatMessage } = useIntl();
  const { contentType, documentId, locale, typeName, title, text, published } = entry;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return (
    <Box
      tag="article"
      aria-labelledby="queue-entry"
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap">
          <Badge>{typeName}</Badge>
          {locale === null ? null : <Badge>{locale}</Badge>}
          <Badge>
            {formatMessage(message(published === null ? 'entry.draft' : 'entry.published'))}
          </Badge>
          <PageLink to={`/content-manager/collection-types/${contentType}/${documentId}${query}`}>
            {formatMessage(message('findings.open'))}
          </PageLink>
        </Flex>
        <Typography tag="h2" variant="alpha" id="queue-entry">
          {title === '' ? documentId : title}
        </Typography>
        <Text tabIndex={0} lang={locale ?? undefined}>
          {text === '' ? formatMessage(message('queue.noText')) : text}
        </Text>
      </Flex>
    </Box>
  );
};
