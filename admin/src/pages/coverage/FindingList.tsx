import * as React from 'react';
import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextButton,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes, Finding } from '../../../../server/src/coverage/contract';
import type { CoverageAnswer } from '../../api/use-funnel-client';
import { useHeldActions } from '../../api/use-held-actions';
import { PERMISSIONS } from '../../permissions';
import { message, type Message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import { FindingItem } from './FindingItem';
import { GROUPINGS, groupFindings, type FindingGroup, type Grouping } from './group-findings';
import { SnoozeDialog } from './SnoozeDialog';
import { SnoozedList } from './SnoozedList';

const GROUPING_NAMES: Readonly<Record<Grouping, Message>> = {
  rule: message('findings.by.rule'),
  stage: message('findings.by.stage'),
  owner: message('findings.by.owner'),
};

const GroupBy = ({
  value,
  onChange,
}: {
  readonly value: Grouping;
  readonly onChange: (value: Grouping) => void;
}) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root>
      <Field.Label>{formatMessage(message('findings.groupBy'))}</Field.Label>
      <SingleSelect value={value} onChange={(next) => onChange(String(next) as Grouping)}>
        {GROUPINGS.map((grouping) => (
          <SingleSelectOption key={grouping} value={grouping}>
            {formatMessage(GROUPING_NAMES[grouping])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const NOBODY: Readonly<Record<Grouping, Message>> = {
  ...GROUPING_NAMES,
  stage: message('findings.noStage'),
  owner: message('findings.noOwner'),
};

interface GroupProps {
  readonly group: FindingGroup;
  readonly by: Grouping;
  /** Null: not for this administrator. */
  readonly onSnooze: ((finding: Finding) => void) | null;
}

const Group = ({ group, by, onSnooze }: GroupProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { rule, name, findings } = group;
  const title = name ?? formatMessage(rule ? message(`rule.${rule}`) : NOBODY[by]);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {`${title} (${formatNumber(findings.length)})`}
      </Typography>
      <ShortList
        first={3}
        items={findings}
        keyOf={({ id }) => id}
        render={(finding) => (
          <FindingItem finding={finding}>
            {onSnooze ? (
              <TextButton type="button" onClick={() => onSnooze(finding)}>
                {formatMessage(message('findings.snooze'))}
              </TextButton>
            ) : null}
          </FindingItem>
        )}
      />
    </Flex>
  );
};

export interface FindingListProps {
  readonly answer: Pick<CoverageAnswer, 'coverage' | 'snoozed' | 'owners'>;
  readonly stages: CoverageAxes['stages'];
  readonly onChanged: () => void;
}

/** What the audit has to say, in groups, each finding with the way to mend it or to put it off. */
export const FindingList = ({ answer, stages, onChanged }: FindingListProps) => {
  const { formatMessage } = useIntl();
  const [by, setBy] = React.useState<Grouping>('rule');
  const [chosen, setChosen] = React.useState<Finding | null>(null);
  const held = useHeldActions(PERMISSIONS.snooze);
  const { findings } = answer.coverage;
  const { owners, snoozed } = answer;
  const groups = groupFindings(findings, by, { stages, owners });
  const maySnooze = held !== null && held.size > 0;
  return (
    <Panel title={formatMessage(message('findings.title'), { count: findings.length })}>
      {findings.length === 0 ? (
        <Typography>{formatMessage(message('findings.none'))}</Typography>
      ) : (
        <GroupBy value={by} onChange={setBy} />
      )}
      {groups.map((group) => (
        <Group
          key={`${by}.${group.key}`}
          group={group}
          by={by}
          onSnooze={maySnooze ? setChosen : null}
        />
      ))}
      <SnoozedList snoozed={snoozed} mayChange={maySnooze} onTakenUp={onChanged} />
      {chosen ? (
        <SnoozeDialog
          finding={chosen}
          onClose={(done) => {
            setChosen(null);
            if (done) onChanged();
          }}
        />
      ) : null}
    </Panel>
  );
};
