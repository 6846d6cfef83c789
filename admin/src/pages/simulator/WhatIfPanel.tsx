import * as React from 'react';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import type { WhatIfInput } from '../../../../server/src/recommendation/what-if-contract';
import { message, type Message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Bar } from '../../ui/Bar';
import { Panel } from '../../ui/Panel';
import { nestSettings } from './ask-for';
import type { SimulatorQuery } from './simulator-query';
import { TagTrials, type TagTrial } from './TagTrials';
import { useWhatIf } from './use-what-if';
import { WalkTable } from './WalkTable';

const FIRST = { visitors: '100', steps: '6', seed: '1' };
type Numbers = typeof FIRST;

const NAMES: Readonly<Record<keyof Numbers, Message>> = {
  visitors: message('simulator.walks.visitors'),
  steps: message('simulator.walks.steps'),
  seed: message('simulator.walks.seed'),
};

const inputOf = (
  { slot, journey, locale, settings }: SimulatorQuery,
  numbers: Numbers,
  trials: readonly TagTrial[]
): WhatIfInput => ({
  ...(slot === null ? {} : { slot }),
  ...{ journey, locale, settings: nestSettings(settings) },
  visitors: Number(numbers.visitors),
  steps: Number(numbers.steps),
  seed: Number(numbers.seed),
  tags: trials.map(({ entry: { contentType, documentId }, stage, persona }) => ({
    entry: { contentType, documentId },
    ...(stage === null ? {} : { stages: [stage] }),
    ...(persona === null ? {} : { personas: [persona] }),
  })),
});

export interface WhatIfPanelProps {
  readonly form: SimulatorForm;
  readonly query: SimulatorQuery;
}

/** Lets made-up visitors walk under the settings and tags of the site, and under those tried. */
export const WhatIfPanel = ({ form, query }: WhatIfPanelProps) => {
  const { formatMessage } = useIntl();
  const [numbers, setNumbers] = React.useState(FIRST);
  const [trials, setTrials] = React.useState<readonly TagTrial[]>([]);
  const { report, isBusy, progress, problem, run, cancel } = useWhatIf();
  const stages = form.journeys.flatMap((journey) => journey.stages);
  return (
    <Panel title={formatMessage(message('simulator.walks'))}>
      <Typography>{formatMessage(message('simulator.walks.explain'))}</Typography>
      <Flex gap={4} wrap="wrap">
        {(Object.keys(FIRST) as (keyof Numbers)[]).map((name) => (
          <Field.Root key={name} width="14rem">
            <Field.Label>{formatMessage(NAMES[name])}</Field.Label>
            <TextInput
              size="S"
              type="number"
              min={0}
              value={numbers[name]}
              onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
                setNumbers({ ...numbers, [name]: target.value })
              }
            />
          </Field.Root>
        ))}
      </Flex>
      <TagTrials
        form={form}
        journey={query.journey}
        locale={query.locale ?? form.defaultLocale}
        trials={trials}
        onChange={setTrials}
      />
      <Alarm>{problem}</Alarm>
      <Flex gap={2}>
        <Button
          type="button"
          variant="secondary"
          loading={isBusy}
          onClick={() => void run(inputOf(query, numbers, trials))}
        >
          {formatMessage(message('simulator.walks.start'))}
        </Button>
        {isBusy ? (
          <Button type="button" variant="tertiary" onClick={cancel}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
        ) : null}
      </Flex>
      {isBusy ? (
        <Bar
          aria-label={formatMessage(message('simulator.walks.running'))}
          value={progress ? Math.round((100 * progress.done) / progress.total) : 0}
        />
      ) : null}
      <div role="status">
        {report ? (
          <WalkTable
            report={report}
            stageName={(key) => stages.find((stage) => stage.key === key)?.name ?? key}
          />
        ) : null}
      </div>
    </Panel>
  );
};
