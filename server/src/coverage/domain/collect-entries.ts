import type { FindingRule } from '../rules-contract';
import { findingId } from './finding-id';
import type { AuditedDocument, Version } from './audited-document';
import { describeSubject } from './describe-subject';
import type { EntryFacts, EntryRule, Say } from './rules/rule';
import { nameOfEntry } from './subject-names';

export interface ListedEntry {
  readonly document: AuditedDocument;
  readonly say: Say;
}

/** What a rule has against entries: how many there are, and those that are listed. */
export interface EntryList {
  readonly rule: FindingRule;
  readonly total: number;
  /** Changed last first; then by type and id, so that the order is one. */
  readonly listed: readonly ListedEntry[];
  /** Those that somebody has put off; not part of `total`. */
  readonly snoozed: readonly ListedEntry[];
}

/** What a rule leaves out of its list. */
export interface LeftOut {
  /** What the settings have it leave alone. */
  readonly isExempt: (rule: FindingRule, document: AuditedDocument) => boolean;
  /** Ids of findings. */
  readonly snoozed: Pick<ReadonlySet<string>, 'has' | 'size'>;
}

export interface EntryCollector {
  add(document: AuditedDocument): void;
  lists(): EntryList[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const changedLastFirst = ({ document: a }: ListedEntry, { document: b }: ListedEntry): number =>
  b.changedAt - a.changedAt ||
  compare(a.contentType, b.contentType) ||
  compare(a.documentId, b.documentId);

/** The first of all that were added, without keeping all. */
class First {
  readonly #limit: number;
  #kept: ListedEntry[] = [];
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(entry: ListedEntry): void {
    this.total += 1;
    this.#kept.push(entry);
    if (this.#kept.length > 2 * this.#limit + 100) this.#kept = this.list();
  }

  list(): ListedEntry[] {
    return this.#kept.sort(changedLastFirst).slice(0, this.#limit);
  }
}

type Judged = readonly (Say | null)[];

/** What each rule says; worked out once for documents that look alike and name no next steps. */
const rememberJudgements = (
  rules: readonly EntryRule[],
  facts: EntryFacts
): ((document: AuditedDocument) => Judged) => {
  const known = new Map<readonly Version[], Judged>();
  return (document) => {
    const { versions } = document;
    const nextSteps = facts.nextStepsOf(document);
    const before = nextSteps.length === 0 ? known.get(versions) : undefined;
    if (before !== undefined) return before;
    const subject = describeSubject(versions, nextSteps, facts);
    const judged = rules.map(({ judge }) => judge(subject, facts));
    if (nextSteps.length === 0) known.set(versions, judged);
    return judged;
  };
};

/**
 * Asks every rule of every entry. All that a rule has something against are counted; `limit` of them
 * are listed, so that a site with 100,000 untagged entries gets an answer that can be read and sent.
 */
export const collectEntries = (
  rules: readonly EntryRule[],
  facts: EntryFacts,
  { limit, isExempt, snoozed }: LeftOut & { readonly limit: number }
): EntryCollector => {
  const judgementsOf = rememberJudgements(rules, facts);
  const all = rules.map(({ rule }) => ({
    rule,
    first: new First(limit),
    waiting: new First(Infinity),
  }));
  return {
    add(document) {
      const judged = judgementsOf(document);
      for (const [place, { rule, first, waiting }] of all.entries()) {
        const say = judged[place] ?? null;
        if (say === null || isExempt(rule, document)) continue;
        const isWaiting = snoozed.size > 0 && snoozed.has(findingId(rule, nameOfEntry(document)));
        (isWaiting ? waiting : first).add({ document, say });
      }
    },
    lists: () =>
      all.map(({ rule, first, waiting }) => ({
        ...{ rule, total: first.total, listed: first.list() },
        snoozed: waiting.list(),
      })),
  };
};
