import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message, type MessageKey } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import type { NumberedSuggestion, SuggestedField } from './suggestion-list';

const Choice = styled.button`
  align-items: flex-start;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: inherit;
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  text-align: start;
  width: 100%;

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Key = styled.kbd`
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral700};
  flex: none;
  font: inherit;
  font-size: 1.2rem;
  min-width: 2rem;
  text-align: center;
`;

const TITLES: Readonly<Record<SuggestedField, MessageKey>> = {
  funnelStages: 'tags.stages',
  funnelPersonas: 'tags.personas',
};

interface SuggestionButtonProps {
  readonly suggestion: NumberedSuggestion;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onReject: () => void;
}

const SuggestionButton = (props: SuggestionButtonProps) => {
  const { suggestion, isChosen, onToggle, onReject } = props;
  const { formatMessage, formatNumber, formatList } = useIntl();
  const { number, name, confidence, fewExamples, words } = suggestion;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Delete') onReject();
  };
  return (
    <Flex gap={1} alignItems="flex-start">
      <Choice
        type="button"
        aria-pressed={isChosen}
        aria-keyshortcuts={`${number}`}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <Key aria-hidden>{number}</Key>
        <Flex direction="column" alignItems="stretch" flex="1" minWidth={0}>
          <Typography fontWeight="bold">{name}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {fewExamples
              ? formatMessage(message('suggestions.few'))
              : formatMessage(message('queue.confidence'), {
                  share: formatNumber(confidence, { style: 'percent' }),
                })}
            {words.length > 0
              ? ` ${formatMessage(message('queue.words'), { words: formatList(words) })}`
              : null}
          </Typography>
        </Flex>
        {isChosen ? <Mark icon={Check} color="primary600" /> : null}
      </Choice>
      <IconButton
        type="button"
        variant="ghost"
        label={formatMessage(message('suggestions.reject'), { name })}
        onClick={onReject}
      >
        <Cross />
      </IconButton>
    </Flex>
  );
};

export interface SuggestionButtonsProps {
  readonly suggestions: readonly NumberedSuggestion[];
  readonly isChosen: (suggestion: NumberedSuggestion) => boolean;
  readonly onToggle: (suggestion: NumberedSuggestion) => void;
  readonly onReject: (suggestion: NumberedSuggestion) => void;
}

/** What the entry's text speaks for, each with the key that chooses it and a cross. */
export const SuggestionButtons = (props: SuggestionButtonsProps) => {
  const { suggestions, isChosen, onToggle, onReject } = props;
  const { formatMessage } = useIntl();
  if (suggestions.length === 0) {
    return <Typography>{formatMessage(message('queue.noSuggestions'))}</Typography>;
  }
  const fields = [...new Set(suggestions.map(({ field }) => field))];
  return (
    <React.Fragment>
      {fields.map((field) => (
        <Flex
          key={field}
          direction="column"
          alignItems="stretch"
          gap={2}
          role="group"
          aria-label={formatMessage(message(TITLES[field]))}
        >
          <Typography variant="sigma" textColor="neutral600">
            {formatMessage(message(TITLES[field]))}
          </Typography>
          {suggestions
            .filter((suggestion) => suggestion.field === field)
            .map((suggestion) => (
              <SuggestionButton
                key={suggestion.documentId}
                suggestion={suggestion}
                isChosen={isChosen(suggestion)}
                onToggle={() => onToggle(suggestion)}
                onReject={() => onReject(suggestion)}
              />
            ))}
        </Flex>
      ))}
    </React.Fragment>
  );
};
