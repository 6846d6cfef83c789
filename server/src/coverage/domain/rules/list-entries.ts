import type { Finding, FindingRule, Severity } from '../../contract';
import type { FindingTexts, Sentences } from '../finding-texts';
import type { UnstagedEntry } from './rule';

export interface EntryRule {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly texts: FindingTexts;
  readonly ofEntry: (title: string) => Sentences;
  readonly ofMore: (more: number, listed: number) => Sentences;
}

/**
 * One finding per listed entry, in their order, and one that says how many there are beyond them:
 * a site with 100,000 untagged entries gets an answer that can be read and sent.
 */
export const listEntries = (
  { rule, severity, texts, ofEntry, ofMore }: EntryRule,
  listed: readonly UnstagedEntry[],
  total: number
): Finding[] => {
  const base = { rule, severity, stage: null, persona: null, touchpoint: null };
  const findings = listed.map(({ contentType, documentId, locale, title }): Finding => {
    const shown = title?.trim() || texts.untitled(documentId);
    return { ...base, ...ofEntry(shown), ref: { contentType, documentId, locale }, title: shown };
  });
  const more = total - listed.length;
  if (more > 0) findings.push({ ...base, ...ofMore(more, listed.length), ref: null, title: null });
  return findings;
};
