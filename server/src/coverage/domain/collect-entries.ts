import type { FindingRule } from '../rules-contract';
import type { AuditedDocument } from './audited-document';
import type { EntryRule, Say, Subject, EntryFacts } from './rules/rule';

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
}

export interface EntryCollector {
  add(subject: Subject): void;
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

/**
 * Asks every rule of every entry. All that a rule has something against are counted; `limit` of them
 * are listed, so that a site with 100,000 untagged entries gets an answer that can be read and sent.
 *
 * @param isExempt what the settings have a rule leave alone
 */
export const collectEntries = (
  rules: readonly EntryRule[],
  facts: EntryFacts,
  {
    limit,
    isExempt,
  }: {
    readonly limit: number;
    readonly isExempt: (rule: FindingRule, document: AuditedDocument) => boolean;
  }
): EntryCollector => {
  const all = rules.map((rule) => ({ ...rule, first: new First(limit) }));
  return {
    add(subject) {
      for (const { rule, judge, first } of all) {
        const say = judge(subject, facts);
        if (say === null || isExempt(rule, subject.document)) continue;
        first.add({ document: subject.document, say });
      }
    },
    lists: () => all.map(({ rule, first }) => ({ rule, total: first.total, listed: first.list() })),
  };
};
