import type { ParticipatingType } from '../tagging/contract';
import type { Journey, Taxonomy } from '../taxonomy/contract';
import type { EntryFilterChoices, EntryFilterInput, InputProblem } from './contract';
import type { EntryFilter } from './domain/entry-filter';
import { listFormats } from './domain/list-formats';
import { resolveEntryFilter } from './domain/resolve-entry-filter';
import type { CoverageStore, ModelRows } from './store';

export interface NarrowSources {
  readonly model: Taxonomy;
  readonly journey: Journey;
  readonly rows: ModelRows;
  /** That the caller may read. */
  readonly types: readonly ParticipatingType[];
}

export interface NarrowOptions {
  /** True: answers what the entries can be narrowed to, too. */
  readonly choices?: boolean;
}

export type Narrowed =
  | {
      readonly ok: true;
      readonly filter: EntryFilter;
      /** Those that are asked for. */
      readonly types: ReadonlySet<string>;
      /** Null: nobody asked. */
      readonly choices: EntryFilterChoices | null;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * Which entries an audit of a journey looks at, and which it could look at. The formats of the
 * entries are read only for whoever asks for one, or for what can be asked for.
 */
export const narrowEntries = async (
  { readFormats }: CoverageStore,
  input: EntryFilterInput,
  { model, journey, rows, types }: NarrowSources,
  options: NarrowOptions = {}
): Promise<Narrowed> => {
  const wantsChoices = options.choices === true;
  const formats = wantsChoices || input.formats ? await readFormats(types) : [];
  const personas = journey.personas.flatMap((place) => model.personas[place] ?? []);
  const resolved = resolveEntryFilter(input, {
    personas: new Map(
      personas.map(({ key, documentId }) => [key, rows.personas.get(documentId) ?? -1])
    ),
    contentTypes: types.map(({ uid }) => uid),
    formats,
  });
  if (!resolved.ok) return resolved;
  return {
    ...resolved,
    types: new Set(input.contentTypes ?? types.map(({ uid }) => uid)),
    choices: wantsChoices
      ? {
          personas: personas.map(({ key, name }) => ({ key, name })),
          contentTypes: types.map(({ uid, displayName }) => ({ uid, name: displayName })),
          formats: listFormats(formats.map(({ format }) => format)),
        }
      : null,
  };
};
