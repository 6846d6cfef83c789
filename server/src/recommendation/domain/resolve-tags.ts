import type { Journey, Taxonomy } from '../../taxonomy/contract';
import type { InputProblem } from '../contract';
import type { TagChange } from '../what-if-contract';
import type { TagPatch } from './patched-view';
import { resolveRef, type RefContext } from './resolve-ref';

type Resolved =
  | { readonly ok: true; readonly patches: readonly TagPatch[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

interface Keyed {
  readonly index: number;
  readonly key: string;
}

const list = (all: readonly Keyed[]): string => all.map(({ key }) => `"${key}"`).join(', ');

/** Places in the taxonomy, or what is wrong with the first key that it does not have. */
const placesOf = (
  keys: readonly string[],
  all: readonly Keyed[],
  field: string
): readonly number[] | InputProblem => {
  const unknown = keys.find((key) => all.every((each) => each.key !== key));
  if (unknown !== undefined) {
    return { field, message: `there is no "${unknown}"; allowed: ${list(all) || 'none'}` };
  }
  return [...new Set(keys)].flatMap((key) => all.find((each) => each.key === key)?.index ?? []);
};

const stagesOf = (journey: Journey | null, { stages }: Taxonomy) =>
  stages.filter((stage) => stage.journey === journey?.index);

const isProblem = (found: readonly number[] | InputProblem): found is InputProblem =>
  'field' in found;

/**
 * The tags that are tried, looked up. An entry that is not published or not for visitors is left
 * out; a stage or persona that is not there is named, with what is allowed.
 */
export const resolveTags = (
  changes: readonly TagChange[],
  journey: Journey | null,
  context: RefContext
): Resolved => {
  const { taxonomy } = context.view;
  const ofJourney = stagesOf(journey, taxonomy);
  const patches: TagPatch[] = [];
  const problems: InputProblem[] = [];
  changes.forEach(({ entry: ref, stages, personas }, place) => {
    const entry = resolveRef(ref, context);
    const tried = placesOf(stages ?? [], ofJourney, `tags.${place}.stages`);
    const people = placesOf(personas ?? [], taxonomy.personas, `tags.${place}.personas`);
    problems.push(...[tried, people].filter(isProblem));
    if (entry === undefined || isProblem(tried) || isProblem(people)) return;
    const others = entry.stages.filter(
      (stage) => taxonomy.stages[stage]?.journey !== journey?.index
    );
    patches.push({
      ...{ contentType: entry.contentType, documentId: entry.documentId, locale: entry.locale },
      stages: stages ? [...tried, ...others] : entry.stages,
      personas: personas ? people : entry.personas,
    });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, patches };
};
