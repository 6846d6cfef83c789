import type { SlotConfig } from '../../config/contract';
import type { SlotEntry, SlotProblem } from '../contract';
import { isMissing, type Known, type Named } from './known';

const unknown = (
  field: string,
  noun: string,
  value: string,
  allowed: readonly string[]
): SlotProblem => ({
  field,
  message: `there is no ${noun} "${value}"; allowed: ${allowed.map((each) => `"${each}"`).join(', ') || 'none yet'}`,
});

interface NamedAt extends Named {
  readonly field: string;
}

/** Entries and content types that a slot names, each with its place. */
const namedBy = ({ pins, exclusions }: SlotConfig): NamedAt[] => [
  ...pins.map((pin, place) => ({ ...pin, field: `pins.${place}` })),
  ...exclusions.map((exclusion, place) => ({ ...exclusion, field: `exclusions.${place}` })),
];

const checkNamed = ({ field, ...named }: NamedAt, known: Known): SlotProblem[] => {
  const { contentType, documentId } = named;
  if (!known.contentTypes.includes(contentType)) {
    const { contentTypes } = known;
    return [unknown(`${field}.contentType`, 'content type', contentType, contentTypes)];
  }
  if (!isMissing(named, known)) return [];
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
