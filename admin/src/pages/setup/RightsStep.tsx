import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { PublicRights } from './PublicRights';
import { RoleRights } from './RoleRights';
import type { StepProps } from './step-props';

/** What visitors may ask for, and which roles of the admin may tag. */
export const RightsStep = ({ state, onChanged }: StepProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography tag="h3" variant="epsilon">
        {formatMessage(message('setup.rights.public'))}
      </Typography>
      <PublicRights rights={state.publicRights} onChanged={onChanged} />
      <Typography tag="h3" variant="epsilon">
        {formatMessage(message('setup.rights.roles'))}
      </Typography>
      <RoleRights state={state} onChanged={onChanged} />
    </>
  );
};
