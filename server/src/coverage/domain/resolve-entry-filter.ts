import type { EntryFilterInput, InputProblem } from '../contract';
import type { EntryFilter } from './entry-filter';
import { normalizeKind } from '../../taxonomy/vocabulary';
import { quoteWords } from './quote-words';

export interface EntryFilterSources {
  /** Of the journey: key → row id. */
  readonly personas: ReadonlyMap<string, number>;
  /** Uids of the content types that the caller may read. */
  readonly contentTypes: readonly string[];
  /** The formats that their entries have, as they are written. */
  readonly formats: readonly { readonly contentType: string; readonly format: string }[];
}

export type EntryFilterResult =
  | { readonly ok: true; readonly filter: EntryFilter }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const DAY = 86_400_000;

const unknownIn = (
  field: string,
  noun: string,
  asked: readonly string[],
  allowed: readonly string[]
): InputProblem[] =>
  asked
    .filter((value) => !allowed.includes(value))
    .map((value) => ({
      field,
      message: `there is no ${noun} "${value}"; allowed: ${quoteWords(allowed) || 'none, as there is none'}`,
    }));

const writtenFormats = (
  asked: readonly string[],
  formats: EntryFilterSources['formats']
): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const { contentType, format } of formats) {
    if (!asked.includes(normalizeKind(format))) continue;
    values.set(contentType, [...(values.get(contentType) ?? []), format]);
  }
  return values;
};

/** The filter, or everything that is wrong with it, each with the field and what is allowed. */
export const resolveEntryFilter = (
  { personas, contentTypes, formats, changedFrom, changedTo }: EntryFilterInput,
  sources: EntryFilterSources
): EntryFilterResult => {
  const asked = formats?.map(normalizeKind);
  const known = [...new Set(sources.formats.map(({ format }) => normalizeKind(format)))];
  const from = changedFrom ? Date.parse(changedFrom) : null;
  const before = changedTo ? Date.parse(changedTo) + DAY : null;
  const problems = [
    ...unknownIn('personas', 'persona', personas ?? [], [...sources.personas.keys()]),
    ...unknownIn('contentTypes', 'content type', contentTypes ?? [], sources.contentTypes),
    ...unknownIn('formats', 'format', asked ?? [], known),
    ...(from !== null && before !== null && from >= before
      ? [{ field: 'changedFrom', message: 'must not be later than "changedTo"' }]
      : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    filter: {
      personas: personas ? personas.flatMap((key) => sources.personas.get(key) ?? []) : null,
      formats: asked ? writtenFormats(asked, sources.formats) : null,
      changedFrom: from,
      changedBefore: before,
    },
  };
};
