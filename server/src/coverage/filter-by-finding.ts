import { TAG_ATTRIBUTES, type ParticipatingType } from '../tagging/contract';
import { ROLES } from '../taxonomy/contract';
import { typesOf, type CoverageSetting } from './audit-coverage';
import type { FindingFilter, LintFacts } from './contract';
import { findDeadEnds } from './domain/find-dead-ends';
import { possibleRoles } from './domain/role-by-value';
import { nameOfEntry } from './domain/subject-names';
import type { EntryFinding } from './vocabulary';

/** The most rows or documents that a filter names: databases take so many values in one query. */
const MOST_NAMED = 10_000;

const { stages: STAGES, personas: PERSONAS, leadsTo: LEADS_TO } = TAG_ATTRIBUTES;

const NOBODY = { id: { $null: true } };

const isEmpty = (attribute: string): object => ({ [attribute]: { id: { $null: true } } });
const isFilled = (attribute: string): object => ({ [attribute]: { id: { $notNull: true } } });
/** Strapi leaves out a condition on an empty list: it is true of nothing, not of everything. */
const isOneOf = (name: 'id' | 'documentId', values: readonly (number | string)[]): object =>
  values.length === 0 ? NOBODY : { [name]: { $in: values } };
const holdsOneOf = (attribute: string, ids: readonly number[]): object =>
  ids.length === 0 ? NOBODY : { [attribute]: isOneOf('id', ids) };

const byTags = (filter: object, attributes: FindingFilter['attributes']): FindingFilter => ({
  ...{ filter, attributes },
  cutAt: null,
});

const byNames = (
  name: 'id' | 'documentId',
  found: readonly (number | string)[],
  attributes: FindingFilter['attributes']
): FindingFilter => ({
  filter: isOneOf(name, found.slice(0, MOST_NAMED)),
  attributes,
  cutAt: found.length > MOST_NAMED ? MOST_NAMED : null,
});

const readLocaleCodes = async ({ store }: CoverageSetting): Promise<string[]> =>
  (await store.readLocales()).map(({ code }) => code);

export const readLintFacts = async (setting: CoverageSetting): Promise<LintFacts> => {
  const { config, taxonomy, tagging, store } = setting;
  const { stages } = await store.readModelRows();
  const filled = await store.readFilled(typesOf(tagging, ROLES, undefined), {
    ...{ tag: 'stages', ids: [...stages.values()] },
    locales: await readLocaleCodes(setting),
  });
  const served = [...stages].flatMap(([documentId, row]) => (filled.has(row) ? documentId : []));
  return {
    ...findDeadEnds(await taxonomy.read(), new Set(served)),
    stagesPerEntry: config.coverage.rules.limits.stagesPerEntry,
  };
};

const findDeadEndRows = async (
  setting: CoverageSetting,
  type: ParticipatingType
): Promise<FindingFilter> => {
  if (!possibleRoles(type).has('LEAD_MAGNET')) return byTags(NOBODY, []);
  const { tagging, store } = setting;
  const { emptyStages, finalStages } = await readLintFacts(setting);
  const { stages } = await store.readModelRows();
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => stages.get(id) ?? []);
  const found = await store.listDeadEnds(type, {
    filter: { locales: await readLocaleCodes(setting), roles: ['LEAD_MAGNET'] },
    empty: rowsOf(emptyStages),
    final: rowsOf(finalStages),
  });
  const steering = await tagging.listSteering();
  const leadsOn = new Set(
    steering
      .filter(({ contentType, nextSteps }) => contentType === type.uid && nextSteps.length > 0)
      .map(({ documentId }) => documentId)
  );
  const left = found.filter(({ documentId }) => !leadsOn.has(documentId)).map(({ id }) => id);
  return byNames('id', left, [STAGES, LEADS_TO]);
};

const findBrokenSteps = async (
  { tagging, store }: CoverageSetting,
  type: ParticipatingType
): Promise<FindingFilter> => {
  const steered = (await tagging.listSteering()).filter(
    ({ contentType }) => contentType === type.uid
  );
  const steps = steered.flatMap(({ nextSteps }) => nextSteps);
  const targets = await store.readTargets(tagging.types(), steps);
  const live = new Set(targets.filter(({ published }) => published).map(nameOfEntry));
  const broken = steered.filter(({ nextSteps }) =>
    nextSteps.some((step) => !live.has(nameOfEntry(step)))
  );
  return byNames(
    'documentId',
    broken.map(({ documentId }) => documentId),
    []
  );
};

const findInactivePersonas = async ({
  taxonomy,
  store,
}: CoverageSetting): Promise<FindingFilter> => {
  const { personas } = await taxonomy.read();
  const rows = await store.readModelRows();
  const retired = personas
    .filter(({ active }) => !active)
    .flatMap(({ documentId }) => rows.personas.get(documentId) ?? []);
  return byTags(holdsOneOf(PERSONAS, retired), [PERSONAS]);
};

/** A stage without a journey is offered to nobody. */
const findUnknownTags = async ({ taxonomy, store }: CoverageSetting): Promise<FindingFilter> => {
  const known = new Set((await taxonomy.read()).stages.map(({ documentId }) => documentId));
  const rows = await store.readModelRows();
  const unknown = [...rows.stages].flatMap(([id, row]) => (known.has(id) ? [] : row));
  return byTags({ $or: [holdsOneOf(STAGES, unknown), holdsOneOf(LEADS_TO, unknown)] }, [
    STAGES,
    LEADS_TO,
  ]);
};

const findOvertagged = async (
  { config, store }: CoverageSetting,
  type: ParticipatingType
): Promise<FindingFilter> => {
  const { stagesPerEntry } = config.coverage.rules.limits;
  const question = { from: stagesPerEntry + 1, limit: MOST_NAMED + 1 };
  return byNames('id', await store.listOvertagged(type, question), [STAGES]);
};

type ReadFilter = (
  setting: CoverageSetting,
  type: ParticipatingType
) => FindingFilter | Promise<FindingFilter>;

/** By conditions on the tags where Strapi's filters can say it, else by naming the entries. */
const FILTERS: Readonly<Record<EntryFinding, ReadFilter>> = {
  'untagged-entry': () =>
    byTags({ $and: [isEmpty(STAGES), isEmpty(PERSONAS)] }, [STAGES, PERSONAS]),
  'half-tagged-entry': () =>
    byTags({ $and: [isEmpty(STAGES), isFilled(PERSONAS)] }, [STAGES, PERSONAS]),
  'overtagged-entry': findOvertagged,
  'unknown-tag': findUnknownTags,
  'inactive-persona': findInactivePersonas,
  'dead-end-lead-magnet': findDeadEndRows,
  'broken-next-step': findBrokenSteps,
};

const isEntryFinding = (finding: string): finding is EntryFinding =>
  Object.hasOwn(FILTERS, finding);

export const filterByFinding = async (
  setting: CoverageSetting,
  contentType: string,
  finding: string
): Promise<FindingFilter> => {
  const type = setting.tagging.types().find(({ uid }) => uid === contentType);
  if (!type) throw new Error(`Content Funnel: "${contentType}" takes no part`);
  return isEntryFinding(finding) ? FILTERS[finding](setting, type) : byTags(NOBODY, []);
};
