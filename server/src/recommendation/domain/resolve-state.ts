import type { Entry } from '../../catalog/contract';
import type { Journey, Taxonomy } from '../../taxonomy/contract';
import type { VisitorInput, Warning } from '../contract';
import { openedStage } from './opened-stage';
import type { StateValue, Visit, VisitorState } from './types';

export interface StateInput {
  readonly taxonomy: Taxonomy;
  readonly journey: Journey | null;
  readonly visitor: VisitorInput | null;
  readonly current: Entry | null;
  /** Oldest first. */
  readonly history: readonly Visit[];
  /** Path of a field of the input, for warnings. */
  readonly field: (name: string) => string;
}

interface Keyed {
  readonly index: number;
  readonly key: string;
}

/**
 * How far the tags of the entry being looked at are trusted. Measured on reader events: the tag of
 * the last item is the visitor's in half of the cases.
 */
const CONTEXT_CONFIDENCE = 0.5;

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

/** The main tag counts twice as much as each of the others. */
const fromContext = (tags: readonly Keyed[]): StateValue => {
  const [main] = tags;
  if (main === undefined) return UNKNOWN;
  const share = CONTEXT_CONFIDENCE / (tags.length + 1);
  const scores = tags.map(({ key }, place) => ({ key, score: place === 0 ? 2 * share : share }));
  return {
    index: main.index,
    key: main.key,
    assignment: 'CONTEXT',
    confidence: 2 * share,
    scores,
  };
};

const pick = <T extends Keyed>(all: readonly T[], indexes: readonly number[]): T[] =>
  indexes.flatMap((index) => all[index] ?? []);

/** The tags that are among the allowed ones, in the order of the entry. */
const tagged = (tags: readonly number[], allowed: readonly Keyed[]): Keyed[] =>
  tags.flatMap((tag) => allowed.find(({ index }) => index === tag) ?? []);

const unknownKey = (
  name: 'stage' | 'persona',
  value: string,
  allowed: readonly Keyed[],
  input: StateInput
): Warning => {
  const keys = allowed.map(({ key }) => `"${key}"`).join(', ');
  const journey = input.journey === null ? 'this site' : `the journey "${input.journey.key}"`;
  return {
    code: name === 'stage' ? 'UNKNOWN_STAGE' : 'UNKNOWN_PERSONA',
    field: input.field(`visitor.${name}`),
    message: `There is no ${name} "${value}" in ${journey}, so it was ignored. Allowed: ${keys || 'none'}.`,
  };
};

/**
 * Where a declared stage has moved to: a later CONVERT opens the stage that its entry leads to,
 * when that lies ahead or a transition goes there.
 */
const movedOn = (declared: number, input: StateInput, journey: Journey): number => {
  const { taxonomy, history, visitor } = input;
  const since = visitor?.declaredAt;
  if (since == null) return declared;
  let stage = declared;
  for (const { entry, type, at } of history) {
    if (type !== 'CONVERT' || (at !== null && at <= since)) continue;
    const opened = openedStage(entry, journey.index, taxonomy);
    if (opened === null) continue;
    const isAhead = journey.stages.indexOf(opened) > journey.stages.indexOf(stage);
    const isNext = taxonomy.stages[stage]?.transitions.some(({ to }) => to === opened) ?? false;
    if (isAhead || isNext) stage = opened;
  }
  return stage;
};

/** Looked up only where somebody named one: most requests do not. */
const stagesOf = ({ journey, taxonomy }: StateInput) =>
  journey === null ? [] : pick(taxonomy.stages, journey.stages);

const personasOf = ({ journey, taxonomy }: StateInput) =>
  journey === null
    ? taxonomy.personas.filter((persona) => persona.active)
    : pick(taxonomy.personas, journey.personas);

const resolveStage = (input: StateInput, warnings: Warning[]): StateValue => {
  const { taxonomy, journey, visitor, current } = input;
  if (visitor?.stage != null) {
    const allowed = stagesOf(input);
    const declared = allowed.find(({ key }) => key === visitor.stage);
    const stage = journey && declared && taxonomy.stages[movedOn(declared.index, input, journey)];
    if (stage) return explicit(stage);
    warnings.push(unknownKey('stage', visitor.stage, allowed, input));
  }
  return current === null ? UNKNOWN : fromContext(tagged(current.stages, stagesOf(input)));
};

const resolvePersona = (input: StateInput, warnings: Warning[]): StateValue => {
  const { visitor, current } = input;
  if (visitor?.persona != null) {
    const allowed = personasOf(input);
    const persona = allowed.find(({ key }) => key === visitor.persona);
    if (persona) return explicit(persona);
    warnings.push(unknownKey('persona', visitor.persona, allowed, input));
  }
  return current === null ? UNKNOWN : fromContext(tagged(current.personas, personasOf(input)));
};

/**
 * Stage and persona of the visitor: EXPLICIT as given, else CONTEXT from the tags of the entry
 * being looked at, else UNKNOWN. Nothing is inferred from history.
 */
export const resolveState = (
  input: StateInput
): { readonly state: VisitorState; readonly warnings: readonly Warning[] } => {
  const warnings: Warning[] = [];
  const stage = resolveStage(input, warnings);
  const persona = resolvePersona(input, warnings);
  return { state: { stage, persona }, warnings };
};
