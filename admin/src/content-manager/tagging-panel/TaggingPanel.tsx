import * as React from 'react';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useFunnelClient, type TagChoicesAnswer } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { PERMISSIONS } from '../../permissions';
import { Waiting } from '../../ui/Waiting';
import type { EditedEntry } from './edited-entry';
import { Failure } from './Failure';
import { TagEditor } from './TagEditor';
import { useSavedTags } from './use-saved-tags';

interface LoadedPanelProps {
  readonly entry: EditedEntry;
  readonly choices: TagChoicesAnswer;
}

const LoadedPanel = ({ entry, choices }: LoadedPanelProps) => {
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
      mayReadCoverage={allowedActions['canRead'] === true && (!isPublished || !!published.data)}
    />
  );
};

/** The tags of the entry that is being edited: they are saved and published with it. */
export const TaggingPanel = ({ entry }: { readonly entry: EditedEntry }) => {
  const client = useFunnelClient();
  const { locale } = useIntl();
  const load = React.useCallback(
    () => client.readTagChoices({ contentType: entry.model, language: locale }),
    [client, entry.model, locale]
  );
  const { data, error, reload } = useRequest(load);
  if (data) return <LoadedPanel entry={entry} choices={data} />;
  return error ? <Failure onRetry={reload} /> : <Waiting />;
};
