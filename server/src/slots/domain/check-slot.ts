import type { SlotConfig } from '../../config/contract';
import type { SlotEntry, SlotProblem } from '../contract';

/** What a slot may name. */
export interface Known {
  readonly touchpoints: readonly string[];
  readonly locales: readonly string[];
  readonly contentTypes: readonly string[];
  /** Of the entries that the slot names those that are not there. */
  readonly missing: readonly SlotEntry[];
}

const unknown = (
  field: string,
  noun: string,
  value: string,
  allowed: readonly string[]
): SlotProblem => ({
  field,
  message: `there is no ${noun} "${value}"; allowed: ${allowed.map((each) => `"${each}"`).join(', ') || 'none yet'}`,
});

interface Named {
  readonly field: string;
  readonly contentType: string;
  /** Null: the whole content type. */
  readonly documentId: string | null;
}

/** Entries and content types that a slot names, each with its place. */
const namedBy = ({ pins, exclusions }: SlotConfig): Named[] => [
  ...pins.map((pin, place) => ({ ...pin, field: `pins.${place}` })),
  ...exclusions.map((exclusion, place) => ({ ...exclusion, field: `exclusions.${place}` })),
];

const checkNamed = ({ field, contentType, documentId }: Named, known: Known): SlotProblem[] => {
  if (!known.contentTypes.includes(contentType)) {
    const { contentTypes } = known;
    return [unknown(`${field}.contentType`, 'content type', contentType, contentTypes)];
  }
  const isMissing = known.missing.some(
    (each) => each.contentType === contentType && each.documentId === documentId
  );
  if (!isMissing) return [];
  const message = `there is no entry "${documentId}" of ${contentType}`;
  return [{ field: `${field}.documentId`, message }];
};

/** Entries that a slot names. */
export const entriesOf = (slot: SlotConfig): SlotEntry[] =>
  namedBy(slot).flatMap(({ contentType, documentId }) =>
    documentId === null ? [] : { contentType, documentId }
  );

/** What a slot names that is not there, by the path of the setting. */
export const checkSlot = (slot: SlotConfig, known: Known): SlotProblem[] => {
  const { touchpoint, localeFallback } = slot;
  const problems: SlotProblem[] = [];
  if (touchpoint !== null && !known.touchpoints.includes(touchpoint)) {
    problems.push(unknown('touchpoint', 'touchpoint', touchpoint, known.touchpoints));
  }
  if (localeFallback !== 'default') {
    localeFallback.forEach((locale, place) => {
      if (known.locales.includes(locale)) return;
      problems.push(unknown(`localeFallback.${place}`, 'locale', locale, known.locales));
    });
  }
  return [...problems, ...namedBy(slot).flatMap((named) => checkNamed(named, known))];
};
