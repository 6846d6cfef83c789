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

export type Narrowed =
  | {
      readonly ok: true;
      readonly filter: EntryFilter;
      /** Those that are asked for. */
      readonly types: ReadonlySet<string>;
      readonly choices: EntryFilterChoices;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Which entries an audit of a journey looks at, and which it could look at. */
export const narrowEntries = async (
  { readFormats }: CoverageStore,
  input: EntryFilterInput,
  { model, journey, rows, types }: NarrowSources
): Promise<Narrowed> => {
  const formats = await readFormats(types);
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
    choices: {
      personas: personas.map(({ key, name }) => ({ key, name })),
      contentTypes: types.map(({ uid, displayName }) => ({ uid, name: displayName })),
      formats: listFormats(formats.map(({ format }) => format)),
    },
  };
};
