import * as React from 'react';
import { Button, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type {
  CellTarget as Target,
  TargetPlace,
} from '../../../../server/src/taxonomy/target-contract';
import { useHeldActions } from '../../api/use-held-actions';
import { useRequest } from '../../api/use-request';
import { useTargetClient } from '../../api/use-target-client';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';

/** What the number is made of, in a sentence. */
const useExplanation = (): ((target: Target) => string) => {
  const { formatMessage, formatList } = useIntl();
  return ({ target, standard, kinds }) => {
    if (standard !== null) {
      return formatMessage(message(target === null ? 'target.isStandard' : 'target.isOwn'), {
        standard,
      });
    }
    const named = kinds.map(({ kind, count }) => `${count} × ${kind}`);
    return [
      formatMessage(message('target.ofStage')),
      ...(named.length > 0
        ? [formatMessage(message('target.kinds'), { kinds: formatList(named) })]
        : []),
    ].join(' ');
  };
};

interface FormProps {
  readonly label: string;
  readonly hint: string;
  readonly target: Target;
  readonly isBusy: boolean;
  readonly onSave: (target: number | null) => void;
}

const TargetForm = ({ label, hint, target: { target, standard }, isBusy, onSave }: FormProps) => {
  const { formatMessage } = useIntl();
  const stored = target ?? standard ?? 0;
  const [typed, setTyped] = React.useState<number | undefined>(stored);
  const isWhole = typed !== undefined && Number.isInteger(typed) && typed >= 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isBusy) onSave(typed);
      }}
    >
      <Flex gap={3} alignItems="flex-start" wrap="wrap">
        <Field.Root hint={hint}>
          <Field.Label>{label}</Field.Label>
          <NumberInput
            size="S"
            {...(typed === undefined ? {} : { value: typed })}
            onValueChange={(next: number | undefined) => setTyped(next)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2} wrap="wrap" paddingTop={5}>
          <Button type="submit" size="S" loading={isBusy} disabled={!isWhole || typed === stored}>
            {formatMessage(message('target.save'))}
          </Button>
          {stored > 0 ? (
            <Button type="button" size="S" variant="tertiary" onClick={() => onSave(0)}>
              {formatMessage(message('target.none'))}
            </Button>
          ) : null}
          {standard !== null && target !== null ? (
            <Button type="button" size="S" variant="tertiary" onClick={() => onSave(null)}>
              {formatMessage(message('target.standard'))}
            </Button>
          ) : null}
        </Flex>
      </Flex>
    </form>
  );
};

export interface CellTargetProps {
  readonly place: TargetPlace;
  /** The numbers of the page are no longer so. */
  readonly onChanged: () => void;
}

/** How many entries a cell is to hold; for whoever may edit the journeys, to be changed. */
export const CellTarget = ({ place, onChanged }: CellTargetProps) => {
  const { formatMessage } = useIntl();
  const { journey, stage, persona, role } = place;
  const client = useTargetClient();
  const held = useHeldActions(PERMISSIONS.manageTaxonomy);
  const explain = useExplanation();
  const load = React.useCallback(
    () => client.readTarget({ journey, stage, persona, role }),
    [client, journey, stage, persona, role]
  );
  const { data, reload } = useRequest(load);
  const { attempt, isBusy, problem } = useAttempt();
  if (!data) return null;
  const save = async (target: number | null): Promise<void> => {
    await attempt(async () => {
      await client.setTarget({ journey, stage, persona, role, target, was: data.target });
      onChanged();
    });
    reload();
  };
  const label = formatMessage(message(persona === null ? 'target.stage' : 'target.persona'));
  const shown = data.target ?? data.standard ?? 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="target">
      <Alarm>{problem}</Alarm>
      {held !== null && held.size > 0 ? (
        <TargetForm
          key={`${role} ${data.target}`}
          {...{ label, isBusy }}
          hint={explain(data)}
          target={data}
          onSave={(target) => void save(target)}
        />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {`${label}: ${shown}. ${explain(data)}`}
        </Typography>
      )}
    </Flex>
  );
};
