import type { Entry } from '../../catalog/contract';
import type { Journey, Taxonomy } from '../../taxonomy/contract';
import type { VisitorInput, Warning } from '../contract';
import type { StateSettings } from '../state-settings-contract';
import { followGoals } from './follow-goals';
import { inferPersona } from './infer-persona';
import { inferStage } from './infer-stage';
import type { StateTables } from './state-tables';
import type { StateValue, Visit, VisitorState } from './types';
import { tagParts } from './weigh-looks';

export interface StateInput {
  readonly taxonomy: Taxonomy;
  readonly journey: Journey | null;
  readonly visitor: VisitorInput | null;
  readonly current: Entry | null;
  /** Oldest first. */
  readonly history: readonly Visit[];
  readonly settings: StateSettings;
  readonly tables: (journey: Journey | null) => StateTables;
  /** Path of a field of the input, for warnings. */
  readonly field: (name: string) => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Keyed {
  readonly index: number;
  readonly key: string;
}

/** One dimension of the state: what it may be, what was declared, and how it is told otherwise. */
interface Question {
  readonly name: 'stage' | 'persona';
  readonly allowed: readonly Keyed[];
  readonly declared: string | null | undefined;
  /** Tags of the entry being looked at. */
  readonly context: readonly number[];
  /** Where a declared one has moved to since. */
  readonly movedOn: (index: number) => number;
  readonly infer: () => StateValue;
}

const UNKNOWN: StateValue = {
  index: null,
  key: null,
  assignment: 'UNKNOWN',
  confidence: 0,
  scores: [],
};

const explicit = ({ index, key }: Keyed): StateValue => ({
  index,
  key,
  assignment: 'EXPLICIT',
  confidence: 1,
  scores: [{ key, score: 1 }],
});

/** The tags of the entry being looked at, as far as they are trusted; the main one counts more. */
const fromContext = (
  tags: readonly number[],
  allowed: readonly Keyed[],
  { mainTagWeight, contextConfidence }: StateSettings
): StateValue | null => {
  const scores = tagParts(tags, allowed, mainTagWeight).flatMap(({ tag, part }) => {
    const keyed = allowed[tag];
    return keyed === undefined ? [] : { ...keyed, score: part * contextConfidence };
  });
  const [main] = scores;
  if (main === undefined) return null;
  return {
    index: main.index,
    key: main.key,
    assignment: 'CONTEXT',
    confidence: main.score,
    scores: scores.map(({ key, score }) => ({ key, score })),
  };
};

const unknownKey = ({ name, declared, allowed }: Question, input: StateInput): Warning => {
  const keys = allowed.map(({ key }) => `"${key}"`).join(', ');
  const journey = input.journey === null ? 'this site' : `the journey "${input.journey.key}"`;
  return {
    code: name === 'stage' ? 'UNKNOWN_STAGE' : 'UNKNOWN_PERSONA',
    field: input.field(`visitor.${name}`),
    message: `There is no ${name} "${declared}" in ${journey}, so it was ignored. Allowed: ${keys || 'none'}.`,
  };
};

/** Where a declared stage has moved to: later conversions move on from it. */
const stageSince = (declared: number, input: StateInput): number => {
  const { taxonomy, journey, history, visitor } = input;
  const since = visitor?.declaredAt;
  if (since == null || journey === null) return declared;
  const isLater = ({ type, at }: Visit): boolean =>
    type === 'CONVERT' && (at === null || at > since);
  return followGoals(history, isLater, declared, journey, taxonomy)?.stage ?? declared;
};

const resolve = (question: Question, input: StateInput, warnings: Warning[]): StateValue => {
  const { allowed, declared, context, movedOn, infer } = question;
  if (declared != null) {
    const named = allowed.find(({ key }) => key === declared);
    const moved = named && movedOn(named.index);
    const found = allowed.find(({ index }) => index === moved);
    if (found) return explicit(found);
    warnings.push(unknownKey(question, input));
  }
  const { visitor, history, settings } = input;
  const mayInfer = visitor?.consent === 'PERSONALIZATION' && history.length > 0;
  const inferred = mayInfer && allowed.length > 0 ? infer() : UNKNOWN;
  if (inferred.assignment === 'INFERRED') return inferred;
  return fromContext(context, allowed, settings) ?? inferred;
};

/**
 * Stage and persona of the visitor: EXPLICIT as given; else, with consent, INFERRED from what the
 * visitor did; else CONTEXT from the tags of the entry being looked at; else UNKNOWN.
 */
export const resolveState = (
  input: StateInput
): { readonly state: VisitorState; readonly warnings: readonly Warning[] } => {
  const { visitor, current, journey, taxonomy, history, settings, now } = input;
  const tables = input.tables(journey);
  const { stages, personas } = tables;
  const told = { history, settings, now };
  const warnings: Warning[] = [];
  const stage: Question = {
    name: 'stage',
    allowed: stages,
    declared: visitor?.stage,
    context: current?.stages ?? [],
    movedOn: (index) => stageSince(index, input),
    infer: () =>
      journey === null
        ? UNKNOWN
        : inferStage({ ...told, taxonomy, journey, stages, table: tables.stage }),
  };
  const persona: Question = {
    name: 'persona',
    allowed: personas,
    declared: visitor?.persona,
    context: current?.personas ?? [],
    movedOn: (index) => index,
    infer: () => inferPersona({ ...told, personas, table: tables.persona }),
  };
  return {
    state: { stage: resolve(stage, input, warnings), persona: resolve(persona, input, warnings) },
    warnings,
  };
};
