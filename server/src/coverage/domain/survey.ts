import type { AuditedDocument } from './audited-document';
import { collectEntries, type EntryList, type LeftOut } from './collect-entries';
import { startCount, type Tally } from './count-documents';
import { countFormats } from './count-formats';
import type { EntryFacts, EntryRule, FormatCount } from './rules/rule';
import { waysOnOf } from './ways-on-of';

/** What one walk over all documents tells. */
export interface Surveyed {
  readonly tally: Tally;
  /** Places of the stages from which something published leads on. */
  readonly waysOn: ReadonlySet<number>;
  readonly formats: readonly FormatCount[];
  readonly lists: readonly EntryList[];
}

export interface Survey {
  add(document: AuditedDocument): void;
  result(): Surveyed;
}

export interface SurveyOptions extends LeftOut {
  readonly rules: readonly EntryRule[];
  readonly facts: EntryFacts;
  /** Listed of each rule. */
  readonly limit: number;
}

/** Looks at every document once, in any order. */
export const startSurvey = ({ rules, facts, ...listing }: SurveyOptions): Survey => {
  const { scope } = facts;
  const counter = startCount(scope);
  const formats = countFormats(scope);
  const entries = collectEntries(rules, facts, listing);
  const waysOn = new Set<number>();
  return {
    add(document) {
      const { versions } = document;
      counter.add(versions);
      formats.add(versions);
      for (const version of versions)
        for (const stage of waysOnOf(version, scope)) waysOn.add(stage);
      entries.add(document);
    },
    result: () => ({
      tally: counter.tally(),
      formats: formats.counts(),
      lists: entries.lists(),
      waysOn,
    }),
  };
};
