import * as React from 'react';
import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import {
  useAPIErrorHandler,
  useNotification,
  useRBAC,
  type FetchError,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PresetSummary } from '../../../../server/src/taxonomy/contract';
import { useFunnelClient } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';

/** Suggested first: it fits shops, publishers and services that sell from their site. */
const SUGGESTED = 'digital';

/** Presets are written in two languages; every other one reads English. */
const useOwnLanguage = () => {
  const { locale } = useIntl();
  return (text: { readonly en: string; readonly fr: string }): string =>
    locale.startsWith('fr') ? text.fr : text.en;
};

interface PresetChoiceProps {
  readonly presets: readonly PresetSummary[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

const PresetChoice = ({ presets, chosen, onChoose }: PresetChoiceProps) => {
  const { formatMessage } = useIntl();
  const own = useOwnLanguage();
  return (
    <Radio.Group
      value={chosen}
      onValueChange={onChoose}
      aria-label={formatMessage(message('preset.title'))}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        {presets.map(({ key, name, stages }) => (
          <Box key={key} borderColor="neutral200" hasRadius padding={3}>
            <Radio.Item value={key}>
              <Typography fontWeight="bold">{own(name)}</Typography>
            </Radio.Item>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {stages.map(own).join(' → ')}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Radio.Group>
  );
};

const useApply = (onApplied: () => void) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const client = useFunnelClient();
  const [isApplying, setApplying] = React.useState(false);
  const apply = async (key: string): Promise<void> => {
    setApplying(true);
    try {
      const { created } = await client.applyPreset(key);
      const values = { stages: created.stages.length, touchpoints: created.touchpoints.length };
      toggleNotification({
        type: 'success',
        message: formatMessage(message('preset.applied'), values),
      });
      onApplied();
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) });
    } finally {
      setApplying(false);
    }
  };
  return { apply, isApplying };
};

const PresetForm = ({ onApplied }: ApplyPresetProps) => {
  const { formatMessage } = useIntl();
  const { listPresets } = useFunnelClient();
  const { data: presets, error, reload } = useRequest(listPresets);
  const { apply, isApplying } = useApply(onApplied);
  const [picked, setPicked] = React.useState(SUGGESTED);
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!presets) return <Waiting />;
  return (
    <>
      <Typography>{formatMessage(message('preset.explain'))}</Typography>
      <PresetChoice presets={presets} chosen={picked} onChoose={setPicked} />
      <Flex>
        <Button type="button" loading={isApplying} onClick={() => void apply(picked)}>
          {formatMessage(message('preset.apply'))}
        </Button>
      </Flex>
    </>
  );
};

export interface ApplyPresetProps {
  readonly onApplied: () => void;
}

/** The first step on a fresh install: choose a journey to start from. */
export const ApplyPreset = ({ onApplied }: ApplyPresetProps) => {
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
