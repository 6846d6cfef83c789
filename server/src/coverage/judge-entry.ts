import { nameInLanguage } from '../taxonomy';
import type { DocumentRef, ParticipatingType } from '../tagging/contract';
import type { Taxonomy } from '../taxonomy/contract';
import type { CoverageSetting } from './audit-coverage';
import type { FindingLanguage } from './contract';
import { findingId } from './domain/finding-id';
import { FINDING_TEXTS, type FindingTexts } from './domain/finding-texts';
import { lintEntry, opensStages, type EntryState, type LintedJourney } from './domain/lint-entry';
import { resolveScope } from './domain/resolve-scope';
import { openRuleBook, type RuleBook } from './domain/rule-book';
import type { NextStep } from './domain/rules/rule';
import { nameOfEntry, namesOfEntry } from './domain/subject-names';
import type { PublishFinding } from './publish-check-contract';
import { SEVERITIES } from './rules-contract';
import type { Snooze } from './snooze-contract';
import type { CoverageStore, ModelRows } from './store';

export type JudgeSetting = Omit<CoverageSetting, 'tagging'>;

/** What entries are judged by. */
export interface Court {
  readonly setting: JudgeSetting;
  /** Those that the caller knows of. */
  readonly types: readonly ParticipatingType[];
  readonly model: Taxonomy;
  readonly rows: ModelRows;
  readonly locales: readonly string[];
  readonly snoozes: ReadonlyMap<string, Snooze>;
  readonly book: RuleBook;
  readonly texts: FindingTexts;
}

export interface JudgedEntry {
  /** Of an entry that is not saved yet, the id is empty. */
  readonly ref: DocumentRef;
  readonly title: string;
  readonly states: readonly EntryState[];
  readonly nextSteps: readonly DocumentRef[];
}

/** Null while there is no journey: nobody has said yet what an entry is to do. */
export const openCourt = async (
  setting: JudgeSetting,
  types: readonly ParticipatingType[],
  language: FindingLanguage
): Promise<Court | null> => {
  const { config, taxonomy, store, now } = setting;
  const model = nameInLanguage(await taxonomy.read(), language);
  if (model.journeys.length === 0) return null;
  return {
    ...{ setting, types, model },
    rows: await store.readModelRows(),
    locales: (await store.readLocales()).map(({ code }) => code),
    snoozes: await store.listSnoozes(now()),
    book: openRuleBook(config.coverage.rules),
    texts: FINDING_TEXTS[language],
  };
};

/** What is led to now; without what the caller does not know of. */
const readSteps = async (
  store: CoverageStore,
  types: readonly ParticipatingType[],
  refs: readonly DocumentRef[]
): Promise<NextStep[]> => {
  if (refs.length === 0) return [];
  const targets = await store.readTargets(types, refs);
  const known = new Map(targets.map((target) => [nameOfEntry(target), target]));
  return refs.flatMap((ref): NextStep[] => {
    const target = known.get(nameOfEntry(ref));
    return target === undefined ? [] : [{ live: target.published, ask: target.ask }];
  });
};

/** The default journey first. */
const lintedJourneys = (
  { setting: { config }, model, locales, texts }: Court,
  nextSteps: readonly NextStep[]
): LintedJourney[] =>
  model.journeys
    .toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault))
    .flatMap(({ key }) => {
      const resolved = resolveScope(
        { journey: key },
        { taxonomy: model, locales, settings: config.coverage, rolesWithKind: new Set() }
      );
      if (!resolved.ok) return [];
      const facts = {
        ...{ scope: resolved.scope, texts, locales, limits: config.coverage.rules.limits },
        nextStepsOf: () => nextSteps,
        filledStages: new Set<number>(),
      };
      return [{ journey: resolved.journey, facts }];
    });

/** Looks at the stages that the entry opens: what is at the others matters to no rule about it. */
const fillStages = async (
  { setting: { store }, types, model, rows, locales }: Court,
  journeys: readonly LintedJourney[],
  states: readonly EntryState[]
): Promise<LintedJourney[]> => {
  const opened = journeys.flatMap((one) =>
    states.flatMap((state) => opensStages(state, one, model))
  );
  const ids = [...new Set(opened)].flatMap((id) => rows.stages.get(id) ?? []);
  const filled = await store.readFilled(types, { tag: 'stages', ids, locales });
  const isFilled = (stage: number): boolean =>
    filled.has(rows.stages.get(model.stages[stage]?.documentId ?? '') ?? -1);
  return journeys.map(({ journey, facts }) => {
    const places = journey.stages.flatMap((stage, place) => (isFilled(stage) ? [place] : []));
    return { journey, facts: { ...facts, filledStages: new Set(places) } };
  });
};

/** What is to be mended about an entry, the gravest first; without what is exempt or put off. */
export const judgeEntry = async (
  court: Court,
  { ref, title, states, nextSteps }: JudgedEntry
): Promise<PublishFinding[]> => {
  const { setting, types, model, book, snoozes, texts } = court;
  const { config, store } = setting;
  const journeys = lintedJourneys(court, await readSteps(store, types, nextSteps));
  const isMagnet = states.some(({ role }) => role === 'LEAD_MAGNET');
  const linted = isMagnet ? await fillStages(court, journeys, states) : journeys;
  return lintEntry(ref, states, { journeys: linted, model })
    .flatMap(({ rule, say }): PublishFinding[] => {
      const severity = book.severityOf(rule);
      if (severity === null || book.isExempt(rule, namesOfEntry(ref))) return [];
      if (snoozes.has(findingId(rule, nameOfEntry(ref)))) return [];
      const blocks = config.coverage.onPublish === 'block' && severity === 'ERROR';
      const shown = title.trim() || texts.untitled(ref.documentId);
      return [{ rule, severity, ...say(shown), blocks }];
    })
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
};
