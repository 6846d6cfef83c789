import type { Catalog } from '../catalog/contract';
import { normalizeKind } from '../taxonomy/vocabulary';
import type { Cell } from '../coverage/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import type { TaggingRoom } from '../tagging/room-contract';
import { nameInLanguage, textInLanguage } from '../taxonomy';
import type { Journey, Persona, Stage, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { ModelDetails } from '../taxonomy/detail-contract';
import type { Brief, BriefOptions, BriefPersona, BriefResult, PlanCell } from './contract';
import { expectedKinds } from './domain/expected-kinds';
import { listLinks } from './domain/list-links';
import { neighbourStages } from './domain/neighbour-stages';
import { resolveCell } from './domain/resolve-cell';
import { listTypes, type TypesSetting } from './list-types';

export interface BriefSetting extends TypesSetting {
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly details: ModelDetails;
  readonly coverage: Pick<CoverageRoom, 'auditCoverage'>;
  readonly tagging: Pick<TaggingRoom, 'types'>;
  readonly catalog: Pick<Catalog, 'view' | 'locales' | 'ready'>;
}

/** What was found out about a persona; only evidence that holds words. */
const describePersona = async (
  { details }: BriefSetting,
  { documentId, name }: Persona
): Promise<BriefPersona | null> => {
  const found = (await details.readPersonas()).find((one) => one.documentId === documentId);
  if (!found) return null;
  const { quote, goals, challenges, frustrations, objections, questions } = found;
  return {
    ...{ name, quote, goals, challenges, frustrations, objections, questions },
    preferredFormats: found.preferredFormats,
    evidence: found.evidence.filter((one) => (one.quote ?? '').trim() !== ''),
  };
};

const describeStage = async (
  { details }: BriefSetting,
  { documentId, name, question, weight, translations }: Stage,
  language: string
): Promise<Brief['stage']> => {
  const notes = (await details.readStages()).find((one) => one.documentId === documentId);
  return {
    ...{ name, weight },
    question: textInLanguage(translations, language, 'question', question),
    goal: notes?.goal ?? null,
    exitAction: notes?.exitAction ?? null,
  };
};

interface Place {
  readonly model: Taxonomy;
  readonly journey: Journey;
  readonly stage: Stage;
  readonly persona: Persona | null;
}

/** The catalog follows the model a moment later: its own numbers, by documentId. */
const describeLinks = (
  { catalog }: BriefSetting,
  { model, journey, stage, persona }: Place,
  { locale }: PlanCell,
  readable: ReadonlySet<string>
): Pick<Brief, 'linkFrom' | 'linkTo'> => {
  const { taxonomy: held } = catalog.view;
  const placesOf = (documentIds: readonly string[]): number[] =>
    held.stages
      .filter(({ documentId }) => documentIds.includes(documentId))
      .map((one) => one.index);
  const question = {
    journey: held.journeys.findIndex(({ documentId }) => documentId === journey.documentId),
    persona: persona
      ? held.personas.findIndex(({ documentId }) => documentId === persona.documentId)
      : null,
    ...{ locale: locale ?? catalog.locales().default, readable },
  };
  const { before, after } = neighbourStages(model, journey, stage);
  return {
    linkFrom: listLinks(catalog.view, { ...question, stages: placesOf(before) }),
    linkTo: listLinks(catalog.view, { ...question, stages: placesOf(after) }),
  };
};

const NO_NUMBERS: Brief['numbers'] = {
  ...{ published: 0, draft: 0, stale: 0, target: 0, demand: 0, misses: 0 },
  status: 'NOT_APPLICABLE',
};

const numbersOf = (
  cells: readonly Cell[],
  { stage, persona, role }: PlanCell
): Brief['numbers'] => {
  const cell = cells.find(
    (one) => one.stage === stage && one.persona === persona && one.role === role
  );
  if (!cell) return NO_NUMBERS;
  const { published, draft, stale, target, status, demand, misses } = cell;
  return { published, draft, stale, target, status, demand, misses };
};

/**
 * What to write for a cell: what is missing, for whom, what they ask, and where it is linked.
 *
 * @returns problems that name the field and what is allowed, for what is not there
 */
export const readBrief = async (
  setting: BriefSetting,
  cell: PlanCell,
  { language, readable, creation }: BriefOptions
): Promise<BriefResult> => {
  const { taxonomy, catalog, coverage: room } = setting;
  await catalog.ready();
  const model = nameInLanguage(await taxonomy.read(), language);
  const resolved = resolveCell(model, catalog.locales().all, cell);
  if (!resolved.ok) return resolved;
  const { journey, stage, persona } = resolved;
  const locales = cell.locale === null ? {} : { locales: [cell.locale] };
  const audit = await room.auditCoverage(
    { journey: journey.key, ...locales },
    { readable, spread: true }
  );
  if (!audit.ok) return audit;
  return {
    ok: true,
    brief: {
      cell,
      journeyName: journey.name,
      stage: await describeStage(setting, stage, language),
      persona: persona && (await describePersona(setting, persona)),
      numbers: numbersOf(audit.coverage.cells, cell),
      kinds: expectedKinds(stage, cell.role, audit.spread?.missingKinds ?? [], normalizeKind),
      ...describeLinks(setting, { model, journey, stage, persona }, cell, readable),
      types: listTypes(setting, cell, creation),
    },
  };
};
