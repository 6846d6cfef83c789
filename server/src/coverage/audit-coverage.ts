import type { FunnelConfig } from '../config/contract';
import type { ParticipatingType } from '../tagging/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import { nameInLanguage } from '../taxonomy';
import type { Journey, Role, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { AuditResult, CoverageAxes, CoverageInput, FindingLanguage } from './contract';
import { buildMatrix, type DemandOf } from './domain/build-matrix';
import { resolveScope } from './domain/resolve-scope';
import { possibleRoles } from './domain/role-by-value';
import { findFindings, surveyContent, type Subject } from './find-findings';
import type { CoverageStore, SiteLocale } from './store';

export interface CoverageSetting {
  readonly config: FunnelConfig;
  readonly taxonomy: TaxonomyRoom;
  readonly tagging: TaggingRoom;
  readonly store: CoverageStore;
  readonly now: () => number;
}

export interface AuditOptions {
  /** Of messages, advice and names; absent: English messages, names as they were written. */
  readonly language?: FindingLanguage;
  /** Content types that the caller may read; absent: all that take part. */
  readonly readable?: ReadonlySet<string>;
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
  stages: itemsOf(stages, journey.stages).map(({ key, name, color, phase }) => ({
    key,
    name,
    color,
    phase,
  })),
  personas: itemsOf(personas, journey.personas).map(({ key, name }) => ({ key, name })),
  locales,
});

/**
 * The coverage of a journey: counts per cell, totals, status, priority and findings. Only content
 * types that the caller may read are counted; demand and misses are 0.
 *
 * @returns problems that name the field and what is allowed, for a journey or locale that is not
 * there, and while there is no journey at all
 */
export const auditCoverage = async (
  setting: CoverageSetting,
  input: CoverageInput,
  { language, readable }: AuditOptions = {}
): Promise<AuditResult> => {
  const { config, taxonomy, tagging, store, now } = setting;
  const [written, locales, rows] = await Promise.all([
    taxonomy.read(),
    store.readLocales(),
    store.readModelRows(),
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
  const { scope, journey } = resolved;
  const subject: Subject = {
    snoozes: await store.listSnoozes(now()),
    ...{ scope, model, journey, rows, locales, language: language ?? 'en', now: now() },
    types: typesOf(tagging, scope.roles, readable),
    readableTypes,
  };
  const surveyed = await surveyContent(setting, subject);
  const { entries, tagged, untagged } = surveyed.tally;
  const { findings, snoozed, owners } = await findFindings(setting, subject, surveyed);
  const { coverage, stages, personas, cells } = buildMatrix(surveyed.tally, scope, NO_DEMAND);
  return {
    ok: true,
    axes: presentAxes(model, journey, locales),
    ...{ snoozed, owners },
    coverage: {
      journey: scope.journey,
      computedAt: new Date(subject.now).toISOString(),
      ...{ entries, tagged, untagged, coverage },
      ...{ stages: [...stages], personas: [...personas], cells: [...cells] },
      findings: [...findings],
    },
  };
};
