import * as React from 'react';
import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../../server/src/coverage/contract';
import type { WalkProgress } from '../../../../server/src/coverage/walk-contract';
import type { GoalWalkAnswer } from '../../api/use-funnel-client';
import { useHeldActions } from '../../api/use-held-actions';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { Alarm } from '../../ui/Alarm';
import { Bar } from '../../ui/Bar';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import { FindingItem } from './FindingItem';
import { SnoozeDialog } from './SnoozeDialog';
import { SnoozedList } from './SnoozedList';
import { useGoalWalk, type GoalWalkState } from './use-goal-walk';

const Progress = ({ progress }: { readonly progress: WalkProgress | null }) => {
  const { formatMessage } = useIntl();
  const said = formatMessage(message('walk.running'));
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="walk-progress">
      <Flex justifyContent="space-between" gap={3}>
        {/* That it runs is said aloud, not each step of the way. */}
        <Typography role="status">{said}</Typography>
        {total === 0 ? null : (
          <Typography>{formatMessage(message('jobs.progress'), { done, total })}</Typography>
        )}
      </Flex>
      <Bar value={total === 0 ? 0 : Math.round((done / total) * 100)} aria-label={said} size="M" />
    </Flex>
  );
};

const Found = ({
  answer,
  putOff,
  takeUp,
}: { readonly answer: GoalWalkAnswer } & Pick<GoalWalkState, 'putOff' | 'takeUp'>) => {
  const { formatMessage } = useIntl();
  const held = useHeldActions(PERMISSIONS.snooze);
  const [chosen, setChosen] = React.useState<Finding | null>(null);
  const maySnooze = held !== null && held.size > 0;
  const { findings, snoozed, walked, isCut } = answer;
  return (
    <>
      <Typography role="status">
        {formatMessage(message(isCut ? 'walk.cut' : 'walk.done'), {
          walked,
          count: findings.length,
        })}
      </Typography>
      <ShortList
        items={findings}
        keyOf={({ id }) => id}
        render={(finding) => (
          <FindingItem finding={finding}>
            {maySnooze ? (
              <TextButton type="button" onClick={() => setChosen(finding)}>
                {formatMessage(message('findings.snooze'))}
              </TextButton>
            ) : null}
          </FindingItem>
        )}
      />
      <SnoozedList snoozed={snoozed} mayChange={maySnooze} onTakenUp={({ id }) => takeUp(id)} />
      {chosen ? (
        <SnoozeDialog
          finding={chosen}
          onClose={(done) => {
            setChosen(null);
            if (done) putOff(done);
          }}
        />
      ) : null}
    </>
  );
};

export interface GoalWalkProps {
  readonly journey: string;
  readonly locale: string | null;
}

/** Walks along the recommendations on request: where they do not lead to the journey's goal. */
export const GoalWalk = ({ journey, locale }: GoalWalkProps) => {
  const { formatMessage } = useIntl();
  const language = useLanguage();
  const { answer, isBusy, progress, problem, walk, cancel, ...changes } = useGoalWalk({
    ...{ journey, locale, language },
  });
  return (
    <Panel title={formatMessage(message('walk.title'))}>
      <Typography>{formatMessage(message('walk.explain'))}</Typography>
      <Alarm>{problem}</Alarm>
      <Flex gap={2}>
        <Button type="button" variant="secondary" loading={isBusy} onClick={() => void walk()}>
          {formatMessage(message('walk.start'))}
        </Button>
        {isBusy ? (
          <Button type="button" variant="tertiary" onClick={cancel}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
        ) : null}
      </Flex>
      {isBusy ? <Progress progress={progress} /> : null}
      {answer ? <Found answer={answer} {...changes} /> : null}
    </Panel>
  );
};
