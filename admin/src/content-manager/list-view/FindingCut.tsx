import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useFindingCut, type FindingQuestion } from '../../api/tags-api';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { askedFindings } from './asked-findings';

const Cut = (question: FindingQuestion) => {
  const { formatMessage } = useIntl();
  const count = useFindingCut(question);
  if (count === null) return null;
  return (
    <Flex gap={2} role="status" data-part="finding-cut">
      <Mark icon={WarningCircle} color="warning600" />
      <Typography variant="pi">{formatMessage(message('list.finding.cut'), { count })}</Typography>
    </Flex>
  );
};

/** Says so where the list by a finding is not all of it. */
export const FindingCut = () => {
  const { slug = '' } = useParams();
  const [{ query }] = useQueryParams<{ readonly filters?: unknown }>();
  return askedFindings(query.filters).map((finding) => (
    <Cut key={finding} contentType={slug} finding={finding} />
  ));
};
