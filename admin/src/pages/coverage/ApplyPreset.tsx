import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { Waiting } from '../../ui/Waiting';
import { PresetForm, type PresetFormProps } from '../presets/PresetForm';

/** The first step on a fresh install: choose a journey to start from. */
export const ApplyPreset = ({ onApplied }: PresetFormProps) => {
  const { formatMessage } = useIntl();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.manageTaxonomy);
  if (isLoading) return <Waiting />;
  return (
    <Panel title={formatMessage(message('preset.title'))}>
      {allowedActions['canManage'] ? (
        <PresetForm onApplied={onApplied} />
      ) : (
        <Typography>{formatMessage(message('preset.forbidden'))}</Typography>
      )}
    </Panel>
  );
};
