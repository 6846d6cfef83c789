import type { Finding } from '../contract';
import { FINDING_RULES, SEVERITIES, type FindingRule } from '../rules-contract';
import type { EntryList } from './collect-entries';
import { MODEL_RULES } from './rules';
import type { ModelFacts, ModelFinding } from './rules/rule';
import type { RuleBook } from './rule-book';
import { nameOfEntry, nameOfModelFinding } from './subject-names';

export interface EntryTitle {
  /** Of the version whose title is shown; null for content types that are not localised. */
  readonly locale: string | null;
  readonly title: string | null;
}

export interface FindingSources {
  readonly facts: ModelFacts;
  readonly lists: readonly EntryList[];
  /** By `nameOfEntry`, of the listed entries. */
  readonly titles: ReadonlyMap<string, EntryTitle>;
  readonly book: RuleBook;
}

type Unjudged = Omit<Finding, 'severity'>;

const NOTHING = { stage: null, persona: null, touchpoint: null, ref: null, title: null };

const ofModel = (rule: FindingRule, { part, ...found }: ModelFinding, name: string): Unjudged => ({
  ...{ id: [rule, name, ...(part === undefined ? [] : [part])].join(' '), rule },
  ...NOTHING,
  ...found,
});

const ofList = (
  { rule, total, listed }: EntryList,
  { facts: { texts }, titles }: FindingSources
): Unjudged[] => {
  const findings = listed.map(({ document, say }): Unjudged => {
    const { contentType, documentId } = document;
    const name = nameOfEntry(document);
    const { locale, title } = titles.get(name) ?? { locale: null, title: null };
    const shown = title?.trim() || texts.untitled(documentId);
    return {
      ...{ id: `${rule} ${name}`, rule },
      ...NOTHING,
      ...say(shown),
      ref: { contentType, documentId, locale },
      title: shown,
    };
  });
  const more = total - listed.length;
  if (more > 0) {
    const sentences = texts.moreEntries(rule, more, listed.length);
    findings.push({ ...{ id: `${rule} more`, rule }, ...NOTHING, ...sentences });
  }
  return findings;
};

/**
 * Everything that the rules have to say, the gravest first; then by rule; within a rule, stages and
 * personas as in the journey, entries changed last first. The order depends on the facts alone.
 */
export const listFindings = (sources: FindingSources): Finding[] => {
  const { facts, lists, book } = sources;
  const model = MODEL_RULES.flatMap(({ rule, find }) => {
    if (book.severityOf(rule) === null) return [];
    return find(facts).flatMap((found): Unjudged[] => {
      const name = nameOfModelFinding(found, facts.scope.journey);
      return book.isExempt(rule, [name]) ? [] : [ofModel(rule, found, name)];
    });
  });
  const findings = [...model, ...lists.flatMap((list) => ofList(list, sources))].flatMap(
    (finding): Finding[] => {
      const severity = book.severityOf(finding.rule);
      return severity === null ? [] : [{ ...finding, severity }];
    }
  );
  const rank = ({ severity, rule }: Finding): number =>
    SEVERITIES.indexOf(severity) * FINDING_RULES.length + FINDING_RULES.indexOf(rule);
  return findings.sort((a, b) => rank(a) - rank(b));
};
