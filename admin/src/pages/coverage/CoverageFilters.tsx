import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAxes } from '../../../../server/src/coverage/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message, type Message } from '../../translations/message';
import { Choice } from '../../ui/Choice';
import type { CoverageQuery } from './coverage-query';

interface RoleSwitchProps {
  readonly role: Role | null;
  readonly onChange: (role: Role | null) => void;
}

const ROLE_CHOICES: readonly (readonly [Role | null, Message])[] = [
  [null, message('filters.allRoles')],
  ['ARTICLE', ROLE_NAMES.ARTICLE],
  ['LEAD_MAGNET', ROLE_NAMES.LEAD_MAGNET],
  ['CTA', ROLE_NAMES.CTA],
];

/** Buttons rather than a list: the three roles are what a strategist flips through. */
export const RoleSwitch = ({ role, onChange }: RoleSwitchProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex role="group" aria-label={formatMessage(message('filters.role'))} gap={1} wrap="wrap">
      {ROLE_CHOICES.map(([choice, name]) => (
        <Button
          key={choice ?? 'all'}
          type="button"
          size="S"
          variant={choice === role ? 'secondary' : 'tertiary'}
          aria-pressed={choice === role}
          onClick={() => onChange(choice)}
        >
          {formatMessage(name)}
        </Button>
      ))}
    </Flex>
  );
};

export interface CoverageFiltersProps {
  readonly axes: CoverageAxes;
  /** Key of the journey that is shown. */
  readonly journey: string;
  readonly query: CoverageQuery;
  readonly onChange: (changes: Partial<CoverageQuery>) => void;
}

const ALL = 'all';

/** Which journey, role and language the page is about. A choice with one option is not offered. */
export const CoverageFilters = ({ axes, journey, query, onChange }: CoverageFiltersProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={4} alignItems="flex-end" justifyContent="space-between" wrap="wrap">
      <RoleSwitch role={query.role} onChange={(role) => onChange({ role })} />
      <Flex gap={4} wrap="wrap">
        {axes.journeys.length > 1 ? (
          <Choice
            label={message('filters.journey')}
            value={journey}
            options={axes.journeys.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(key) => onChange({ journey: key })}
          />
        ) : null}
        {axes.locales.length > 1 ? (
          <Choice
            label={message('filters.locale')}
            value={query.locale ?? ALL}
            options={[
              { value: ALL, label: formatMessage(message('filters.allLocales')) },
              ...axes.locales.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(code) => onChange({ locale: code === ALL ? null : code })}
          />
        ) : null}
      </Flex>
    </Flex>
  );
};
