import * as React from 'react';
import { Flex, TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlanCell } from '../../../../server/src/planning/contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { usePlanningClient } from '../../api/use-planning-client';
import { useRequest } from '../../api/use-request';
import { BriefText } from '../../pages/coverage/planning/BriefText';
import { useBrief } from '../../pages/coverage/planning/use-brief';
import { message } from '../../translations/message';
import { Waiting } from '../../ui/Waiting';
import { Failure } from './Failure';

const Loaded = ({ cell }: { readonly cell: PlanCell }) => {
  const { brief, sections, error, reload } = useBrief(cell);
  if (brief) return <BriefText sections={sections} />;
  return error === undefined ? <Waiting /> : <Failure onRetry={reload} />;
};

/** What the entry was begun for, to be read while it is written; nothing for any other entry. */
export const BriefPart = ({ contentType, documentId }: DocumentRef) => {
  const { formatMessage } = useIntl();
  const { findCellOf } = usePlanningClient();
  const load = React.useCallback(
    () => findCellOf({ contentType, documentId }),
    [findCellOf, contentType, documentId]
  );
  const { data: cell } = useRequest(load);
  const [isOpen, setOpen] = React.useState(false);
  if (!cell) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="begun-from">
      <TextButton
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
      >
        {formatMessage(message(isOpen ? 'panel.brief.hide' : 'panel.brief.show'))}
      </TextButton>
      {isOpen ? <Loaded cell={cell} /> : null}
    </Flex>
  );
};
