/** What the rules of the funnel lint look at. */
import type { Tally } from '../count-documents';
import type { FindingTexts } from '../finding-texts';
import type { Scope } from '../scope';

/** A document without any stage, as the list of findings shows it. */
export interface UnstagedEntry {
  readonly contentType: string;
  readonly documentId: string;
  /** Of the version whose title is shown; null for content types that are not localised. */
  readonly locale: string | null;
  readonly title: string | null;
}

export interface RuleFacts {
  readonly scope: Scope;
  readonly tally: Tally;
  readonly texts: FindingTexts;
  /** Without stage and persona, changed last first: the first of `tally.untagged - tally.halfTagged`. */
  readonly untagged: readonly UnstagedEntry[];
  /** With a persona but without a stage: the first of `tally.halfTagged`. */
  readonly halfTagged: readonly UnstagedEntry[];
}
