import * as React from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PublicRight } from '../../../../server/src/setup/contract';
import { useSetupClient } from '../../api/use-setup-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Mark } from '../../ui/Mark';
import { useAttempt } from '../../ui/use-attempt';

interface RightProps {
  readonly right: PublicRight;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

const Right = ({ right, isChosen, onChoose }: RightProps) => {
  const { formatMessage } = useIntl();
  const { kind, action, typeName, granted } = right;
  const name = formatMessage(message(`setup.right.${kind}`), { type: typeName });
  const code = (
    <Typography variant="pi" textColor="neutral600" tag="p">
      <code>{action}</code>
    </Typography>
  );
  return granted ? (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={CheckCircle} color="success600" />
      <Box>
        <Typography tag="p">{name}</Typography>
        {code}
      </Box>
    </Flex>
  ) : (
    <>
      <Checkbox checked={isChosen} onCheckedChange={(checked) => onChoose(checked === true)}>
        {name}
      </Checkbox>
      <Box paddingLeft={7}>{code}</Box>
    </>
  );
};

export interface PublicRightsProps {
  readonly rights: readonly PublicRight[];
  readonly onChanged: () => void;
}

/** What visitors may do, and exactly what one click would add to it. */
export const PublicRights = ({ rights, onChanged }: PublicRightsProps) => {
  const { formatMessage } = useIntl();
  const { grantPublicRights } = useSetupClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const chosen = rights.filter(({ granted, action }) => !granted && !left.has(action));
  const choose = (action: string, isChosen: boolean): void => {
    const others = [...left].filter((name) => name !== action);
    setLeft(new Set(isChosen ? others : [...others, action]));
  };
  const grant = async (): Promise<void> => {
    await grantPublicRights(chosen.map(({ action }) => action));
    onChanged();
  };
  if (rights.length === 0) {
    return <Typography>{formatMessage(message('setup.rights.noPublic'))}</Typography>;
  }
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {rights.map((right) => (
          <li key={right.action}>
            <Right
              right={right}
              isChosen={!left.has(right.action)}
              onChoose={(isChosen) => choose(right.action, isChosen)}
            />
          </li>
        ))}
      </Flex>
      <Alarm>{problem}</Alarm>
      {rights.every(({ granted }) => granted) ? null : (
        <>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(message('setup.rights.warning'))}
          </Typography>
          <Flex>
            <Button
              type="button"
              loading={isBusy}
              disabled={chosen.length === 0}
              onClick={() => void attempt(grant)}
            >
              {formatMessage(message('setup.rights.grant'), { count: chosen.length })}
            </Button>
          </Flex>
        </>
      )}
    </>
  );
};
