import * as React from 'react';
import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification, type FetchError } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PresetSummary } from '../../../../server/src/taxonomy/preset-contract';
import { useFunnelClient } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { useOwnLanguage } from '../../translations/use-own-language';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';

/** Suggested first: it fits shops, publishers and services that sell from their site. */
const SUGGESTED = 'digital';

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
            <Box paddingLeft={7}>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {stages.map(own).join(' → ')}
              </Typography>
            </Box>
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

export interface PresetFormProps {
  readonly onApplied: () => void;
}

/** A choice of presets, and the button that copies one. */
export const PresetForm = ({ onApplied }: PresetFormProps) => {
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
