import { useIntl } from 'react-intl';
import type { Assignment } from '../../../../../server/src/planning/contract';
import { message, type MessageKey } from '../../../translations/message';
import { dayOf } from './describe-brief';

const STATES: Readonly<Record<Assignment['state'], MessageKey>> = {
  open: 'plan.state.open',
  done: 'plan.state.done',
  met: 'plan.state.met',
  gone: 'plan.state.gone',
};

/** Open, and its day is over where the reader is. */
export const isOverdue = ({ state, dueOn }: Assignment, now: Date): boolean =>
  state === 'open' && dueOn < dayOf(now);

export interface AssignmentWords {
  readonly isOverdue: boolean;
  readonly state: string;
  /** Who, and until when. */
  readonly line: string;
}

export const useAssignmentWords = (): ((assignment: Assignment) => AssignmentWords) => {
  const { formatMessage, formatDate } = useIntl();
  return (assignment) => {
    const overdue = isOverdue(assignment, new Date());
    const { assignee, assigneeName, dueOn, state } = assignment;
    return {
      isOverdue: overdue,
      state: formatMessage(message(overdue ? 'plan.state.overdue' : STATES[state])),
      line: formatMessage(message('plan.line'), {
        who: assigneeName ?? formatMessage(message('plan.unnamed'), { id: assignee }),
        // A day, wherever the reader is.
        day: formatDate(`${dueOn}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
      }),
    };
  };
};
