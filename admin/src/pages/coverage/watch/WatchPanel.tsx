import * as React from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes } from '../../../../../server/src/coverage/contract';
import type { Schedule } from '../../../../../server/src/monitoring/settings-contract';
import { useHeldActions } from '../../../api/use-held-actions';
import { useRequest } from '../../../api/use-request';
import { useSnapshotClient, type KeptSnapshot } from '../../../api/use-snapshot-client';
import { PERMISSIONS } from '../../../permissions';
import { message } from '../../../translations/message';
import { Alarm } from '../../../ui/Alarm';
import { Choice } from '../../../ui/Choice';
import { Panel } from '../../../ui/Panel';
import { useAttempt } from '../../../ui/use-attempt';
import { Comparison } from './Comparison';
import { SnapshotTable } from './SnapshotTable';

const NONE = 'none';

const useNames = (): ((snapshot: KeptSnapshot) => string) => {
  const { formatDate, formatMessage } = useIntl();
  return ({ name, takenAt, period }) => {
    const time = formatDate(takenAt, { dateStyle: 'medium', timeStyle: 'short' });
    if (period !== null) return formatMessage(message('watch.scheduled'), { time });
    return name === '' ? time : `${name} · ${time}`;
  };
};

interface TakeProps {
  readonly isBusy: boolean;
  readonly onTake: (name: string) => void;
}

const TakeSnapshot = ({ isBusy, onTake }: TakeProps) => {
  const { formatMessage } = useIntl();
  const [name, setName] = React.useState('');
  const take = (): void => {
    onTake(name);
    setName('');
  };
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Field.Root>
        <Field.Label>{formatMessage(message('watch.name'))}</Field.Label>
        <TextInput
          size="S"
          value={name}
          maxLength={200}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
        />
      </Field.Root>
      <Button type="button" variant="secondary" loading={isBusy} onClick={take}>
        {formatMessage(message('watch.take'))}
      </Button>
    </Flex>
  );
};

interface SinceProps {
  readonly id: string;
  readonly axes: CoverageAxes;
}

const Since = ({ id, axes }: SinceProps) => {
  const { formatMessage } = useIntl();
  const { compareWithNow } = useSnapshotClient();
  const load = React.useCallback(() => compareWithNow(id), [compareWithNow, id]);
  const { data, error } = useRequest(load);
  return (
    <>
      {/* An address that was shared may name a snapshot that somebody has deleted. */}
      <Alarm>{error === undefined ? null : formatMessage(message('watch.gone.snapshot'))}</Alarm>
      {data ? <Comparison compared={data} axes={axes} /> : null}
    </>
  );
};

/** How often a snapshot is taken by itself; nothing where that is off. */
const ScheduleNote = ({ schedule: { every, keep } }: { readonly schedule: Schedule }) => {
  const { formatMessage } = useIntl();
  return every === 'off' ? null : (
    <Typography variant="pi" textColor="neutral600">
      {formatMessage(message(`watch.schedule.${every}`), { keep })}
    </Typography>
  );
};

export interface WatchPanelProps {
  /** Key. */
  readonly journey: string;
  readonly axes: CoverageAxes;
  /** Id of the snapshot that now is compared with. */
  readonly since: string | null;
  readonly onSince: (id: string | null) => void;
}

/** How the coverage has changed: snapshots that were taken, and what opened and closed since one. */
export const WatchPanel = ({ journey, axes, since, onSince }: WatchPanelProps) => {
  const { formatMessage } = useIntl();
  const { listSnapshots, takeSnapshot, removeSnapshot } = useSnapshotClient();
  const held = useHeldActions(PERMISSIONS.snapshot);
  const load = React.useCallback(() => listSnapshots(journey), [listSnapshots, journey]);
  const { data, reload } = useRequest(load);
  const snapshots = data?.snapshots ?? [];
  const { attempt, isBusy, problem } = useAttempt();
  const nameOf = useNames();
  const mayTake = held !== null && held.size > 0;
  const take = (name: string): Promise<void> =>
    attempt(async () => {
      await takeSnapshot({ journey, name });
      reload();
    });
  const remove = (id: string): Promise<void> =>
    attempt(async () => {
      await removeSnapshot(id);
      if (id === since) onSince(null);
      reload();
    });
  return (
    <Panel title={formatMessage(message('watch.title'))}>
      <Flex direction="column" alignItems="stretch" gap={4} data-part="watch">
        <Alarm>{problem}</Alarm>
        {data ? <ScheduleNote schedule={data.schedule} /> : null}
        {snapshots.length === 0 ? (
          <Typography>{formatMessage(message('watch.none'))}</Typography>
        ) : (
          <>
            <Choice
              label={message('watch.since')}
              value={since ?? NONE}
              options={[
                { value: NONE, label: formatMessage(message('watch.noComparison')) },
                ...snapshots.map((snapshot) => ({ value: snapshot.id, label: nameOf(snapshot) })),
              ]}
              onChange={(id) => onSince(id === NONE ? null : id)}
            />
            {since === null ? null : <Since key={since} id={since} axes={axes} />}
            <SnapshotTable
              snapshots={snapshots}
              nameOf={nameOf}
              onRemove={mayTake ? (id) => void remove(id) : null}
            />
          </>
        )}
        {mayTake ? <TakeSnapshot isBusy={isBusy} onTake={(name) => void take(name)} /> : null}
      </Flex>
    </Panel>
  );
};
