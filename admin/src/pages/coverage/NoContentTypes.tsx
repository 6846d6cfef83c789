import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';

const Code = styled.code`
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: monospace;
  font-size: 1.3rem;
  line-height: 1.5;
`;

const EXAMPLE = `// config/plugins.ts
'content-funnel': {
  config: {
    contentTypes: {
      'api::article.article': {
        role: 'ARTICLE',
        fields: { title: 'title', url: '/blog/:slug' },
      },
    },
  },
},`;

/** Nothing takes part yet: says what to write, and where. */
export const NoContentTypes = () => {
  const { formatMessage } = useIntl();
  return (
    <Panel title={formatMessage(message('noTypes.title'))}>
      <Typography>{formatMessage(message('noTypes.explain'))}</Typography>
      <Box
        tag="pre"
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={4}
        overflow="auto"
        tabIndex={0}
        aria-label={formatMessage(message('noTypes.example'))}
      >
        <Code>{EXAMPLE}</Code>
      </Box>
    </Panel>
  );
};
