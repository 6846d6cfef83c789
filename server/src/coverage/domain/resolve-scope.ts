import type { FunnelConfig } from '../../config/contract';
import {
  ROLES,
  TRANSITION_KINDS,
  type Journey,
  type Role,
  type Stage,
  type Taxonomy,
  type TransitionKind,
} from '../../taxonomy/contract';
import { PRESET_KEYS } from '../../taxonomy/preset-contract';
import type { CoverageInput, InputProblem } from '../contract';
import { normalizeKind } from '../../taxonomy/vocabulary';
import { quoteWords } from './quote-words';
import type { Expectation, PersonaTarget, Scope, ScopeStage } from './scope';

export interface ScopeSources {
  readonly taxonomy: Taxonomy;
  /** Codes of the site's locales. */
  readonly locales: readonly string[];
  readonly settings: FunnelConfig['coverage'];
  /** Roles of which at least one content type has an attribute that says the kind. */
  readonly rolesWithKind: ReadonlySet<Role>;
}

export type ScopeResult =
  | { readonly ok: true; readonly scope: Scope; readonly journey: Journey }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const findJourney = (
  asked: string | null | undefined,
  { journeys, defaultJourney }: Taxonomy
): Journey | InputProblem => {
  const problem = (message: string): InputProblem => ({ field: 'journey', message });
  if (journeys.length === 0) {
    return problem(
      `there is no journey yet: apply one of the presets ${quoteWords(PRESET_KEYS)}, in the admin panel or by the option "preset" of the configuration`
    );
  }
  const allowed = quoteWords(journeys.map(({ key }) => key));
  if (asked === null || asked === undefined) {
    const journey = defaultJourney === null ? undefined : journeys[defaultJourney];
    return journey ?? problem(`say which journey, as none is the default; allowed: ${allowed}`);
  }
  return (
    journeys.find(({ key }) => key === asked) ??
    problem(`there is no journey "${asked}"; allowed: ${allowed}`)
  );
};

const localeProblems = (
  asked: readonly string[],
  locales: readonly string[]
): readonly InputProblem[] =>
  asked
    .filter((locale) => !locales.includes(locale))
    .map((locale) => ({
      field: 'locales',
      message: `there is no locale "${locale}"; allowed: ${quoteWords(locales) || 'none, as the site has no locales'}`,
    }));

const periodProblems = ({ from, to }: CoverageInput): readonly InputProblem[] =>
  typeof from === 'number' && typeof to === 'number' && from > to
    ? [{ field: 'from', message: 'must not be later than "to"' }]
    : [];

/**
 * Expectations as they can be checked: kinds in their normal form, repeats added up. A kind that
 * no content type of the role can tell counts as "any", for nothing could ever meet it.
 */
const resolveExpectations = (
  stage: Stage,
  roles: readonly Role[],
  rolesWithKind: ReadonlySet<Role>
): Expectation[] => {
  const merged = new Map<string, Expectation>();
  for (const { role, kind, persona, count } of stage.expected) {
    if (persona || !roles.includes(role) || count === 0) continue;
    const wanted = kind && rolesWithKind.has(role) ? normalizeKind(kind) : null;
    const id = `${role} ${wanted ?? ''}`;
    merged.set(id, { role, kind: wanted, count: count + (merged.get(id)?.count ?? 0) });
  }
  return [...merged.values()];
};

/** Of two for the same cell the later one. */
const resolvePersonaTargets = ({ expected }: Stage): PersonaTarget[] => {
  const targets = new Map<string, PersonaTarget>();
  for (const { role, persona, count } of expected) {
    if (persona) targets.set(`${role} ${persona}`, { role, persona, count });
  }
  return [...targets.values()];
};

/** Transitions by place; those of a stage lead to stages of its own journey. */
const describeStage = (
  { key, name, phase, weight, transitions }: Stage,
  journey: Journey
): Omit<ScopeStage, 'expected' | 'personaTargets' | 'staleFrom'> => {
  const placesOf = (...kinds: readonly TransitionKind[]): number[] =>
    transitions
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ to }) => journey.stages.indexOf(to));
  return {
    ...{ key, name, phase, weight },
    ways: placesOf(...TRANSITION_KINDS),
    ahead: placesOf('FORWARD', 'SKIP'),
    forward: placesOf('FORWARD'),
  };
};

/**
 * The scope of an audit, or everything that is wrong with the question, each with the field and
 * what is allowed. The freshness limit of a cell is its stage's, or else that of its role.
 */
export const resolveScope = (input: CoverageInput, sources: ScopeSources): ScopeResult => {
  const { taxonomy, settings } = sources;
  const journey = findJourney(input.journey, taxonomy);
  const problems = [
    ...('field' in journey ? [journey] : []),
    ...localeProblems(input.locales ?? [], sources.locales),
    ...periodProblems(input),
  ];
  if ('field' in journey || problems.length > 0) return { ok: false, problems };

  const roles = ROLES.filter((role) => input.roles?.includes(role) ?? true);
  const stages = journey.stages.flatMap((index) => taxonomy.stages[index] ?? []);
  const personas = journey.personas.flatMap((index) => taxonomy.personas[index] ?? []);
  const daysOf = (stage: Stage, role: Role): number =>
    stage.freshnessDays ?? settings.staleAfterDays[role];
  const limits = [
    ...new Set(stages.flatMap((stage) => ROLES.map((role) => daysOf(stage, role)))),
  ].sort((a, b) => a - b);
  const staleFrom = (stage: Stage, role: Role): number => limits.indexOf(daysOf(stage, role)) + 1;
  const scopeStages = stages.map((stage): ScopeStage => ({
    ...describeStage(stage, journey),
    expected: resolveExpectations(stage, roles, sources.rolesWithKind),
    personaTargets: resolvePersonaTargets(stage),
    staleFrom: {
      ARTICLE: staleFrom(stage, 'ARTICLE'),
      LEAD_MAGNET: staleFrom(stage, 'LEAD_MAGNET'),
      CTA: staleFrom(stage, 'CTA'),
    },
  }));
  const kinds = scopeStages.flatMap(({ expected }) => expected.flatMap(({ kind }) => kind ?? []));
  return {
    ok: true,
    journey,
    scope: {
      journey: journey.key,
      stages: scopeStages,
      personas: personas.map(({ key, name, preferredFormats }) => ({
        key,
        name,
        preferredFormats,
      })),
      roles,
      locales: input.locales ? [...new Set(input.locales)] : null,
      limits,
      kinds: [...new Set(kinds)],
      excessFactor: settings.excessFactor,
    },
  };
};
