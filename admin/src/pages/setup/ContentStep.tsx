import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { CandidateType } from '../../../../server/src/tagging/candidate-contract';
import { MAPPING_FIELDS } from '../../../../server/src/tagging/vocabulary';
import { useRequest } from '../../api/use-request';
import { useSetupClient } from '../../api/use-setup-client';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { ProposedType } from './ProposedType';

/** How a content type takes part, as it was declared. */
const DeclaredType = ({ type }: { readonly type: CandidateType }) => {
  const { formatMessage } = useIntl();
  const { mapping, roleField, source } = type;
  const lines = MAPPING_FIELDS.flatMap((field) => {
    const value = mapping.fields[field];
    return value === undefined ? [] : [{ name: message(`setup.field.${field}`), value }];
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p">
        {formatMessage(
          message(source === 'schema' ? 'setup.content.inSchema' : 'setup.content.inConfig')
        )}
      </Typography>
      <dl>
        <Flex gap={2} tag="div">
          <Typography tag="dt" fontWeight="bold">
            {formatMessage(message('filters.role'))}
          </Typography>
          <Typography tag="dd">
            {[mapping.role ? formatMessage(ROLE_NAMES[mapping.role]) : null, roleField]
              .filter((text) => text !== null)
              .join(', ')}
          </Typography>
        </Flex>
        {lines.map(({ name, value }) => (
          <Flex key={name.id} gap={2} tag="div">
            <Typography tag="dt" fontWeight="bold">
              {formatMessage(name)}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </Flex>
        ))}
      </dl>
    </Flex>
  );
};

const useSummary = () => {
  const { formatMessage } = useIntl();
  return ({ source, entries, untagged }: CandidateType): string =>
    source === null
      ? formatMessage(message('setup.content.out'), { entries })
      : formatMessage(message('setup.content.in'), { entries, untagged: untagged ?? 0 });
};

/** Which content types take part, and what each of the others would need to. */
export const ContentStep = () => {
  const { formatMessage } = useIntl();
  const { listContentTypes } = useSetupClient();
  const { data: types, error, reload } = useRequest(listContentTypes);
  const summary = useSummary();
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!types) return <Waiting />;
  if (types.length === 0) {
    return <Typography>{formatMessage(message('setup.content.noTypes'))}</Typography>;
  }
  return (
    <Accordion.Root size="M">
      {types.map((type) => (
        <Accordion.Item key={type.uid} value={type.uid}>
          <Accordion.Header>
            <Accordion.Trigger description={summary(type)}>
              <Flex tag="span" gap={2}>
                {type.source === null ? null : <Mark icon={CheckCircle} color="success600" />}
                {type.displayName}
              </Flex>
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>
            <Box padding={4}>
              {type.source === null ? <ProposedType type={type} /> : <DeclaredType type={type} />}
            </Box>
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
};
