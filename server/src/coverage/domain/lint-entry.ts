import type { Ask, Journey, Role } from '../../taxonomy/contract';
import { ENTRY_LINT } from '../entry-lint-contract';
import type { FindingRule } from '../rules-contract';
import type { AuditedDocument, Version } from './audited-document';
import { describeSubject } from './describe-subject';
import { openedStages } from './opened-stages';
import { ENTRY_RULES } from './rules';
import type { EntryFacts, Say } from './rules/rule';

/** A version of an entry as it is, or would be, published. Tags are documentIds. */
export interface EntryState {
  readonly locale: string | null;
  readonly role: Role;
  readonly ask: Ask;
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly leadsTo: string | null;
}

interface Named {
  readonly documentId: string;
}

/** Of the model, what places of a journey stand for. */
export interface TagIds {
  readonly stages: readonly Named[];
  readonly personas: readonly Named[];
}

type Places = Pick<Journey, 'stages' | 'personas'>;

/** What a journey says of the entry. */
export interface LintedJourney {
  readonly journey: Places;
  readonly facts: EntryFacts;
}

/** Rules about what an editor decides: not those about time and about other languages. */
const RULES = ENTRY_RULES.filter(({ rule }) => Object.hasOwn(ENTRY_LINT, rule));

const placesIn = (
  all: readonly Named[],
  places: readonly number[]
): readonly (string | undefined)[] => places.map((place) => all[place]?.documentId);

/** The version in the places of a journey. */
export const stateInJourney = (
  { stages, personas, leadsTo, ...state }: EntryState,
  { journey, model }: { readonly journey: Places; readonly model: TagIds }
): Version => {
  const ownStages = placesIn(model.stages, journey.stages);
  const ownPersonas = placesIn(model.personas, journey.personas);
  const places = (own: readonly (string | undefined)[], ids: readonly string[]): number[] =>
    [...new Set(ids)].map((id) => own.indexOf(id)).filter((place) => place >= 0);
  return {
    ...state,
    ...{ published: true, age: 0, kind: null, format: null },
    stages: places(ownStages, stages),
    tagged: stages.length > 0,
    leadsTo: leadsTo === null ? null : (places(ownStages, [leadsTo])[0] ?? null),
    personas: places(ownPersonas, personas),
    forEveryone: personas.length === 0,
  };
};

/** documentIds of the stages of a journey that the entry opens. */
export const opensStages = (
  state: EntryState,
  { journey, facts }: LintedJourney,
  model: TagIds
): readonly string[] =>
  openedStages(stateInJourney(state, { journey, model }), facts.scope).flatMap(
    (place) => model.stages[journey.stages[place] ?? -1]?.documentId ?? []
  );

export interface EntryVerdict {
  readonly rule: FindingRule;
  readonly say: Say;
}

/**
 * What the rules about single entries have against these versions of one entry: in the journeys of
 * its stages, or else in the first journey. Each rule speaks once.
 */
export const lintEntry = (
  document: Pick<AuditedDocument, 'contentType' | 'documentId'>,
  states: readonly EntryState[],
  { journeys, model }: { readonly journeys: readonly LintedJourney[]; readonly model: TagIds }
): EntryVerdict[] => {
  // A document without a version breaks no rule.
  if (states.length === 0) return [];
  const looks = journeys.map((linted) => ({
    facts: linted.facts,
    versions: states.map((state) => stateInJourney(state, { journey: linted.journey, model })),
  }));
  const own = looks.filter(({ versions }) => versions.some(({ stages }) => stages.length > 0));
  const verdicts = (own.length > 0 ? own : looks.slice(0, 1)).flatMap(({ facts, versions }) => {
    const steps = facts.nextStepsOf({ ...document, changedAt: 0, versions });
    const subject = describeSubject(versions, steps, facts);
    return RULES.flatMap(({ rule, judge }): EntryVerdict[] => {
      const say = judge(subject, facts);
      return say === null ? [] : [{ rule, say }];
    });
  });
  return [...new Map(verdicts.toReversed().map((verdict) => [verdict.rule, verdict])).values()];
};
