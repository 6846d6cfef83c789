import * as React from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { CoverageAxes } from '../../../../../server/src/coverage/contract';
import type { Assignment } from '../../../../../server/src/planning/contract';
import { message } from '../../../translations/message';
import { Mark } from '../../../ui/Mark';
import { PageLink } from '../../../ui/PageLink';
import { Panel } from '../../../ui/Panel';
import { ShortList } from '../../../ui/ShortList';
import { editUrl } from '../links';
import { useCellName } from '../use-cell-name';
import { AssignDialog } from './AssignDialog';
import { useAssignmentWords } from './assignment-words';
import { usePlanning } from './planning-context';

/** Entries that were begun for the cell, as far as the reader may know what they are called. */
const Begun = ({ begun, locale }: Pick<Assignment, 'begun' | 'locale'>) => {
  const { formatMessage } = useIntl();
  if (begun.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('plan.begun'))}
      </Typography>
      {begun.map(({ contentType, documentId, title }) => (
        <PageLink key={documentId} to={editUrl(contentType, documentId, locale)}>
          {title === null || title === '' ? formatMessage(message('plan.untitled')) : title}
        </PageLink>
      ))}
    </Flex>
  );
};

interface LineProps {
  readonly assignment: Assignment;
  readonly name: string;
  /** Null: the reader may change none. */
  readonly onChange: (() => void) | null;
}

const Line = ({ assignment, name, onChange }: LineProps) => {
  const { formatMessage } = useIntl();
  const { isOverdue, state, line } = useAssignmentWords()(assignment);
  const isOpen = assignment.state === 'open';
  const [icon, color] = isOverdue
    ? ([WarningCircle, 'danger600'] as const)
    : isOpen
      ? ([Clock, 'neutral600'] as const)
      : ([CheckCircle, 'success600'] as const);
  return (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={icon} color={color} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="semiBold">{name}</Typography>
        <Typography variant="pi" textColor={isOverdue ? 'danger600' : 'neutral600'}>
          {`${line} · ${state}`}
        </Typography>
        {assignment.note === '' ? null : <Typography variant="pi">{assignment.note}</Typography>}
        <Begun {...assignment} />
        {onChange === null ? null : (
          <TextButton
            type="button"
            aria-label={formatMessage(message('plan.named'), {
              action: formatMessage(message('plan.change')),
              cell: name,
            })}
            onClick={onChange}
          >
            {formatMessage(message('plan.change'))}
          </TextButton>
        )}
      </Flex>
    </Flex>
  );
};

/** What is assigned of the journey: who writes it, until when, and how far it is. */
export const AssignedPanel = ({ axes }: { readonly axes: CoverageAxes }) => {
  const { formatMessage } = useIntl();
  const { assignments, mayPlan } = usePlanning();
  const [opened, setOpened] = React.useState<string | null>(null);
  const cellName = useCellName(axes);
  const nameOf = (assignment: Assignment): string =>
    [cellName(assignment), assignment.locale ?? []].flat().join(' · ');
  const open = assignments.find(({ id }) => id === opened);
  return (
    <Panel title={formatMessage(message('plan.assigned'))}>
      <Flex direction="column" alignItems="stretch" gap={3} data-part="assigned">
        {assignments.length === 0 ? (
          <Typography>{formatMessage(message('plan.nothingAssigned'))}</Typography>
        ) : null}
        <ShortList
          items={assignments}
          keyOf={({ id }) => id}
          render={(assignment) => (
            <Line
              assignment={assignment}
              name={nameOf(assignment)}
              onChange={mayPlan ? () => setOpened(assignment.id) : null}
            />
          )}
        />
      </Flex>
      {open ? (
        <AssignDialog
          cell={{
            ...{ journey: open.journey, stage: open.stage, persona: open.persona },
            ...{ role: open.role, locale: open.locale },
          }}
          name={nameOf(open)}
          assignment={open}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Panel>
  );
};
