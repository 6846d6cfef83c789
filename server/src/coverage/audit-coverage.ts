import type { FunnelConfig } from '../config/contract';
import type { ParticipatingType } from '../tagging/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import { nameInLanguage } from '../taxonomy';
import type { Journey, Role, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type {
  AuditInput,
  AuditOptions,
  AuditResult,
  CoverageAxes,
  EntryFilterChoices,
  InputProblem,
} from './contract';
import { buildMatrix, type DemandOf } from './domain/build-matrix';
import { countFindings } from './domain/count-findings';
import { resolveScope } from './domain/resolve-scope';
import type { Scope } from './domain/scope';
import { possibleRoles } from './domain/role-by-value';
import { findFindings, surveyContent, type Subject } from './find-findings';
import { measureSpread } from './measure-spread';
import { narrowEntries } from './narrow-entries';
import type { CoverageStore, SiteLocale } from './store';

export interface CoverageSetting {
  readonly config: FunnelConfig;
  readonly taxonomy: TaxonomyRoom;
  readonly tagging: TaggingRoom;
  readonly store: CoverageStore;
  readonly now: () => number;
}

/** Events are not counted yet: priorities go by what is missing. */
const NO_DEMAND: DemandOf = () => ({ demand: 0, misses: 0 });

/** Content types that the caller may read and that can have one of the roles. */
export const typesOf = (
  tagging: TaggingRoom,
  roles: readonly Role[],
  readable: ReadonlySet<string> | undefined
): ParticipatingType[] =>
  tagging.types().filter((type) => {
    const possible = possibleRoles(type);
    return (readable?.has(type.uid) ?? true) && roles.some((role) => possible.has(role));
  });

const rolesWithKind = (types: readonly ParticipatingType[]): Set<Role> =>
  new Set(types.flatMap((type) => (type.fields.kind ? [...possibleRoles(type)] : [])));

const itemsOf = <T>(all: readonly T[], places: readonly number[]): T[] =>
  places.flatMap((place) => all[place] ?? []);

const presentAxes = (
  { journeys, stages, personas }: Taxonomy,
  journey: Journey,
  locales: readonly SiteLocale[]
): CoverageAxes => ({
  journeys: journeys.map(({ key, name, isDefault }) => ({ key, name, isDefault })),
  stages: itemsOf(stages, journey.stages).map(({ key, name, color, phase, weight }) => ({
    ...{ key, name, color, phase, weight },
  })),
  personas: itemsOf(personas, journey.personas).map(({ key, name }) => ({ key, name })),
  locales,
});

/** The journey with the personas that are asked for: the others have no row in the matrix. */
const narrowJourney = (
  journey: Journey,
  { personas }: Taxonomy,
  asked: AuditInput['personas']
): Journey =>
  asked
    ? {
        ...journey,
        personas: journey.personas.filter((place) => asked.includes(personas[place]?.key ?? '')),
      }
    : journey;

type Prepared =
  | { readonly ok: true; readonly subject: Subject; readonly choices: EntryFilterChoices | null }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Everything that an audit has to know before it looks at the content. */
const prepareAudit = async (
  { config, taxonomy, tagging, store, now }: CoverageSetting,
  input: AuditInput,
  { language, readable, choices = false }: AuditOptions
): Promise<Prepared> => {
  const [written, locales, rows, research] = await Promise.all([
    taxonomy.read(),
    store.readLocales(),
    store.readModelRows(),
    taxonomy.readResearch(),
  ]);
  const model = language ? nameInLanguage(written, language) : written;
  const readableTypes = tagging.types().filter(({ uid }) => readable?.has(uid) ?? true);
  const resolved = resolveScope(input, {
    taxonomy: model,
    locales: locales.map(({ code }) => code),
    settings: config.coverage,
    rolesWithKind: rolesWithKind(readableTypes),
  });
  if (!resolved.ok) return resolved;
  const sources = { model, rows, journey: resolved.journey, types: readableTypes };
  const narrowed = await narrowEntries(store, input, sources, { choices });
  if (!narrowed.ok) return narrowed;
  const { personas } = resolved.scope;
  const scope: Scope = {
    ...resolved.scope,
    personas: personas.filter(({ key }) => input.personas?.includes(key) ?? true),
  };
  return {
    ok: true,
    choices: narrowed.choices,
    subject: {
      snoozes: await store.listSnoozes(now()),
      ...{ scope, model, rows, research, locales, readableTypes, now: now() },
      journey: narrowJourney(resolved.journey, model, input.personas),
      language: language ?? 'en',
      types: typesOf(tagging, scope.roles, narrowed.types),
      entries: narrowed.filter,
    },
  };
};

/**
 * The coverage of a journey: counts per cell, totals, status, priority and findings, of the entries
 * that the input narrows it to. Only content types that the caller may read are counted; demand and
 * misses are 0. What the options do not ask for beside it is not measured.
 *
 * @returns problems that name the field and what is allowed, for a journey, locale, persona, content
 * type or format that is not there, and while there is no journey at all
 */
export const auditCoverage = async (
  setting: CoverageSetting,
  input: AuditInput,
  options: AuditOptions = {}
): Promise<AuditResult> => {
  const prepared = await prepareAudit(setting, input, options);
  if (!prepared.ok) return prepared;
  const { subject, choices } = prepared;
  const { scope, model, journey, locales } = subject;
  const surveyed = await surveyContent(setting, subject);
  const { entries, tagged, untagged } = surveyed.tally;
  const { findings, snoozed, owners } = await findFindings(setting, subject, surveyed);
  const sums = {
    findings: countFindings(findings, surveyed.lists),
    stale: surveyed.tally.stale,
  };
  const { coverage, stages, personas, cells } = buildMatrix(surveyed.tally, scope, NO_DEMAND);
  return {
    ok: true,
    axes: presentAxes(model, journey, locales),
    ...{ choices, snoozed, owners, sums },
    spread: options.spread === true ? await measureSpread(setting, subject, surveyed) : null,
    coverage: {
      journey: scope.journey,
      computedAt: new Date(subject.now).toISOString(),
      ...{ entries, tagged, untagged, coverage },
      ...{ stages: [...stages], personas: [...personas], cells: [...cells] },
      findings: [...findings],
    },
  };
};
