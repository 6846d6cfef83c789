import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { isFetchError } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Assignment, PlanCell } from '../../../../../server/src/planning/contract';
import { usePlanningClient } from '../../../api/use-planning-client';
import { useRequest } from '../../../api/use-request';
import { message } from '../../../translations/message';
import { Alarm } from '../../../ui/Alarm';
import { DayInput } from '../../../ui/DayInput';
import { useAttempt } from '../../../ui/use-attempt';
import { dayOf } from './describe-brief';
import { usePlanning } from './planning-context';
import { useReturnFocus } from './use-return-focus';

interface Draft {
  readonly assignee: string;
  readonly dueOn: string;
  readonly note: string;
}

const MONTH = 30 * 86_400_000;

const draftOf = (assignment: Assignment | null): Draft =>
  assignment ?? { assignee: '', dueOn: dayOf(new Date(Date.now() + MONTH)), note: '' };

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}

const Fields = ({ draft, onChange }: FieldsProps) => {
  const { formatMessage } = useIntl();
  const { listAssignees } = usePlanningClient();
  const { data: people = [] } = useRequest(listAssignees);
  return (
    <>
      <Field.Root required>
        <Field.Label>{formatMessage(message('plan.assignee'))}</Field.Label>
        <SingleSelect
          value={draft.assignee}
          onChange={(next) => onChange({ assignee: String(next) })}
        >
          {people.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name ?? formatMessage(message('plan.unnamed'), { id })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root required>
        <Field.Label>{formatMessage(message('plan.dueOn'))}</Field.Label>
        <DayInput
          value={draft.dueOn}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ dueOn: target.value })
          }
        />
      </Field.Root>
      <Field.Root>
        <Field.Label>{formatMessage(message('plan.note'))}</Field.Label>
        <Textarea
          value={draft.note}
          maxLength={500}
          onChange={({ target }: { target: { value: string } }) => onChange({ note: target.value })}
        />
      </Field.Root>
    </>
  );
};

export interface AssignDialogProps {
  readonly cell: PlanCell;
  /** The cell in words. */
  readonly name: string;
  /** Null: nobody has the cell yet. */
  readonly assignment: Assignment | null;
  readonly onClose: () => void;
}

const useAssign = ({ cell, assignment, onClose }: AssignDialogProps) => {
  const { formatMessage } = useIntl();
  const client = usePlanningClient();
  const { reload } = usePlanning();
  const { attempt, tell, isBusy, problem } = useAttempt();
  const work = (change: () => Promise<void>): Promise<void> =>
    attempt(async () => {
      try {
        await change();
        reload();
        onClose();
      } catch (error) {
        if (!isFetchError(error) || error.status !== 409) throw error;
        tell(formatMessage(message('plan.stale')));
        reload();
      }
    });
  const revision = assignment?.revision ?? 0;
  return {
    ...{ isBusy, problem },
    save: (draft: Draft, done: boolean) => {
      const { assignee, dueOn, note } = draft;
      return work(() => client.saveAssignment({ ...cell, assignee, dueOn, note, done, revision }));
    },
    remove: (id: string) => work(() => client.removeAssignment({ id, revision })),
  };
};

type FormProps = Pick<AssignDialogProps, 'assignment' | 'onClose'> &
  Omit<ReturnType<typeof useAssign>, 'problem'>;

/** What is there, to be changed; of another revision it begins anew. */
const Form = ({ assignment, onClose, isBusy, save, remove }: FormProps) => {
  const { formatMessage } = useIntl();
  const [draft, setDraft] = React.useState(draftOf(assignment));
  const isDone = assignment?.state === 'done';
  const isComplete = draft.assignee !== '' && draft.dueOn !== '' && !isBusy;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) void save(draft, isDone);
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Fields
          draft={draft}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        />
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Flex gap={2} wrap="wrap">
            {assignment === null ? null : (
              <>
                <Button
                  type="button"
                  variant="danger-light"
                  disabled={isBusy}
                  onClick={() => void remove(assignment.id)}
                >
                  {formatMessage(message('plan.remove'))}
                </Button>
                <Button
                  type="button"
                  variant="secondary"
                  disabled={!isComplete}
                  onClick={() => void save(draft, !isDone)}
                >
                  {formatMessage(message(isDone ? 'plan.reopen' : 'plan.done'))}
                </Button>
              </>
            )}
          </Flex>
          <Flex gap={2}>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {formatMessage(message('dialog.cancel'))}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isComplete}>
              {formatMessage(message('plan.save'))}
            </Button>
          </Flex>
        </Flex>
      </Flex>
    </form>
  );
};

/** Gives a cell to somebody, changes that, and says that it is done. */
export const AssignDialog = (props: AssignDialogProps) => {
  const { formatMessage } = useIntl();
  const { name, assignment, onClose } = props;
  const returnFocus = useReturnFocus();
  const { problem, ...actions } = useAssign(props);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{formatMessage(message('plan.assignOf'), { cell: name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Alarm>{problem}</Alarm>
            <Form key={assignment?.revision ?? 0} {...{ assignment, onClose }} {...actions} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
