import {
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextButton,
  Typography,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { EventType } from '../../../../server/src/recommendation/contract';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { message } from '../../translations/message';
import { EntryPicker } from '../../ui/EntryPicker';
import type { EntryNames } from './entry-names';
import { MOST_VISITS, VISIT_TYPES, type SimulatorQuery, type Visited } from './simulator-query';
import type { ChangeQuery } from './use-simulator-query';
import { visitName } from './words';

interface VisitLineProps {
  readonly visit: Visited;
  readonly names: EntryNames;
  readonly onType: (type: EventType) => void;
  readonly onRemove: () => void;
}

const VisitLine = ({ visit, names, onType, onRemove }: VisitLineProps) => {
  const { formatMessage } = useIntl();
  const title = names.titleOf(visit);
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Flex gap={2} justifyContent="space-between">
        <Typography ellipsis title={title}>
          {title}
        </Typography>
        <IconButton
          type="button"
          size="XS"
          variant="ghost"
          label={formatMessage(message('simulator.history.remove'), { title })}
          onClick={onRemove}
        >
          <Cross />
        </IconButton>
      </Flex>
      {names.isKnown(visit) ? null : (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('simulator.history.unknown'))}
        </Typography>
      )}
      <SingleSelect
        size="S"
        aria-label={formatMessage(message('simulator.history.type'), { title })}
        value={visit.type}
        onChange={(type) => onType(type as EventType)}
      >
        {VISIT_TYPES.map((type) => (
          <SingleSelectOption key={type} value={type}>
            {formatMessage(visitName(type))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Flex>
  );
};

export interface HistoryFieldsProps {
  readonly query: SimulatorQuery;
  readonly names: EntryNames;
  readonly locale: string | null;
  readonly onChange: ChangeQuery;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Where the visitor is, and what they did before, oldest first. */
export const HistoryFields = ({ query, names, locale, onChange }: HistoryFieldsProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useSimulatorClient();
  const { history, current } = query;
  const put = (place: number, ...visits: readonly Visited[]): void =>
    onChange({ history: history.toSpliced(place, 1, ...visits) });
  return (
    <>
      <Field.Root>
        <Field.Label>{formatMessage(message('simulator.current'))}</Field.Label>
        {current === null ? (
          <EntryPicker
            find={findEntries}
            locale={locale}
            without={NOBODY}
            onChoose={({ contentType, documentId }) =>
              onChange({ current: { contentType, documentId } })
            }
          />
        ) : (
          <Flex gap={2} justifyContent="space-between">
            <Typography ellipsis>{names.titleOf(current)}</Typography>
            <IconButton
              type="button"
              size="XS"
              variant="ghost"
              label={formatMessage(message('simulator.current.leave'))}
              onClick={() => onChange({ current: null })}
            >
              <Cross />
            </IconButton>
          </Flex>
        )}
      </Field.Root>
      {history.length > 0 ? (
        <Flex
          tag="ol"
          aria-label={formatMessage(message('simulator.history'))}
          direction="column"
          alignItems="stretch"
          gap={3}
          data-part="history"
        >
          {history.map((visit, place) => (
            <VisitLine
              key={[place, visit.documentId].join()}
              visit={visit}
              names={names}
              onType={(type) => put(place, { ...visit, type })}
              onRemove={() => put(place)}
            />
          ))}
        </Flex>
      ) : null}
      {history.length < MOST_VISITS ? (
        <Field.Root>
          <Field.Label>{formatMessage(message('simulator.history'))}</Field.Label>
          <EntryPicker
            key={history.length}
            find={findEntries}
            locale={locale}
            without={NOBODY}
            onChoose={({ contentType, documentId }) =>
              onChange({ history: [...history, { contentType, documentId, type: 'VIEW' }] })
            }
          />
        </Field.Root>
      ) : null}
      {history.length > 0 ? (
        <Flex>
          <TextButton type="button" onClick={() => onChange({ history: [], current: null })}>
            {formatMessage(message('simulator.history.clear'))}
          </TextButton>
        </Flex>
      ) : null}
    </>
  );
};
