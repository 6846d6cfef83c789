import type { AuditedDocument } from './audited-document';
import type { Phase } from '../../taxonomy/contract';
import type { LocaleGap, Shares } from '../contract';
import { collectEntries, type EntryList, type LeftOut } from './collect-entries';
import { startCount, type Tally } from './count-documents';
import { countFormats } from './count-formats';
import { countLocaleGaps } from './count-locale-gaps';
import { countPhases } from './count-phases';
import type { EntryFacts, EntryRule, FormatCount } from './rules/rule';
import { waysOnOf } from './ways-on-of';

/** What one walk over all documents tells. */
export interface Surveyed {
  readonly tally: Tally;
  /** Places of the stages from which something published leads on. */
  readonly waysOn: ReadonlySet<number>;
  readonly formats: readonly FormatCount[];
  readonly lists: readonly EntryList[];
  readonly phases: Shares<Phase>;
  readonly localeGaps: readonly LocaleGap[];
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
  const phases = countPhases(scope);
  const localeGaps = countLocaleGaps(facts.locales);
  const waysOn = new Set<number>();
  return {
    add(document) {
      const { versions } = document;
      counter.add(versions);
      formats.add(versions);
      phases.add(versions);
      localeGaps.add(versions);
      for (const version of versions)
        for (const stage of waysOnOf(version, scope)) waysOn.add(stage);
      entries.add(document);
    },
    result: () => ({
      tally: counter.tally(),
      formats: formats.counts(),
      lists: entries.lists(),
      ...{ phases: phases.shares(), localeGaps: localeGaps.gaps(), waysOn },
    }),
  };
};
