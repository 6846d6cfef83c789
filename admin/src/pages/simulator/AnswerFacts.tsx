import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NextBestPayload, StateValue } from '../../../../server/src/recommendation/contract';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message, type Message } from '../../translations/message';
import { useAbsenceWords } from '../../ui/absence-words';
import { ShortList } from '../../ui/ShortList';
import type { EntryNames } from './entry-names';
import { assignmentName, cacheScopeName, fallbackName, gapCauseName } from './words';

interface FactProps {
  readonly title: Message;
  readonly part: string;
  readonly children: React.ReactNode;
}

const Fact = ({ title, part, children }: FactProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-fact={part}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {formatMessage(title)}
      </Typography>
      {children}
    </Flex>
  );
};

type NameOf = (key: string) => string;

const StateLine = ({ state, nameOf }: { readonly state: StateValue; readonly nameOf: NameOf }) => {
  const { formatMessage, formatNumber, formatList } = useIntl();
  const percent = (value: number): string =>
    formatNumber(value, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <Typography>
        {state.key === null
          ? formatMessage(assignmentName(state.assignment))
          : formatMessage(message('simulator.state.line'), {
              name: nameOf(state.key),
              how: formatMessage(assignmentName(state.assignment)),
              confidence: percent(state.confidence),
            })}
      </Typography>
      {state.scores.length > 1 ? (
        <Typography variant="pi" textColor="neutral600">
          {formatList(
            state.scores.map(({ key, score }) => `${nameOf(key)} ${percent(score)}`),
            { type: 'unit' }
          )}
        </Typography>
      ) : null}
    </>
  );
};

/** What stages and personas are called; what the model does not have goes by its key. */
const nameIn =
  (all: readonly { readonly key: string; readonly name: string }[]): NameOf =>
  (key) =>
    all.find((each) => each.key === key)?.name ?? key;

interface GapsProps {
  readonly gaps: NextBestPayload['gaps'];
  readonly stageName: NameOf;
  readonly personaName: NameOf;
}

const Gaps = ({ gaps, stageName, personaName }: GapsProps) => {
  const { formatMessage } = useIntl();
  const nobody = formatMessage(message('panel.serving.anybody'));
  return (
    <ul>
      {gaps.map((gap) => (
        <Typography key={gap.role} tag="li">
          {formatMessage(message('simulator.gap'), {
            role: formatMessage(ROLE_NAMES[gap.role]),
            stage: gap.stage === null ? '–' : stageName(gap.stage),
            persona: gap.persona === null ? nobody : personaName(gap.persona),
            cause: formatMessage(gapCauseName(gap.cause)),
          })}
        </Typography>
      ))}
    </ul>
  );
};

const Withheld = ({
  withheld,
  names,
}: {
  readonly withheld: NonNullable<NextBestPayload['withheld']>;
  readonly names: EntryNames;
}) => {
  const wordsOf = useAbsenceWords();
  return (
    <ShortList
      items={withheld}
      first={4}
      keyOf={({ ref }) => ref.contentType + ref.documentId}
      render={(each) => (
        <>
          <Typography fontWeight="bold">{names.titleOf(each.ref)}</Typography>
          <Typography tag="p" variant="pi">
            {wordsOf(each)}
          </Typography>
        </>
      )}
    />
  );
};

const Cache = ({ payload }: { readonly payload: NextBestPayload }) => {
  const { formatMessage } = useIntl();
  const { cacheScope, ttlSeconds, segmentKey } = payload;
  return (
    <Fact title={message('simulator.cache')} part="cache">
      <Typography>{formatMessage(cacheScopeName(cacheScope), { seconds: ttlSeconds })}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('simulator.segment'), { key: segmentKey })}
      </Typography>
    </Fact>
  );
};

export interface AnswerFactsProps {
  readonly payload: NextBestPayload;
  readonly form: SimulatorForm;
  readonly names: EntryNames;
}

/** All that an answer says besides its items, in words. */
export const AnswerFacts = ({ payload, form, names }: AnswerFactsProps) => {
  const { formatMessage } = useIntl();
  const { visitor, fallback, gaps, withheld, warnings } = payload;
  const stageName = nameIn(form.journeys.find(({ key }) => key === payload.journey)?.stages ?? []);
  const personaName = nameIn(form.personas);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {warnings.length > 0 ? (
        <Fact title={message('simulator.warnings')} part="warnings">
          {warnings.map((warning) => (
            <Typography key={warning.field}>{warning.message}</Typography>
          ))}
        </Fact>
      ) : null}
      <Fact title={message('simulator.state.stage')} part="stage">
        <StateLine state={visitor.stage} nameOf={stageName} />
      </Fact>
      <Fact title={message('simulator.state.persona')} part="persona">
        <StateLine state={visitor.persona} nameOf={personaName} />
      </Fact>
      <Fact title={message('simulator.fallback')} part="fallback">
        <Typography>{formatMessage(fallbackName(fallback))}</Typography>
      </Fact>
      {gaps.length > 0 ? (
        <Fact title={message('simulator.gaps')} part="gaps">
          <Gaps gaps={gaps} stageName={stageName} personaName={personaName} />
        </Fact>
      ) : null}
      {withheld && withheld.length > 0 ? (
        <Fact title={message('simulator.withheld')} part="withheld">
          <Withheld withheld={withheld} names={names} />
        </Fact>
      ) : null}
      <Cache payload={payload} />
    </Flex>
  );
};
