import * as React from 'react';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { FullTagLists, RetagVersions } from '../../../../server/src/tagging/bulk-contract';
import type { QueueEntry } from '../../../../server/src/tagging/queue-contract';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { useSuggestions } from '../../api/use-suggestions';
import { useTagChoices } from '../../api/use-tag-choices';
import type { MadeTag } from '../../api/use-tag-maker';
import { TAG_FIELDS } from '../../content-manager/tagging-panel/tag-fields';
import { TagField } from '../../content-manager/tagging-panel/TagField';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { Panel } from '../../ui/Panel';
import { Waiting } from '../../ui/Waiting';
import {
  numberSuggestions,
  toggleTag,
  withoutTag,
  type NumberedSuggestion,
} from './suggestion-list';
import { SuggestionButtons } from './SuggestionButtons';
import { useShortcuts } from './use-shortcuts';

export interface TagSideProps {
  readonly entry: QueueEntry;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly mayUndo: boolean;
  readonly versions: RetagVersions;
  readonly onVersions: (versions: RetagVersions) => void;
  readonly onSave: (tags: FullTagLists) => void;
  readonly onSkip: () => void;
  readonly onUndo: () => void;
}

interface TagFieldsProps {
  readonly choices: TagChoicesAnswer;
  readonly tags: FullTagLists;
  readonly onChange: (tags: FullTagLists) => void;
  readonly onMade: (tag: MadeTag) => void;
}

/** What the entry will be tagged with, and a search for what was not suggested. */
const TagFields = ({ choices, tags, onChange, onMade }: TagFieldsProps) => {
  const write = choices.rights.update.fields;
  return TAG_FIELDS.filter(({ name }) => name in tags && write.includes(name)).map((field) => {
    const name = field.name as keyof FullTagLists;
    return (
      <TagField
        key={name}
        field={field}
        choices={choices}
        tags={tags[name]}
        disabled={false}
        onChange={(ids) => onChange({ ...tags, [name]: ids })}
        onMade={onMade}
      />
    );
  });
};

const Actions = (props: TagSideProps & { readonly tags: FullTagLists }) => {
  const { entry, tags, isSaving, mayUndo, versions, onVersions, onSave, onSkip, onUndo } = props;
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {entry.published === null ? null : (
        <Checkbox
          checked={versions === 'both'}
          onCheckedChange={(checked) => onVersions(checked === true ? 'both' : 'drafts')}
        >
          {formatMessage(message('queue.live'))}
        </Checkbox>
      )}
      <Flex gap={2} wrap="wrap">
        <Button type="button" loading={isSaving} onClick={() => onSave(tags)}>
          {formatMessage(message('queue.save'))}
        </Button>
        <Button type="button" variant="tertiary" disabled={isSaving} onClick={onSkip}>
          {formatMessage(message('queue.skip'))}
        </Button>
        <Button type="button" variant="tertiary" disabled={isSaving || !mayUndo} onClick={onUndo}>
          {formatMessage(message('queue.undo'))}
        </Button>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('queue.keys'))}
      </Typography>
    </Flex>
  );
};

interface SuggestedProps {
  readonly suggestions: readonly NumberedSuggestion[];
  readonly tags: FullTagLists;
  /** Name of what was rejected last; null: nothing was. */
  readonly lastRejected: string | null;
  readonly onToggle: (suggestion: NumberedSuggestion) => void;
  readonly onReject: (suggestion: NumberedSuggestion) => void;
}

const Suggested = ({ suggestions, tags, lastRejected, onToggle, onReject }: SuggestedProps) => {
  const { formatMessage } = useIntl();
  const place = React.useRef<HTMLDivElement>(null);
  return (
    <Flex ref={place} tabIndex={-1} direction="column" alignItems="stretch" gap={3}>
      <SuggestionButtons
        suggestions={suggestions}
        isChosen={({ field, documentId }) => tags[field].includes(documentId)}
        onToggle={onToggle}
        onReject={(suggestion) => {
          // The button goes away: whoever uses the keyboard stays in the list.
          place.current?.focus();
          onReject(suggestion);
        }}
      />
      <Typography variant="pi" textColor="neutral600" role="status">
        {lastRejected === null
          ? ''
          : formatMessage(message('suggestions.rejected'), { name: lastRejected })}
      </Typography>
    </Flex>
  );
};

/** Tags for one entry: what its text speaks for, what was chosen, and on to the next. */
export const TagSide = (props: TagSideProps) => {
  const { entry, problem, isSaving, mayUndo, onSave, onSkip, onUndo } = props;
  const { formatMessage } = useIntl();
  const [tags, setTags] = React.useState<FullTagLists>(entry.draft);
  const [isLacking, setLacking] = React.useState(false);
  const { data: choices, addMade } = useTagChoices(entry.contentType);
  const { data, rejected, isRejected, isBusy, reject, takeBack, ...rest } = useSuggestions(
    entry,
    entry.locale
  );
  const suggestions =
    data && choices
      ? numberSuggestions(
          data,
          ({ field, documentId }) =>
            choices.rights.update.fields.includes(field) && !isRejected(field, documentId)
        )
      : null;
  const change = (next: FullTagLists): void => {
    setLacking(false);
    setTags(next);
  };
  const toggle = ({ field, documentId }: NumberedSuggestion): void =>
    change(toggleTag(tags, field, documentId));
  const rejectIt = ({ field, documentId, name }: NumberedSuggestion): void => {
    if (isBusy) return;
    setTags(withoutTag(tags, field, documentId));
    reject({ field, tag: documentId, name });
  };
  const save = (): void => {
    // Without a stage the entry would be next again.
    if (tags.funnelStages.length === 0) setLacking(true);
    else if (!isSaving) onSave(tags);
  };
  const undo = rejected.length > 0 ? takeBack : onUndo;
  const isUndoable = !isBusy && (rejected.length > 0 || mayUndo);
  useShortcuts({
    ...Object.fromEntries(
      (suggestions ?? []).map((suggestion) => [`${suggestion.number}`, () => toggle(suggestion)])
    ),
    Enter: save,
    s: onSkip,
    u: () => {
      if (isUndoable && !isSaving) undo();
    },
  });
  const said = isLacking ? formatMessage(message('queue.needsStage')) : (rest.problem ?? problem);
  return (
    <Panel title={formatMessage(message('queue.suggestions'))}>
      {suggestions ? (
        <Suggested
          suggestions={suggestions}
          tags={tags}
          lastRejected={rejected.at(-1)?.name ?? null}
          onToggle={toggle}
          onReject={rejectIt}
        />
      ) : choices ? (
        <Waiting />
      ) : null}
      {choices ? (
        <TagFields choices={choices} tags={tags} onChange={change} onMade={addMade} />
      ) : (
        <Waiting />
      )}
      <Alarm>{said}</Alarm>
      <Actions {...props} mayUndo={isUndoable} onUndo={undo} tags={tags} onSave={save} />
    </Panel>
  );
};
