import type { FunnelConfig } from '../config/contract';
import type { DocumentRef, ParticipatingType } from '../tagging/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import type { Journey, Taxonomy } from '../taxonomy/contract';
import type { ModelResearch } from '../taxonomy/research-contract';
import { FINDINGS_PER_RULE, type FindingLanguage } from './contract';
import type { EntryFilter } from './domain/entry-filter';
import { FINDING_TEXTS } from './domain/finding-texts';
import { listFindings, type EntryTitle, type Findings } from './domain/list-findings';
import { resolveTouchpoints } from './domain/resolve-touchpoints';
import { openRuleBook, type RuleBook } from './domain/rule-book';
import { ENTRY_RULES } from './domain/rules';
import type { EntryFacts, NextStep } from './domain/rules/rule';
import type { Scope } from './domain/scope';
import { nameOfEntry, namesOfEntry } from './domain/subject-names';
import { startSurvey, type Surveyed } from './domain/survey';
import type { Snooze } from './snooze-contract';
import type { CoverageStore, ModelRows, RowFilter, SiteLocale } from './store';

export interface FindingsSetting {
  readonly config: FunnelConfig;
  readonly tagging: Pick<TaggingRoom, 'listSteering'>;
  readonly store: CoverageStore;
}

/** What one audit is about. */
export interface Subject {
  readonly scope: Scope;
  readonly model: Taxonomy;
  readonly journey: Journey;
  /** Content types that the caller may read, and those of them that can have an asked role. */
  readonly readableTypes: readonly ParticipatingType[];
  readonly types: readonly ParticipatingType[];
  readonly entries: EntryFilter;
  readonly rows: ModelRows;
  readonly research: ModelResearch;
  readonly locales: readonly SiteLocale[];
  readonly language: FindingLanguage;
  /** By the finding's id. */
  readonly snoozes: ReadonlyMap<string, Snooze>;
  /** Epoch milliseconds. */
  readonly now: number;
}

const NO_STEPS: readonly NextStep[] = [];

/** Rows that count. */
export const filterOf = ({ scope, locales, entries }: Subject): RowFilter => ({
  locales: scope.locales ?? locales.map(({ code }) => code),
  roles: scope.roles,
  entries,
});

/** Row id → place among `places`. */
const placesOf = (
  all: readonly { documentId: string }[],
  places: readonly number[],
  rows: ReadonlyMap<string, number>
): Map<number, number> =>
  new Map(
    places.flatMap((index, place): [number, number][] => {
      const row = rows.get(all[index]?.documentId ?? '');
      return row === undefined ? [] : [[row, place]];
    })
  );

/** Next steps by `nameOfEntry` of the entry that names them. */
const readNextSteps = async (
  { tagging, store }: FindingsSetting,
  { readableTypes }: Subject
): Promise<ReadonlyMap<string, readonly NextStep[]>> => {
  const steering = (await tagging.listSteering()).filter(({ nextSteps }) => nextSteps.length > 0);
  const refs = steering.flatMap(({ nextSteps }): readonly DocumentRef[] => nextSteps);
  const targets = new Map(
    (await store.readTargets(readableTypes, refs)).map((target) => [nameOfEntry(target), target])
  );
  return new Map(
    steering.map((record) => [
      nameOfEntry(record),
      record.nextSteps.flatMap((ref): NextStep[] => {
        const target = targets.get(nameOfEntry(ref));
        return target === undefined ? [] : [{ live: target.published, ask: target.ask }];
      }),
    ])
  );
};

const entryFacts = async (setting: FindingsSetting, subject: Subject): Promise<EntryFacts> => {
  const { scope, model, journey, rows, readableTypes, language } = subject;
  const { locales } = filterOf(subject);
  const nextSteps = await readNextSteps(setting, subject);
  const stages = placesOf(model.stages, journey.stages, rows.stages);
  const ids = [...stages.keys()];
  const filled = await setting.store.readFilled(readableTypes, { tag: 'stages', ids, locales });
  return {
    scope,
    limits: setting.config.coverage.rules.limits,
    texts: FINDING_TEXTS[language],
    locales,
    nextStepsOf: (document) => nextSteps.get(nameOfEntry(document)) ?? NO_STEPS,
    filledStages: new Set([...filled].flatMap((row) => stages.get(row) ?? [])),
  };
};

const bookOf = ({ config }: FindingsSetting): RuleBook => openRuleBook(config.coverage.rules);

/** Walks over all documents once: counts them, and asks the rules about single entries of each. */
export const surveyContent = async (
  setting: FindingsSetting,
  subject: Subject
): Promise<Surveyed> => {
  const { scope, model, journey, rows, types, now } = subject;
  const book = bookOf(setting);
  const survey = startSurvey({
    rules: ENTRY_RULES.filter(({ rule }) => book.severityOf(rule) !== null),
    facts: await entryFacts(setting, subject),
    limit: FINDINGS_PER_RULE,
    isExempt: (rule, document) => book.isExempt(rule, namesOfEntry(document)),
    snoozed: subject.snoozes,
  });
  const slices = setting.store.readDocuments(types, {
    ...{ scope, filter: filterOf(subject), now },
    places: {
      stages: placesOf(model.stages, journey.stages, rows.stages),
      personas: placesOf(model.personas, journey.personas, rows.personas),
    },
  });
  for await (const documents of slices) for (const document of documents) survey.add(document);
  return survey.result();
};

export interface OwnedFindings extends Findings {
  /** Who changed the entry of a finding last, by the finding's id. */
  readonly owners: Readonly<Record<string, string>>;
}

const readOwners = async (
  { store }: FindingsSetting,
  { findings, snoozed }: Findings,
  titles: ReadonlyMap<string, EntryTitle>
): Promise<OwnedFindings['owners']> => {
  const changes = [...findings, ...snoozed.map(({ finding }) => finding)].flatMap(({ id, ref }) => {
    const changedBy = ref && titles.get(nameOfEntry(ref))?.changedBy;
    return changedBy ? [{ id, changedBy }] : [];
  });
  const people = await store.readPeople(changes.map(({ changedBy }) => changedBy));
  return Object.fromEntries(
    changes.flatMap(({ id, changedBy }) => {
      const name = people.get(changedBy);
      return name === undefined ? [] : [[id, name]];
    })
  );
};

/** What the rules say of what was counted, of the listed entries and of the model. */
export const findFindings = async (
  setting: FindingsSetting,
  subject: Subject,
  { tally, waysOn, formats, lists }: Surveyed
): Promise<OwnedFindings> => {
  const { store, config } = setting;
  const { scope, model, journey, rows, research, locales, readableTypes, now } = subject;
  const filter = filterOf(subject);
  const filled = await store.readFilled(readableTypes, {
    tag: 'touchpoints',
    ids: [...rows.touchpoints.values()],
    locales: filter.locales,
  });
  const evidenceOf = (documentId: string): readonly string[] =>
    research.personas.find((persona) => persona.documentId === documentId)?.evidenceDates ?? [];
  const titles = await store.readTitles(subject.types, {
    refs: lists.flatMap(({ listed, snoozed }) =>
      [...listed, ...snoozed].map(({ document }) => document)
    ),
    filter,
    defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
  });
  const found = listFindings({
    facts: {
      ...{ scope, tally, waysOn, formats, now },
      limits: config.coverage.rules.limits,
      texts: FINDING_TEXTS[subject.language],
      evidence: journey.personas.map((persona) =>
        evidenceOf(model.personas[persona]?.documentId ?? '').map((date) => Date.parse(date))
      ),
      touchpoints: resolveTouchpoints(model, journey, research.touchpoints, (documentId) =>
        filled.has(rows.touchpoints.get(documentId) ?? -1)
      ),
    },
    ...{ lists, titles, snoozes: subject.snoozes },
    book: bookOf(setting),
  });
  return { ...found, owners: await readOwners(setting, found, titles) };
};
