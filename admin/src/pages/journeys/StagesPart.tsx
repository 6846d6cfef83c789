import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { EditedStage } from '../../../../server/src/taxonomy/journey-contract';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import type { JourneyForm } from './journey-form';
import { JourneyMap } from './JourneyMap';
import { RemoveDialog } from './RemoveDialog';
import { StageForm } from './StageForm';
import { StageList } from './StageList';

export interface StagesPartProps {
  readonly journeyKey: string;
  readonly onRemoved: () => void;
}

/** Asks before a saved stage goes; what was not saved would be lost with the reload. */
const useStageRemoval = ({ journeyKey, onRemoved }: StagesPartProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const modified = useForm('StageRemoval', (form) => form.modified);
  const [going, setGoing] = React.useState<EditedStage | null>(null);
  const ask = (stage: EditedStage): void => {
    if (!modified) setGoing(stage);
    else {
      const said = formatMessage(message('journeys.remove.saveFirst'));
      toggleNotification({ type: 'warning', message: said });
    }
  };
  const close = (isRemoved: boolean): void => {
    setGoing(null);
    if (isRemoved) onRemoved();
  };
  const dialog = going ? (
    <RemoveDialog
      journeyKey={journeyKey}
      stage={going.documentId}
      name={going.name}
      onClose={close}
    />
  ) : null;
  return { ask, dialog };
};

/** The ways between the stages, their order, and the form of one of them. */
export const StagesPart = (props: StagesPartProps) => {
  const { formatMessage } = useIntl();
  const stages = useForm('Stages', ({ values }) => (values as JourneyForm).stages);
  const [chosen, choose] = React.useState<string | null>(stages[0]?.key ?? null);
  const index = stages.findIndex(({ key }) => key === chosen);
  const removal = useStageRemoval(props);
  return (
    <>
      <Panel title={formatMessage(message('journeys.map'))}>
        <JourneyMap stages={stages} chosen={chosen} />
      </Panel>
      <Flex gap={5} alignItems="flex-start" wrap="wrap">
        <Box flex="2 1 34rem" minWidth={0}>
          <Panel title={formatMessage(message('tags.stages'))}>
            <StageList chosen={chosen} onChoose={choose} onRemoveSaved={removal.ask} />
          </Panel>
        </Box>
        <Box flex="3 1 40rem" minWidth={0}>
          <Panel title={stages[index]?.name ?? formatMessage(message('journeys.stage.choose'))}>
            {index < 0 ? (
              <Typography>{formatMessage(message('journeys.stage.chooseHint'))}</Typography>
            ) : (
              <StageForm index={index} />
            )}
          </Panel>
        </Box>
      </Flex>
      {removal.dialog}
    </>
  );
};
