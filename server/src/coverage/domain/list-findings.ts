import type { Finding, SnoozedFinding } from '../contract';
import { FINDING_RULES, SEVERITIES, type FindingRule } from '../rules-contract';
import type { Snooze } from '../snooze-contract';
import type { EntryList, ListedEntry } from './collect-entries';
import { findingId } from './finding-id';
import { MODEL_RULES } from './rules';
import type { ModelFacts, ModelFinding } from './rules/rule';
import type { RuleBook } from './rule-book';
import { nameOfEntry, nameOfModelFinding } from './subject-names';

export interface EntryTitle {
  /** Of the version whose title is shown; null for content types that are not localised. */
  readonly locale: string | null;
  readonly title: string | null;
  /** Row id of the administrator who changed that version last. */
  readonly changedBy: number | null;
}

export interface FindingSources {
  readonly facts: ModelFacts;
  readonly lists: readonly EntryList[];
  /** By `nameOfEntry`, of the listed entries. */
  readonly titles: ReadonlyMap<string, EntryTitle>;
  readonly book: RuleBook;
  /** By the finding's id. */
  readonly snoozes: ReadonlyMap<string, Snooze>;
}

export type EntrySources = Omit<FindingSources, 'facts'> & {
  readonly facts: Pick<ModelFacts, 'scope' | 'texts'>;
};

export interface Findings {
  readonly findings: readonly Finding[];
  readonly snoozed: readonly SnoozedFinding[];
}

type Unjudged = Omit<Finding, 'severity'>;

const UNKNOWN = { locale: null, title: null };
const NOTHING = { stage: null, persona: null, touchpoint: null, ref: null, title: null };

const ofModel = (rule: FindingRule, { part, ...found }: ModelFinding, name: string): Unjudged => ({
  id: findingId(rule, name, part),
  rule,
  ...NOTHING,
  ...found,
});

/** At its main stage, so that findings can be grouped by stage. */
const ofEntry = (
  rule: FindingRule,
  { document, say }: ListedEntry,
  { facts: { scope, texts }, titles }: EntrySources
): Unjudged => {
  const { contentType, documentId, versions } = document;
  const name = nameOfEntry(document);
  const { locale, title } = titles.get(name) ?? UNKNOWN;
  const shown = title?.trim() || texts.untitled(documentId);
  const main = versions.find(({ stages }) => stages.length > 0)?.stages[0];
  return {
    ...{ id: findingId(rule, name), rule },
    ...NOTHING,
    ...say(shown),
    stage: main === undefined ? null : (scope.stages[main]?.key ?? null),
    ref: { contentType, documentId, locale },
    title: shown,
  };
};

const ofList = (list: EntryList, sources: EntrySources): Unjudged[] => {
  const { rule, total, listed, snoozed } = list;
  const findings = [...listed, ...snoozed].map((entry) => ofEntry(rule, entry, sources));
  const more = total - listed.length;
  if (more > 0) {
    const sentences = sources.facts.texts.moreEntries(rule, more, listed.length);
    findings.push({ ...{ id: findingId(rule, 'more'), rule }, ...NOTHING, ...sentences });
  }
  return findings;
};

const byGravity = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  FINDING_RULES.indexOf(a.rule) - FINDING_RULES.indexOf(b.rule);

const judge = (
  found: readonly Unjudged[],
  { book, snoozes }: Pick<FindingSources, 'book' | 'snoozes'>
): Findings => {
  const all = found
    .flatMap((finding): Finding[] => {
      const severity = book.severityOf(finding.rule);
      return severity === null ? [] : [{ ...finding, severity }];
    })
    .sort(byGravity);
  return {
    findings: all.filter(({ id }) => !snoozes.has(id)),
    snoozed: all.flatMap((finding): SnoozedFinding[] => {
      const snooze = snoozes.get(finding.id);
      if (snooze === undefined) return [];
      const { reason, until } = snooze;
      return [{ finding, reason, until: until === null ? null : new Date(until).toISOString() }];
    }),
  };
};

/** What the rules about single entries have to say; see `listFindings`. */
export const listEntryFindings = (sources: EntrySources): Findings =>
  judge(
    sources.lists.flatMap((list) => ofList(list, sources)),
    sources
  );

const allFindings = (sources: FindingSources): Unjudged[] => {
  const { facts, lists, book } = sources;
  const model = MODEL_RULES.flatMap(({ rule, find }) => {
    if (book.severityOf(rule) === null) return [];
    return find(facts).flatMap((found): Unjudged[] => {
      const name = nameOfModelFinding(found, facts.scope.journey);
      return book.isExempt(rule, [name]) ? [] : [ofModel(rule, found, name)];
    });
  });
  return [...model, ...lists.flatMap((list) => ofList(list, sources))];
};

/**
 * Everything that the rules have to say, the gravest first; then by rule; within a rule, stages and
 * personas as in the journey, entries changed last first. The order depends on the facts alone. What
 * somebody has put off stands apart.
 */
export const listFindings = (sources: FindingSources): Findings =>
  judge(allFindings(sources), sources);
