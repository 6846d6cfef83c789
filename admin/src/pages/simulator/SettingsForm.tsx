import * as React from 'react';
import { Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import { message } from '../../translations/message';
import { useSettingName } from '../../translations/use-setting-name';
import { listSettings, type Setting } from './list-settings';
import type { SettingValue, SimulatorQuery } from './simulator-query';
import type { ChangeQuery } from './use-simulator-query';

interface SettingFieldProps {
  readonly setting: Setting;
  /** Undefined: as the site has it. */
  readonly tried: SettingValue | undefined;
  readonly onChange: (value: SettingValue) => void;
}

/** Kept to itself while it is typed: each number is asked for once. */
const NumberSetting = ({ setting, tried, onChange }: SettingFieldProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const [typed, setTyped] = React.useState<string | null>(null);
  const commit = (): void => {
    const number = typed === null || typed.trim() === '' ? NaN : Number(typed);
    if (Number.isFinite(number)) onChange(number);
    setTyped(null);
  };
  const nameOf = useSettingName();
  return (
    <Field.Root
      width="16rem"
      hint={formatMessage(message('simulator.settings.now'), {
        value: formatNumber(Number(setting.value), { maximumFractionDigits: 3 }),
      })}
    >
      <Field.Label>{nameOf(setting.name)}</Field.Label>
      <TextInput
        size="S"
        type="number"
        step="any"
        value={typed ?? String(tried ?? setting.value)}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }: React.KeyboardEvent) => {
          if (key === 'Enter') commit();
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};

const SwitchSetting = ({ setting, tried, onChange }: SettingFieldProps) => {
  const nameOf = useSettingName();
  return (
    <Checkbox
      checked={Boolean(tried ?? setting.value)}
      onCheckedChange={(value) => onChange(value === true)}
    >
      {nameOf(setting.name)}
    </Checkbox>
  );
};

export interface SettingsFormProps {
  readonly form: SimulatorForm;
  readonly query: SimulatorQuery;
  readonly onChange: ChangeQuery;
}

/** Settings to try, beside those of the site. A value that the site has anyway is no change. */
export const SettingsForm = ({ form, query, onChange }: SettingsFormProps) => {
  const { formatMessage } = useIntl();
  const { settings: tried, slot } = query;
  const change = ({ path, value }: Setting, next: SettingValue): void => {
    const { [path]: _, ...others } = tried;
    onChange({ settings: next === value ? others : { ...others, [path]: next } });
  };
  const fieldOf = (setting: Setting) => {
    const props = {
      setting,
      tried: tried[setting.path],
      onChange: (value: SettingValue) => change(setting, value),
    };
    const Input = typeof setting.value === 'boolean' ? SwitchSetting : NumberSetting;
    return <Input key={setting.path} {...props} />;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-part="settings">
      <Typography>{formatMessage(message('simulator.settings.explain'))}</Typography>
      {listSettings(form, slot).map(({ group, settings }) => (
        <Flex
          key={group}
          role="group"
          aria-label={formatMessage(message(`simulator.settings.${group}`))}
          direction="column"
          alignItems="stretch"
          gap={2}
        >
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {formatMessage(message(`simulator.settings.${group}`))}
          </Typography>
          <Flex gap={4} alignItems="flex-start" wrap="wrap">
            {settings.map(fieldOf)}
          </Flex>
        </Flex>
      ))}
      {Object.keys(tried).length > 0 ? (
        <Flex>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            onClick={() => onChange({ settings: {} })}
          >
            {formatMessage(message('simulator.settings.reset'))}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
};
