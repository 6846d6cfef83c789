import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft, Duplicate } from '@strapi/icons';
import { isFetchError, Layouts, Page, useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import { useRequest } from '../../api/use-request';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { AboutEntry } from './AboutEntry';
import { AnswerView } from './AnswerView';
import { step } from './ask-for';
import { compareItems } from './compare-items';
import { entryNames } from './entry-names';
import { SettingsForm } from './SettingsForm';
import type { SimulatorQuery } from './simulator-query';
import { useSimulation } from './use-simulation';
import { useSimulatorQuery, type ChangeQuery } from './use-simulator-query';
import { VisitorForm } from './VisitorForm';
import { WhatIfPanel } from './WhatIfPanel';

/** The form beside the answer, above it in narrow windows. */
const Columns = styled.div`
  align-items: flex-start;
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[5]};

  & > :first-child {
    flex: 1 1 28rem;
  }

  & > :last-child {
    flex: 3 1 52rem;
    min-width: 0;
  }
`;

const Beside = styled.div`
  align-items: flex-start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr));
`;

interface PartProps {
  readonly form: SimulatorForm;
  readonly query: SimulatorQuery;
  readonly onChange: ChangeQuery;
}

const CopyLink = () => {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyLink = async (): Promise<void> => {
    const isCopied = await copy(window.location.href);
    toggleNotification({
      type: isCopied ? 'success' : 'danger',
      message: formatMessage(message(isCopied ? 'code.copied' : 'code.notCopied')),
    });
  };
  return (
    <Button
      type="button"
      size="S"
      variant="tertiary"
      startIcon={<Duplicate />}
      onClick={() => void copyLink()}
    >
      {formatMessage(message('simulator.copy'))}
    </Button>
  );
};

/** Steps forward and back; a step back gives what the visitor had done until then. */
const useSteps = (query: SimulatorQuery, onChange: ChangeQuery) => {
  const [taken, setTaken] = React.useState<readonly SimulatorQuery[]>([]);
  const before = taken.at(-1);
  return {
    forward: (...[ref, type]: [Parameters<typeof step>[1], Parameters<typeof step>[2]]): void => {
      setTaken([...taken, query]);
      onChange(step(query, ref, type));
    },
    back: before
      ? (): void => {
          setTaken(taken.slice(0, -1));
          onChange({ history: before.history, current: before.current });
        }
      : null,
  };
};

const Body = ({ form, query, onChange }: PartProps) => {
  const { formatMessage } = useIntl();
  const { data, error, reload } = useSimulation(query);
  const { forward, back } = useSteps(query, onChange);
  const names = React.useMemo(() => entryNames(data?.now), [data]);
  const { now, tried } = data ?? {};
  return (
    <Columns>
      <Panel title={formatMessage(message('simulator.visitor'))}>
        <VisitorForm form={form} query={query} names={names} onChange={onChange} />
      </Panel>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<ArrowLeft />}
            disabled={back === null}
            onClick={() => back?.()}
          >
            {formatMessage(message('simulator.back'))}
          </Button>
          <CopyLink />
        </Flex>
        {error ? <Problem error={error} onRetry={reload} /> : null}
        {now ? (
          <Beside>
            <AnswerView
              title={formatMessage(message('simulator.answer'))}
              simulated={now}
              {...{ form, names }}
              onStep={(item, type) => forward(item.ref, type)}
            />
            {tried ? (
              <AnswerView
                title={formatMessage(message('simulator.tried'))}
                simulated={tried}
                form={form}
                names={entryNames(tried)}
                difference={compareItems(now.payload.items, tried.payload.items)}
              />
            ) : null}
          </Beside>
        ) : null}
        {!now && !error ? <Waiting /> : null}
        <AboutEntry
          query={query}
          about={(tried ?? now)?.about ?? null}
          names={names}
          locale={query.locale ?? form.defaultLocale}
          onChange={onChange}
        />
        <Panel title={formatMessage(message('simulator.settings'))}>
          <SettingsForm form={form} query={query} onChange={onChange} />
        </Panel>
        <WhatIfPanel form={form} query={query} />
      </Flex>
    </Columns>
  );
};

const Loaded = () => {
  const [query, change] = useSimulatorQuery();
  const { readForm } = useSimulatorClient();
  const language = useLanguage();
  const load = React.useCallback(() => readForm(language), [readForm, language]);
  const { data: form, error, reload } = useRequest(load);
  if (isFetchError(error) && error.status === 403) return <Page.NoPermissions />;
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!form) return <Waiting />;
  return (
    <div data-page="simulator">
      <Body form={form} query={query} onChange={change} />
    </div>
  );
};

/** What visitors would be answered, tried out without a visitor. */
const SimulatorPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('simulator.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage(message('simulator.subtitle'))} />
      <Layouts.Content>
        <Loaded />
      </Layouts.Content>
    </Page.Main>
  );
};

export default SimulatorPage;
