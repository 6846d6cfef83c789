import { useIntl } from 'react-intl';
import type { TagChoices } from '../../../../server/src/taxonomy/contract';
import { message } from '../../translations/message';

/** What stages and personas of segments are called. */
export const useSegmentNames = ({ journeys, personas }: TagChoices) => {
  const { formatMessage } = useIntl();
  return {
    stage: (journeyKey: string, key: string): string => {
      const journey = journeys.find((each) => each.key === journeyKey);
      const name = journey?.stages.find((stage) => stage.key === key)?.name ?? key;
      return journey && journeys.length > 1 ? `${journey.name} · ${name}` : name;
    },
    persona: (key: string | null): string =>
      key === null
        ? formatMessage(message('panel.serving.anybody'))
        : (personas.find((persona) => persona.key === key)?.name ?? key),
  };
};
