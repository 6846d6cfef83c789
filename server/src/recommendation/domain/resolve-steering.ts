import type { SlotExclusionConfig, SlotPinConfig } from '../../config/slot-contract';
import { documentId } from './document-id';
import type { SlotExclusions, SlotPin } from './types';

const timeOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));

/** By place, then as they were named. */
export const resolvePins = (named: readonly SlotPinConfig[]): SlotPin[] =>
  named
    .map(({ from, until, ...pin }) => ({ ...pin, from: timeOf(from), until: timeOf(until) }))
    .sort((one, other) => one.place - other.place);

/** What is named twice stays out for as long as either says. */
export const resolveExclusions = (named: readonly SlotExclusionConfig[]): SlotExclusions => {
  const types = new Map<string, number>();
  const documents = new Map<string, number>();
  for (const { contentType, documentId: document, until } of named) {
    const [times, id] =
      document === null
        ? ([types, contentType] as const)
        : ([documents, documentId({ contentType, documentId: document })] as const);
    times.set(id, Math.max(times.get(id) ?? 0, timeOf(until) ?? Infinity));
  }
  return { types, documents };
};
