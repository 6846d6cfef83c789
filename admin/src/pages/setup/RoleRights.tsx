import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useRequest } from '../../api/use-request';
import { useSetupClient } from '../../api/use-setup-client';
import { TAG_FIELDS } from '../../content-manager/tagging-panel/tag-fields';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Mark } from '../../ui/Mark';
import { Problem } from '../../ui/Problem';
import { useAttempt } from '../../ui/use-attempt';
import { Waiting } from '../../ui/Waiting';
import { groupLacks, type LackingRole } from './role-lacks';
import type { StepProps } from './step-props';

interface LackProps {
  readonly lack: LackingRole;
  readonly typeName: string;
}

const Lack = ({ lack, typeName }: LackProps) => {
  const { formatMessage, formatList } = useIntl();
  const fields = TAG_FIELDS.filter(({ name }) => lack.fields.includes(name)).map(({ label }) =>
    formatMessage(message(label))
  );
  const actions = lack.actions.map((action) => formatMessage(message(`setup.action.${action}`)));
  return (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={WarningCircle} color="warning600" />
      <Typography>
        {formatMessage(message('setup.rights.lack'), {
          role: lack.role,
          type: typeName,
          fields: formatList(fields),
          actions: formatList(actions),
        })}
      </Typography>
    </Flex>
  );
};

/** Roles that are older than the plugin, and the tag fields that one click gives them. */
export const RoleRights = ({ state, onChanged }: Pick<StepProps, 'state' | 'onChanged'>) => {
  const { formatMessage } = useIntl();
  const { listLackingRoles, grantRoles } = useSetupClient();
  const { data, error, reload } = useRequest(listLackingRoles);
  const { attempt, isBusy, problem } = useAttempt();
  const grant = async (): Promise<void> => {
    await grantRoles();
    reload();
    onChanged();
  };
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  if (data.length === 0) {
    return (
      <Flex gap={2}>
        <Mark icon={CheckCircle} color="success600" />
        <Typography>{formatMessage(message('setup.rights.rolesReady'))}</Typography>
      </Flex>
    );
  }
  const nameOf = (uid: string): string =>
    state.types.find((type) => type.uid === uid)?.displayName ?? uid;
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {groupLacks(data).map((lack) => (
          <li key={`${lack.role} ${lack.contentType}`}>
            <Lack lack={lack} typeName={nameOf(lack.contentType)} />
          </li>
        ))}
      </Flex>
      <Alarm>{problem}</Alarm>
      <Flex>
        <Button type="button" loading={isBusy} onClick={() => void attempt(grant)}>
          {formatMessage(message('setup.rights.grantRoles'))}
        </Button>
      </Flex>
    </>
  );
};
