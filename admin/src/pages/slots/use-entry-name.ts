import * as React from 'react';
import { useIntl } from 'react-intl';
import type { DocumentRef, PickedEntry } from '../../../../server/src/tagging/contract';
import { message } from '../../translations/message';
import { refKey } from '../../ui/ref-key';

export interface EntryNames {
  readonly nameOf: (entry: DocumentRef) => string;
  /** An entry was chosen: its name is known from then on. */
  readonly learn: (entry: PickedEntry) => void;
}

/** What entries are called; what is gone, or not for this administrator, goes by its id. */
export const useEntryNames = (known: readonly PickedEntry[]): EntryNames => {
  const { formatMessage } = useIntl();
  const [learnt, setLearnt] = React.useState<readonly PickedEntry[]>([]);
  const entries = new Map([...known, ...learnt].map((entry) => [refKey(entry), entry]));
  return {
    nameOf: (ref) => {
      const entry = entries.get(refKey(ref));
      const name = entry?.title ?? ref.documentId;
      return entry?.state === 'missing'
        ? formatMessage(message('slots.entry.missing'), { id: name })
        : name;
    },
    learn: (entry) => setLearnt((before) => [...before, entry]),
  };
};
