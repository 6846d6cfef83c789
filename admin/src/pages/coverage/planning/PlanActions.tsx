import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock, Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PlanCell } from '../../../../../server/src/planning/contract';
import { message, type MessageKey } from '../../../translations/message';
import { AssignDialog } from './AssignDialog';
import { useAssignmentWords } from './assignment-words';
import { BriefDialog } from './BriefDialog';
import { usePlanning } from './planning-context';

export interface PlanActionsProps {
  readonly cell: PlanCell;
  /** The cell in words. */
  readonly name: string;
  /** One of a list: its buttons say of which cell they are. */
  readonly isListed?: boolean;
}

/** What can be done about a cell: its brief, an entry begun from it, and somebody to write it. */
export const PlanActions = ({ cell, name, isListed = false }: PlanActionsProps) => {
  const { formatMessage } = useIntl();
  const { assignments, mayPlan, mayWrite } = usePlanning();
  const [open, setOpen] = React.useState<'brief' | 'assign' | null>(null);
  const words = useAssignmentWords();
  const assignment =
    assignments.find(
      ({ stage, persona, role, locale }) =>
        stage === cell.stage &&
        persona === cell.persona &&
        role === cell.role &&
        locale === cell.locale
    ) ?? null;
  const named = (action: string): string =>
    formatMessage(message('plan.named'), { action, cell: name });
  const close = (): void => setOpen(null);
  const action = (key: MessageKey, icon: React.ReactNode, dialog: 'brief' | 'assign') => {
    const text = formatMessage(message(key));
    return (
      <Button
        type="button"
        size="S"
        variant="tertiary"
        startIcon={icon}
        {...(isListed ? { 'aria-label': named(text) } : {})}
        onClick={() => setOpen(dialog)}
      >
        {text}
      </Button>
    );
  };
  const said = assignment && words(assignment);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {said ? (
        <Typography variant="pi" textColor={said.isOverdue ? 'danger600' : 'neutral600'}>
          {`${said.line} · ${said.state}`}
        </Typography>
      ) : null}
      <Flex gap={2} wrap="wrap">
        {action(mayWrite ? 'plan.write' : 'plan.brief', <Pencil />, 'brief')}
        {mayPlan ? action(assignment ? 'plan.change' : 'plan.assign', <Clock />, 'assign') : null}
      </Flex>
      {open === 'brief' ? <BriefDialog {...{ cell, name }} onClose={close} /> : null}
      {open === 'assign' ? <AssignDialog {...{ cell, name, assignment }} onClose={close} /> : null}
    </Flex>
  );
};
