import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useTable } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useDocumentTags } from '../../api/tags-api';
import { message } from '../../translations/message';
import { pageQuestion, type ListRow } from './page-question';
import { TagBadges } from './TagBadges';
import type { ShownTag } from './tag-columns';

interface TagsCellProps {
  readonly contentType: string;
  readonly row: ListRow;
  readonly attribute: ShownTag;
}

const LISTS = { funnelStages: 'stages', funnelPersonas: 'personas' } as const;
const MAIN = {
  funnelStages: message('tags.stages.main'),
  funnelPersonas: message('tags.personas.main'),
} as const;

/** The stages or personas of one row; empty while they are under way, and where they are kept from the reader. */
export const TagsCell = ({ contentType, row, attribute }: TagsCellProps) => {
  const { formatMessage } = useIntl();
  const rows = useTable('TagsCell', (state) => state.rows);
  const question = React.useMemo(
    () => pageQuestion(contentType, rows, row),
    [contentType, rows, row]
  );
  const { data, failed } = useDocumentTags(question, row.documentId);
  if (failed) {
    return (
      <Typography textColor="neutral600" title={formatMessage(message('page.failed'))}>
        ?
      </Typography>
    );
  }
  const tags = data?.[LISTS[attribute]];
  return tags ? <TagBadges tags={tags} main={MAIN[attribute]} /> : null;
};
