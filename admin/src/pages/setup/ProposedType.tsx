import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CandidateType } from '../../../../server/src/tagging/candidate-contract';
import { MappingForm } from '../../mapping/MappingForm';
import { message } from '../../translations/message';
import { CodeBlock } from '../../ui/CodeBlock';
import { MappingCheck } from './MappingCheck';
import { configSnippet, schemaFile, schemaSnippet } from './snippets';

/** What a content type would need to take part: nothing is changed here, the text is to be copied. */
export const ProposedType = ({ type }: { readonly type: CandidateType }) => {
  const { formatMessage } = useIntl();
  const [mapping, setMapping] = React.useState(type.mapping);
  const file = schemaFile(type.uid);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <MappingForm allowed={type.allowed} mapping={mapping} onChange={setMapping} />
      <MappingCheck uid={type.uid} mapping={mapping} />
      <Typography>{formatMessage(message('setup.content.paste'))}</Typography>
      <Typography variant="pi" fontWeight="bold" tag="p">
        config/plugins.ts
      </Typography>
      <CodeBlock label="config/plugins.ts" code={configSnippet(type.uid, mapping)} />
      {file === null ? null : (
        <>
          <Typography variant="pi" tag="p">
            {formatMessage(message('setup.content.or'))} <strong>{file}</strong>
          </Typography>
          <CodeBlock label={file} code={schemaSnippet(mapping)} />
        </>
      )}
    </Flex>
  );
};
