import * as React from 'react';
import {
  Button,
  Flex,
  IconButton,
  TextButton,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { TagAttribute } from '../../../../server/src/tagging/contract';
import type { SuggestedField } from '../../../../server/src/tagging/rejection-contract';
import type { SuggestedTag } from '../../api/use-suggestions';
import { message, type MessageKey } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Standby } from '../../ui/Standby';
import { suggestedFor, type PanelSuggestion } from './suggested-for';
import type { PanelSuggestions } from './use-panel-suggestions';

interface SuggestedTagProps {
  readonly suggestion: PanelSuggestion;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onReject: () => void;
}

const SuggestedTagRow = ({ suggestion, isBusy, onChoose, onReject }: SuggestedTagProps) => {
  const { formatMessage, formatNumber, formatList } = useIntl();
  const id = React.useId();
  const { name, confidence, fewExamples, words } = suggestion;
  const share = formatNumber(confidence, { style: 'percent' });
  const why = [
    fewExamples
      ? formatMessage(message('suggestions.few'))
      : formatMessage(message('queue.confidence'), { share }),
    formatMessage(message('queue.words'), { words: formatList(words) }),
  ].join(' ');
  return (
    <Flex tag="li" gap={1} justifyContent="space-between">
      <Button
        type="button"
        variant="tertiary"
        size="S"
        startIcon={<Plus />}
        title={why}
        aria-describedby={id}
        onClick={onChoose}
      >
        {fewExamples ? name : `${name} · ${share}`}
      </Button>
      <VisuallyHidden id={id}>{why}</VisuallyHidden>
      <IconButton
        type="button"
        variant="ghost"
        size="XS"
        disabled={isBusy}
        label={formatMessage(message('suggestions.reject'), { name })}
        onClick={onReject}
      >
        <Cross />
      </IconButton>
    </Flex>
  );
};

interface RejectedProps {
  readonly last: SuggestedTag;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}

const Rejected = ({ last, isBusy, onTakeBack }: RejectedProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('suggestions.rejected'), { name: last.name })}
      </Typography>
      <TextButton type="button" disabled={isBusy} onClick={onTakeBack}>
        {formatMessage(message('queue.undo'))}
      </TextButton>
    </Flex>
  );
};

interface SuggestionListProps {
  readonly field: SuggestedField;
  readonly label: MessageKey;
  readonly suggestions: PanelSuggestions;
  /** A documentId, or an ask: for the form, nothing is saved. */
  readonly onChoose: (tag: string) => void;
}

const SuggestionList = ({ field, label, suggestions, onChoose }: SuggestionListProps) => {
  const { formatMessage } = useIntl();
  const place = React.useRef<HTMLDivElement>(null);
  const { data, rejected, isRejected, isBusy, problem, reject, takeBack } = suggestions;
  const shown = data ? suggestedFor(data, field).filter(({ tag }) => !isRejected(field, tag)) : [];
  const last = rejected.at(-1);
  const isMine = last?.field === field;
  const title = formatMessage(message('suggestions.title'), {
    field: formatMessage(message(label)),
  });
  return (
    <Standby
      ref={place}
      tabIndex={-1}
      $idle={shown.length === 0 && !isMine && problem === null}
      data-suggestions={field}
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        {shown.length > 0 ? (
          <>
            <Typography variant="pi" textColor="neutral600" aria-hidden>
              {title}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={title}>
              {shown.map((suggestion) => (
                <SuggestedTagRow
                  key={suggestion.tag}
                  suggestion={suggestion}
                  isBusy={isBusy}
                  onChoose={() => onChoose(suggestion.tag)}
                  onReject={() => {
                    // The button goes away: the focus must not go with it.
                    place.current?.focus();
                    reject({ field, tag: suggestion.tag, name: suggestion.name });
                  }}
                />
              ))}
            </Flex>
          </>
        ) : null}
        <Standby role="status" $idle={!isMine}>
          {isMine ? <Rejected last={last} isBusy={isBusy} onTakeBack={takeBack} /> : null}
        </Standby>
        <Alarm>{problem}</Alarm>
      </Flex>
    </Standby>
  );
};

export interface SuggestedTagsProps extends Omit<SuggestionListProps, 'field'> {
  readonly field: TagAttribute;
}

const isSuggested = (field: TagAttribute): field is 'funnelStages' | 'funnelPersonas' =>
  field === 'funnelStages' || field === 'funnelPersonas';

/** Under an empty field: what the saved text speaks for, to be chosen or rejected. */
export const SuggestedTags = ({ field, suggestions, ...rest }: SuggestedTagsProps) =>
  isSuggested(field) && suggestions.wants(field) ? (
    <SuggestionList field={field} suggestions={suggestions} {...rest} />
  ) : null;

export interface SuggestedAskProps {
  readonly askField: string | null;
  readonly suggestions: PanelSuggestions;
}

const ASK_LABEL: MessageKey = 'suggestions.ask';

/** The same for the ask, whose field is in the form itself. */
export const SuggestedAsk = ({ askField, suggestions }: SuggestedAskProps) => {
  const onChange = useForm('SuggestedAsk', (form) => form.onChange);
  if (askField === null || !suggestions.wants('ask')) return null;
  return (
    <SuggestionList
      field="ask"
      label={ASK_LABEL}
      suggestions={suggestions}
      onChoose={(ask) => onChange(askField, ask)}
    />
  );
};
