import { useRBAC } from '@strapi/strapi/admin';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { useTagChoices } from '../../api/use-tag-choices';
import type { MadeTag } from '../../api/use-tag-maker';
import { PERMISSIONS } from '../../permissions';
import { Waiting } from '../../ui/Waiting';
import type { EditedEntry } from './edited-entry';
import { Failure } from './Failure';
import { TagEditor } from './TagEditor';
import { useSavedTags } from './use-saved-tags';

interface LoadedPanelProps {
  readonly entry: EditedEntry;
  readonly choices: TagChoicesAnswer;
  readonly onMade: (tag: MadeTag) => void;
}

const LoadedPanel = ({ entry, choices, onMade }: LoadedPanelProps) => {
  const { model, documentId, readLocale, status, revision } = entry;
  const { allowedActions } = useRBAC(PERMISSIONS.readCoverage);
  const version = { model, documentId, locale: readLocale, revision };
  const { fields } = choices.rights.read;
  const saved = useSavedTags({ ...version, status }, fields);
  const isPublished = entry.isPublished || (!choices.draftAndPublish && !entry.isNew);
  const published = useSavedTags({ ...version, status: 'published' }, isPublished ? fields : []);
  if (saved.data === undefined) {
    return saved.error ? <Failure onRetry={saved.reload} /> : <Waiting />;
  }
  return (
    <TagEditor
      entry={entry}
      choices={choices}
      saved={saved.data}
      published={isPublished ? (published.data ?? null) : null}
      onPublished={published.reload}
      onMade={onMade}
      mayReadCoverage={allowedActions['canRead'] === true && (!isPublished || !!published.data)}
    />
  );
};

/** The tags of the entry that is being edited: they are saved and published with it. */
export const TaggingPanel = ({ entry }: { readonly entry: EditedEntry }) => {
  const { data, error, reload, addMade } = useTagChoices(entry.model);
  if (data) return <LoadedPanel entry={entry} choices={data} onMade={addMade} />;
  return error ? <Failure onRetry={reload} /> : <Waiting />;
};
