/**
 * What the funnel lint has against one entry, as far as the entry itself says it: for the audit,
 * which asks it of every entry, and for the panel, which asks it of the form.
 */
import type { Ask, Role } from '../taxonomy/contract';
import { ASKS } from '../taxonomy/vocabulary';
import type { FindingRule, RuleLimits } from './rules-contract';

export interface LintedEntry {
  /** Null: nothing says it. */
  readonly role: Role | null;
  readonly ask: Ask;
  /** How many it is tagged with: of the stages, those of the journey in question, or of any other. */
  readonly stages: number;
  readonly personas: number;
  /** One of them is a stage of the journey in question. */
  readonly inJourney: boolean;
  /** One of its stages is the first of the journey, and visitors there have not bought yet. */
  readonly atFirstStage: boolean;
  /** Something is published at the stage that it opens. */
  readonly opensContent: boolean;
  /** `live`: visitors can be led there. */
  readonly nextSteps: readonly { readonly live: boolean; readonly ask: Ask }[];
}

/** Asks are entries that ask for an e-mail address or more. */
export const isAsk = (ask: Ask): boolean => ASKS.indexOf(ask) >= ASKS.indexOf('EMAIL');

type Lint = (entry: LintedEntry, limits: RuleLimits) => boolean;
/** A rule asks for no more than it looks at: who knows only that may ask it, too. */
type Of<Facts extends keyof LintedEntry> = Pick<LintedEntry, Facts>;
type Within<Limit extends keyof RuleLimits> = Pick<RuleLimits, Limit>;

export const ENTRY_LINT = {
  'untagged-entry': ({ stages, personas }: Of<'stages' | 'personas'>) =>
    stages === 0 && personas === 0,
  'half-tagged-entry': ({ stages, personas }: Of<'stages' | 'personas'>) =>
    stages === 0 && personas > 0,
  'overtagged-entry': ({ stages }: Of<'stages'>, limits: Within<'stagesPerEntry'>) =>
    stages > limits.stagesPerEntry,
  'ask-too-early': (
    { ask, atFirstStage }: Of<'ask' | 'atFirstStage'>,
    limits: Within<'askAtFirstStage'>
  ) => atFirstStage && ASKS.indexOf(ask) > ASKS.indexOf(limits.askAtFirstStage),
  'dead-end-lead-magnet': ({
    role,
    inJourney,
    nextSteps,
    opensContent,
  }: Of<'role' | 'inJourney' | 'opensContent'> & {
    readonly nextSteps: readonly unknown[];
  }) => role === 'LEAD_MAGNET' && inJourney && nextSteps.length === 0 && !opensContent,
  'broken-next-step': ({
    nextSteps,
  }: {
    readonly nextSteps: readonly Pick<LintedEntry['nextSteps'][number], 'live'>[];
  }) => nextSteps.some(({ live }) => !live),
  'too-many-asks': ({ nextSteps }: Of<'nextSteps'>, limits: Within<'asksInNextSteps'>) =>
    nextSteps.filter(({ ask }) => isAsk(ask)).length > limits.asksInNextSteps,
} as const satisfies Partial<Record<FindingRule, Lint>>;
