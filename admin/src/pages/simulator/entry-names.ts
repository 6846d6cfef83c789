/** What entries are called that the page knows by their ids alone. Pure. */
import type { Simulated } from '../../../../server/src/recommendation/simulation-contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { refKey } from '../../ui/ref-key';

export interface EntryNames {
  /** Its title; of what is not published, or not for visitors, the id. */
  readonly titleOf: (ref: DocumentRef) => string;
  readonly isKnown: (ref: DocumentRef) => boolean;
}

export const entryNames = (simulated: Simulated | undefined): EntryNames => {
  const titles = new Map(
    [
      ...(simulated?.payload.items ?? []).map(({ ref, title }) => ({ ...ref, title })),
      ...(simulated?.entries ?? []),
    ].map((entry) => [refKey(entry), entry.title])
  );
  return {
    titleOf: (ref) => titles.get(refKey(ref)) ?? ref.documentId,
    isKnown: (ref) => titles.has(refKey(ref)),
  };
};
