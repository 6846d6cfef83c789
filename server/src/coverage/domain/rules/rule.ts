/** What the rules of the funnel lint look at, and what they answer. */
import type { Moment } from '../../../taxonomy/contract';
import type { LintedEntry } from '../../entry-lint-contract';
import type { FindingRule, RuleLimits } from '../../rules-contract';
import type { AuditedDocument, Version } from '../audited-document';
import type { Tally } from '../count-documents';
import type { FindingTexts, Sentences } from '../finding-texts';
import type { Scope } from '../scope';

interface Facts {
  readonly scope: Scope;
  readonly limits: RuleLimits;
  readonly texts: FindingTexts;
}

export type NextStep = LintedEntry['nextSteps'][number];

export interface EntryFacts extends Facts {
  /** As the editor named them; without those that the caller may not read. */
  readonly nextStepsOf: (document: AuditedDocument) => readonly NextStep[];
  /** Places of the stages at which something is published, of whatever role. */
  readonly filledStages: ReadonlySet<number>;
  /** Codes of the asked locales. */
  readonly locales: readonly string[];
}

/** What the rules see of a document: documents that look alike are alike to them. */
export interface Subject {
  readonly versions: readonly Version[];
  /** Its versions, drafts included. */
  readonly all: readonly LintedEntry[];
  /** What visitors meet: the published versions, or, where there are none, what they would meet. */
  readonly served: readonly LintedEntry[];
}

export type Say = (title: string) => Sentences;

export interface EntryRule {
  readonly rule: FindingRule;
  /** Null: nothing to say. */
  readonly judge: (subject: Subject, facts: EntryFacts) => Say | null;
}

/** A touchpoint that is met at stages of the journey, or at none of any journey. */
export interface AuditedTouchpoint {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  /** Places in `Scope.stages`. */
  readonly stages: readonly number[];
  /** Null: nobody has said. */
  readonly moment: Moment | null;
  /** -2 to 2; null: nobody has said. */
  readonly emotion: number | null;
  readonly frictionLevel: number;
  readonly frictionOwner: string | null;
  /** People meet there, not content. */
  readonly isHuman: boolean;
  /** Something published is tagged with it. */
  readonly filled: boolean;
}

/** Published documents that are meant for a persona. */
export interface FormatCount {
  /** Those whose format is known. */
  readonly known: number;
  readonly preferred: number;
}

export interface ModelFacts extends Facts {
  readonly tally: Tally;
  /** Places of the stages from which something published leads on. */
  readonly waysOn: ReadonlySet<number>;
  /** One per persona of the scope. */
  readonly formats: readonly FormatCount[];
  /** Dates of the sources behind each persona of the scope, epoch milliseconds. */
  readonly evidence: readonly (readonly number[])[];
  readonly touchpoints: readonly AuditedTouchpoint[];
  readonly now: number;
}

/** What a rule has against a part of the model. */
export interface ModelFinding extends Sentences {
  readonly stage?: string;
  readonly persona?: string;
  readonly touchpoint?: string;
  /** Tells two findings about the same subject apart. */
  readonly part?: string;
}

export interface ModelRule {
  readonly rule: FindingRule;
  readonly find: (facts: ModelFacts) => ModelFinding[];
}
