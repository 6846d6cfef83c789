import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useFunnelClient, type GoalWalkAnswer } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { Alarm } from '../../ui/Alarm';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import { useAttempt } from '../../ui/use-attempt';
import { FindingItem } from './FindingItem';

export interface GoalWalkProps {
  readonly journey: string;
  readonly locale: string | null;
}

const useWalk = ({ journey, locale }: GoalWalkProps) => {
  const { walkGoal } = useFunnelClient();
  const language = useLanguage();
  const { attempt, isBusy, problem } = useAttempt();
  const [answer, setAnswer] = React.useState<GoalWalkAnswer | null>(null);
  const gone = React.useRef<AbortController | null>(null);
  const cancel = React.useCallback(() => gone.current?.abort(), []);
  React.useEffect(() => cancel, [cancel]);
  const walk = (): Promise<void> =>
    attempt(async () => {
      const controller = new AbortController();
      gone.current = controller;
      try {
        setAnswer(await walkGoal({ journey, locale, language }, controller.signal));
      } catch (error) {
        // Whoever cancels knows why nothing came.
        if (!controller.signal.aborted) throw error;
      }
    });
  return { answer, isBusy, problem, walk, cancel };
};

/** Walks along the recommendations on request: where they do not lead to the journey's goal. */
export const GoalWalk = (props: GoalWalkProps) => {
  const { formatMessage } = useIntl();
  const { answer, isBusy, problem, walk, cancel } = useWalk(props);
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
      {answer ? (
        <Typography role="status">
          {formatMessage(message(answer.isCut ? 'walk.cut' : 'walk.done'), {
            walked: answer.walked,
            count: answer.findings.length,
          })}
        </Typography>
      ) : null}
      <ShortList
        items={answer?.findings ?? []}
        keyOf={({ id }) => id}
        render={(finding) => <FindingItem finding={finding} />}
      />
    </Panel>
  );
};
