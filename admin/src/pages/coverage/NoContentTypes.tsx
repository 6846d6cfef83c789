import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { CodeBlock } from '../../ui/CodeBlock';
import { Panel } from '../../ui/Panel';

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
      <CodeBlock label={formatMessage(message('noTypes.example'))} code={EXAMPLE} />
    </Panel>
  );
};
