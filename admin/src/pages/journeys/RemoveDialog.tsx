import * as React from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JobAnswer } from '../../../../server/src/jobs/contract';
import type { RemovalLoss } from '../../../../server/src/tagging/hand-over-contract';
import { useHeldActions } from '../../api/use-held-actions';
import { useJourneyClient } from '../../api/use-journey-client';
import { useRequest } from '../../api/use-request';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { JobProgress } from '../../ui/jobs/JobProgress';
import { Problem } from '../../ui/Problem';
import { useAttempt } from '../../ui/use-attempt';
import { Waiting } from '../../ui/Waiting';
import { goingStages, targetsOf, type RemovalTarget } from './removal-targets';

export interface RemoveDialogProps {
  /** Key of the journey that goes, or of whose stages one goes. */
  readonly journeyKey: string;
  /** documentId of the stage that goes; null: the whole journey. */
  readonly stage: string | null;
  /** Of what goes. */
  readonly name: string;
  /** With whether anything was removed, or is being removed. */
  readonly onClose: (isRemoved: boolean) => void;
}

const NOWHERE = '*';

const useRemovalFacts = (journeyKey: string) => {
  const { listJourneys, readJourney, readLoss } = useJourneyClient();
  const load = React.useCallback(async () => {
    const listed = await listJourneys();
    const journeys = await Promise.all(
      listed.map(async ({ key }) => (await readJourney(key)).journey)
    );
    return { journeys, losses: await readLoss(journeyKey) };
  }, [listJourneys, readJourney, readLoss, journeyKey]);
  return useRequest(load);
};

const losesSomething = ({ types, touchpoints }: RemovalLoss): boolean =>
  types.length > 0 || touchpoints.length > 0;

const Loss = ({ name, loss }: { readonly name: string; readonly loss: RemovalLoss }) => {
  const { formatMessage, formatList } = useIntl();
  const { types, touchpoints } = loss;
  return (
    <div>
      <Typography fontWeight="bold" tag="p">
        {name}
      </Typography>
      {types.length === 0 ? (
        <Typography tag="p">{formatMessage(message('journeys.remove.noLoss'))}</Typography>
      ) : (
        <ul>
          {types.map(({ contentType, displayName, drafts, published }) => (
            <Typography key={contentType} tag="li">
              {formatMessage(message('journeys.remove.loss'), {
                ...{ type: displayName, drafts, published },
              })}
            </Typography>
          ))}
        </ul>
      )}
      {touchpoints.length > 0 ? (
        <Typography tag="p">
          {formatMessage(message('journeys.remove.touchpoints'), {
            ...{ count: touchpoints.length, names: formatList(touchpoints) },
          })}
        </Typography>
      ) : null}
    </div>
  );
};

interface MoveProps {
  readonly name: string;
  readonly targets: readonly RemovalTarget[];
  readonly value: string | undefined;
  readonly onChange: (to: string | undefined) => void;
}

const Move = ({ name, targets, value, onChange }: MoveProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root>
      <Field.Label>{formatMessage(message('journeys.remove.move'), { name })}</Field.Label>
      <SingleSelect
        value={value ?? NOWHERE}
        onChange={(next) => onChange(next === NOWHERE ? undefined : String(next))}
      >
        <SingleSelectOption value={NOWHERE}>
          {formatMessage(message('journeys.remove.nowhere'))}
        </SingleSelectOption>
        {targets.map(({ documentId, label }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

type Moves = Readonly<Record<string, string | undefined>>;

interface BodyProps extends RemoveDialogProps {
  readonly moves: Moves;
  readonly onMoves: (moves: Moves) => void;
}

const Body = ({ journeyKey, stage, moves, onMoves }: BodyProps) => {
  const { formatMessage } = useIntl();
  const held = useHeldActions(PERMISSIONS.tag);
  const { data, error, reload } = useRemovalFacts(journeyKey);
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data || !held) return <Waiting />;
  const going = goingStages(data.journeys, journeyKey, stage);
  const targets = targetsOf(data.journeys, journeyKey, going);
  const losses = going.map(({ documentId, name }) => ({
    ...{ documentId, name },
    loss: data.losses.find((one) => one.stage === documentId) ?? {
      ...{ stage: documentId, types: [], touchpoints: [] },
    },
  }));
  const isLosing = losses.some(({ loss }) => losesSomething(loss));
  const mayMove = held.size > 0 && targets.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {losses.map(({ documentId, name, loss }) => (
        <Flex key={documentId} direction="column" alignItems="stretch" gap={2}>
          <Loss name={name} loss={loss} />
          {losesSomething(loss) && mayMove ? (
            <Move
              name={name}
              targets={targets}
              value={moves[documentId]}
              onChange={(to) => onMoves({ ...moves, [documentId]: to })}
            />
          ) : null}
        </Flex>
      ))}
      {isLosing && held.size === 0 ? (
        <Typography>{formatMessage(message('journeys.remove.mayNotMove'))}</Typography>
      ) : null}
      <Typography>{formatMessage(message('journeys.remove.final'))}</Typography>
    </Flex>
  );
};

const useRemoval = ({ journeyKey, stage, onClose }: RemoveDialogProps) => {
  const { removeJourney } = useJourneyClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [moves, setMoves] = React.useState<Moves>({});
  const [job, setJob] = React.useState<JobAnswer | null>(null);
  const remove = (): Promise<void> =>
    attempt(async () => {
      const wanted = Object.entries(moves).flatMap(([from, to]) => (to ? [{ from, to }] : []));
      const started = await removeJourney(journeyKey, { stage, moves: wanted });
      if (started) setJob(started);
      else onClose(true);
    });
  return { moves, setMoves, job, isBusy, problem, remove };
};

/** Says what loses its tag, offers to move the tags, and removes a stage or a journey. */
export const RemoveDialog = (props: RemoveDialogProps) => {
  const { formatMessage } = useIntl();
  const { name, onClose } = props;
  const { moves, setMoves, job, isBusy, problem, remove } = useRemoval(props);
  const close = (): void => onClose(job !== null);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : close())}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage(message('journeys.remove.title'), { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box paddingBottom={problem === null ? 0 : 4}>
            <Alarm>{problem}</Alarm>
          </Box>
          {job ? (
            <JobProgress started={job} />
          ) : (
            <Body {...props} moves={moves} onMoves={setMoves} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={close}>
            {formatMessage(message(job ? 'dialog.close' : 'dialog.cancel'))}
          </Button>
          {job ? null : (
            <Button type="button" variant="danger" loading={isBusy} onClick={() => void remove()}>
              {formatMessage(message('journeys.remove'))}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
