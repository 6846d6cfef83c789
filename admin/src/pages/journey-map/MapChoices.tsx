import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { JourneyMap } from '../../../../server/src/maps/contract';
import { message } from '../../translations/message';
import { Choice } from '../../ui/Choice';
import type { MapQuery } from './map-query';

const ALL = 'all';

export interface MapChoicesProps {
  readonly map: JourneyMap;
  readonly onChange: (changes: Partial<MapQuery>) => void;
}

/** Whose journey is drawn, and in which language what is published. One option is no choice. */
export const MapChoices = ({ map, onChange }: MapChoicesProps) => {
  const { formatMessage, formatDisplayName } = useIntl();
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      {map.journeys.length > 1 ? (
        <Choice
          label={message('filters.journey')}
          value={map.journey.key}
          options={map.journeys.map(({ key, name }) => ({ value: key, label: name }))}
          // Personas belong to a journey.
          onChange={(journey) => onChange({ journey, persona: null })}
        />
      ) : null}
      {map.personas.length > 0 ? (
        <Choice
          label={message('map.persona')}
          value={map.persona?.key ?? ALL}
          options={[
            { value: ALL, label: formatMessage(message('map.everyVisitor')) },
            ...map.personas.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(persona) => onChange({ persona: persona === ALL ? null : persona })}
        />
      ) : null}
      {map.locales.length > 1 && map.locale !== null ? (
        <Choice
          label={message('filters.locale')}
          value={map.locale}
          options={map.locales.map((code) => ({
            value: code,
            label: formatDisplayName(code, { type: 'language', fallback: 'code' }) ?? code,
          }))}
          onChange={(locale) => onChange({ locale })}
        />
      ) : null}
    </Flex>
  );
};
