import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SlotChoices } from '../../../../server/src/slots/contract';
import { message } from '../../translations/message';
import { useSettingName } from '../../translations/use-setting-name';
import { OptionalNumberField } from '../../ui/form/OptionalNumberField';
import { Panel } from '../../ui/Panel';

const MOST = { weights: 100, pacing: 3650 } as const;
const AS_SITE = '';

interface SettingProps {
  readonly group: 'weights' | 'pacing';
  readonly name: string;
  /** What the site has. */
  readonly site: number | boolean;
}

const YesNoSetting = ({ group, name, site }: SettingProps) => {
  const { formatMessage } = useIntl();
  const nameOf = useSettingName();
  const path = `settings.${group}.${name}`;
  const { value, error, onChange } = useField<boolean | null>(path);
  const answerOf = (isOn: boolean): string =>
    formatMessage(message(isOn ? 'slots.yes' : 'slots.no'));
  return (
    <Field.Root name={path} width="28rem" {...(error ? { error } : {})}>
      <Field.Label>{nameOf(name)}</Field.Label>
      <SingleSelect
        size="S"
        value={value == null ? AS_SITE : String(value)}
        placeholder={formatMessage(message('slots.asSite'), { value: answerOf(site === true) })}
        clearLabel={formatMessage(message('records.clear'))}
        onClear={() => onChange(path, null)}
        onChange={(next) => onChange(path, String(next) === AS_SITE ? null : next === 'true')}
      >
        <SingleSelectOption value="true">{answerOf(true)}</SingleSelectOption>
        <SingleSelectOption value="false">{answerOf(false)}</SingleSelectOption>
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};

const NumberSetting = ({ group, name, site }: SettingProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const nameOf = useSettingName();
  const value = formatNumber(Number(site), { maximumFractionDigits: 3 });
  return (
    <OptionalNumberField
      name={`settings.${group}.${name}`}
      label={nameOf(name)}
      hint={formatMessage(message('slots.asSite'), { value })}
      max={MOST[group]}
      step={group === 'weights' ? 'any' : 1}
    />
  );
};

interface OrderFieldsProps {
  readonly site: SlotChoices['site'];
}

/** How the slot ranks and paces: nothing said is as the site has it. */
export const OrderFields = ({ site }: OrderFieldsProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const groups = ['weights', 'pacing'] as const;
  return (
    <>
      {groups.map((group) => (
        <Panel key={group} title={formatMessage(message(`simulator.settings.${group}`))}>
          <Flex gap={4} alignItems="flex-start" wrap="wrap">
            {Object.entries(site[group]).map(([name, value]) => {
              const Setting = typeof value === 'boolean' ? YesNoSetting : NumberSetting;
              return <Setting key={name} group={group} name={name} site={value} />;
            })}
            {group === 'weights' ? (
              <OptionalNumberField
                name="settings.diversity"
                label={formatMessage(message('setting.diversity'))}
                hint={formatMessage(message('slots.asSite'), {
                  value: formatNumber(site.ranking.diversity),
                })}
                max={1}
                step="any"
              />
            ) : null}
          </Flex>
        </Panel>
      ))}
    </>
  );
};
