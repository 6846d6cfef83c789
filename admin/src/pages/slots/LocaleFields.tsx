import { Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { Choices } from '../../ui/Choices';
import { CheckList } from './CheckList';

const NAME = 'settings.localeFallback';

const WAYS = ['none', 'default', 'own'] as const;
type Way = (typeof WAYS)[number];

interface LocaleFieldsProps {
  readonly locales: readonly string[];
}

/** Which languages fill what is left when the asked one has too little. */
export const LocaleFields = ({ locales }: LocaleFieldsProps) => {
  const { formatMessage } = useIntl();
  const { value, onChange } = useField<'default' | readonly string[]>(NAME);
  const own = value === 'default' ? [] : (value ?? []);
  const way: Way = value === 'default' ? 'default' : own.length > 0 ? 'own' : 'none';
  const choose = (next: Way): void => {
    const [first] = locales;
    if (next === 'default') onChange(NAME, 'default');
    else onChange(NAME, next === 'own' && first !== undefined ? [first] : []);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Choices<Way>
        label={message('slots.locales')}
        value={way}
        onChange={choose}
        choices={WAYS.map((each) => ({
          value: each,
          label: formatMessage(message(`slots.locales.${each}`)),
        }))}
      />
      {way === 'own' ? (
        <>
          <CheckList
            name={NAME}
            label={message('slots.locales.which')}
            ordered
            options={locales.map((code) => ({ value: code, label: code }))}
          />
          <Typography>
            {formatMessage(message('slots.locales.order'), { locales: own.join(' → ') })}
          </Typography>
        </>
      ) : null}
    </Flex>
  );
};
