import * as React from 'react';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { Choices } from '../../ui/Choices';
import { PresetForm } from '../presets/PresetForm';
import { OwnJourney } from './OwnJourney';
import type { StepProps } from './step-props';

type Start = 'preset' | 'own';

/** The ways to a journey: from a preset, or from nothing but names. */
export const NewJourney = ({ onChanged }: Pick<StepProps, 'onChanged'>) => {
  const { formatMessage } = useIntl();
  const [start, setStart] = React.useState<Start>('preset');
  return (
    <>
      <Choices<Start>
        label={message('setup.journey.start')}
        value={start}
        onChange={setStart}
        choices={(['preset', 'own'] as const).map((value) => ({
          value,
          label: formatMessage(message(`setup.start.${value}`)),
          hint: formatMessage(message(`setup.startHint.${value}`)),
        }))}
      />
      {start === 'preset' ? (
        <PresetForm onApplied={onChanged} />
      ) : (
        <OwnJourney onChanged={onChanged} />
      )}
    </>
  );
};
