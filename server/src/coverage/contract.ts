/** What the audit is asked and what it answers, for the page, the API, exports and the CLI alike. */
import { z } from 'zod';
import type { TagAttribute } from '../tagging/contract';
import { roleSchema, type MOMENTS, type PHASES } from '../taxonomy/contract';
import { FINDING_RULES, SEVERITIES, type FindingRule } from './rules-contract';

export const CELL_STATUSES = ['GAP', 'THIN', 'OK', 'EXCESS', 'NOT_APPLICABLE'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];
const dateTime = z
  .union([z.iso.datetime({ offset: true }), z.date()])
  .transform((value) => (value instanceof Date ? value.getTime() : Date.parse(value)));

export const coverageInputSchema = z.strictObject({
  journey: z.string().max(255).nullish(),
  roles: z.array(roleSchema).min(1).max(3).nullish(),
  locales: z.array(z.string().max(35)).min(1).max(100).nullish(),
  /** Period of demand and misses. */
  from: dateTime.nullish(),
  to: dateTime.nullish(),
});
export type CoverageInput = z.output<typeof coverageInputSchema>;

const filterValues = z.array(z.string().min(1).max(255)).min(1).max(100);

/** Which entries are looked at; what is not said narrows nothing. */
export const entryFilterSchema = z.strictObject({
  /** Keys: entries meant for one of them or for everyone, and their rows of the matrix. */
  personas: filterValues.nullish(),
  contentTypes: filterValues.nullish(),
  /** In whatever spelling. */
  formats: filterValues.nullish(),
  /** Days in UTC, both included, of the last change to an entry in any of the asked locales. */
  changedFrom: z.iso.date().nullish(),
  changedTo: z.iso.date().nullish(),
});
export type EntryFilterInput = z.output<typeof entryFilterSchema>;

/** What the page may ask beside what the public API may. */
export const auditInputSchema = coverageInputSchema.extend(entryFilterSchema.shape);
export type AuditInput = z.output<typeof auditInputSchema>;

export const cellSchema = z.object({
  stage: z.string(),
  /** Null: the row of entries that are meant for everyone. */
  persona: z.string().nullable(),
  role: roleSchema,
  /** Null when the cell adds up all asked locales or the types are not localised. */
  locale: z.string().nullable(),
  published: z.int(),
  draft: z.int(),
  stale: z.int(),
  target: z.int(),
  status: z.enum(CELL_STATUSES),
  demand: z.int(),
  misses: z.int(),
  priority: z.number(),
});
export type Cell = z.infer<typeof cellSchema>;

export const findingSchema = z.object({
  /** The same as long as the rule has the same against the same subject. */
  id: z.string(),
  rule: z.enum(FINDING_RULES),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  advice: z.string(),
  stage: z.string().nullable(),
  persona: z.string().nullable(),
  touchpoint: z.string().nullable(),
  ref: z
    .object({ contentType: z.string(), documentId: z.string(), locale: z.string().nullable() })
    .nullable(),
  title: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Listed of each rule that is about single entries; the rest is summed up in one finding. */
export const FINDINGS_PER_RULE = 100;

/** A finding that waits, and why. `until`: ISO 8601. */
export interface SnoozedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly until: string | null;
}

export const totalSchema = z.object({
  key: z.string(),
  published: z.int(),
  draft: z.int(),
  stale: z.int(),
  target: z.int(),
  gaps: z.int(),
  coverage: z.number(),
});
export type Total = z.infer<typeof totalSchema>;

export const coverageSchema = z.object({
  journey: z.string(),
  /** ISO 8601. */
  computedAt: z.string(),
  entries: z.int(),
  tagged: z.int(),
  untagged: z.int(),
  coverage: z.number(),
  stages: z.array(totalSchema),
  personas: z.array(totalSchema),
  cells: z.array(cellSchema),
  findings: z.array(findingSchema),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What the page shows beside the numbers: names and colours of the axes, for editors. */
export interface CoverageAxes {
  readonly journeys: readonly { key: string; name: string; isDefault: boolean }[];
  readonly stages: readonly {
    key: string;
    name: string;
    color: string | null;
    phase: (typeof PHASES)[number];
    weight: number;
  }[];
  readonly personas: readonly { key: string; name: string }[];
  readonly locales: readonly { code: string; name: string; isDefault: boolean }[];
}

/** What the entries can be narrowed to, whatever they are narrowed to now. */
export interface EntryFilterChoices {
  readonly personas: readonly { key: string; name: string }[];
  readonly contentTypes: readonly { uid: string; name: string }[];
  /** `key`: the form in which formats are compared; `name`: as it is written. */
  readonly formats: readonly { key: string; name: string }[];
}

/** Share of the published documents of the journey that stand in one part of it. */
export interface Share<Part extends string> {
  readonly part: Part;
  /** Distinct documents: one that stands at several places of the part counts once. */
  readonly entries: number;
}

export interface Shares<Part extends string> {
  /** Distinct documents in all parts together: what 100 % is. */
  readonly all: number;
  /** In order; only parts that the journey has. */
  readonly parts: readonly Share<Part>[];
}

/** A kind that a stage expects and has too little of. */
export interface MissingKind {
  readonly stage: string;
  readonly role: z.infer<typeof roleSchema>;
  /** As `normalizeKind` writes it. */
  readonly kind: string;
  /** Published and not stale. */
  readonly counting: number;
  readonly draft: number;
  readonly expected: number;
}

/** Documents that are published in one locale and not in the other. */
export interface LocaleGap {
  readonly from: string;
  readonly missing: string;
  readonly entries: number;
}

/** How the content spreads over the journey, beside what the matrix says. */
export interface CoverageSpread {
  readonly phases: Shares<(typeof PHASES)[number]>;
  /** Of touchpoints of the journey. */
  readonly moments: Shares<(typeof MOMENTS)[number]>;
  readonly missingKinds: readonly MissingKind[];
  /** Those with most documents first. */
  readonly localeGaps: readonly LocaleGap[];
}

/** Documents behind one cell, for the drill-down list. */
export interface CellEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly status: 'published' | 'draft' | 'stale';
  /** ISO 8601. */
  readonly updatedAt: string;
}

export interface InputProblem {
  readonly field: string;
  readonly message: string;
}

export interface AuditOptions {
  /** Of messages, advice and names; absent: English messages, names as they were written. */
  readonly language?: FindingLanguage;
  /** Content types that the caller may read; absent: all that take part. */
  readonly readable?: ReadonlySet<string>;
  /** True: what the entries can be narrowed to is answered, too. */
  readonly choices?: boolean;
  /** True: how the content spreads over the journey is measured, too. */
  readonly spread?: boolean;
}

/** Whole numbers, however much of it is listed. */
export interface AuditSums {
  /** Findings that nobody has put off, by rule. */
  readonly findings: Readonly<Partial<Record<FindingRule, number>>>;
  /** Distinct documents that are stale at one stage at least. */
  readonly stale: number;
}

export type AuditResult =
  | {
      readonly ok: true;
      readonly coverage: Coverage;
      readonly sums: AuditSums;
      readonly axes: CoverageAxes;
      /** Null: not asked for. */
      readonly choices: EntryFilterChoices | null;
      readonly spread: CoverageSpread | null;
      /** What somebody has put off; not among the coverage's findings. */
      readonly snoozed: readonly SnoozedFinding[];
      /** Who changed the entry of a finding last, by the finding's id; for administrators. */
      readonly owners: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export interface CellEntriesInput extends EntryFilterInput {
  readonly journey: string;
  readonly stage: string;
  /** Null: the row of entries that are meant for everyone. */
  readonly persona: string | null;
  readonly role: z.infer<typeof roleSchema>;
  readonly locale: string | null;
  readonly page: number;
  readonly pageSize: number;
}

/** Which documents are asked for that are published in one locale and not in the other. */
export interface LocaleGapInput extends EntryFilterInput {
  readonly from: string;
  readonly missing: string;
  readonly role: z.infer<typeof roleSchema> | null;
  /** Whose personas may be named. */
  readonly journey: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Where the ways of the journeys end because nothing is published there; documentIds of stages. */
export interface DeadEnds {
  /** At which nothing is published. */
  readonly emptyStages: readonly string[];
  /** From which no forward way leads to something published. */
  readonly finalStages: readonly string[];
}

/** What the rules about an entry need to know beside it. */
export interface LintFacts extends DeadEnds {
  /** The most stages that an entry should have. */
  readonly stagesPerEntry: number;
}

/** What the entries of a content type with a finding have in common, in Strapi's own form. */
export interface FindingFilter {
  readonly filter: object;
  /** Tags that it tells of: it is for those who may read them. */
  readonly attributes: readonly TagAttribute[];
  /** There are more such entries than a filter can name: it names so many, the newest. Null: it finds all. */
  readonly cutAt: number | null;
}

/** Languages of the findings' sentences. */
export const FINDING_LANGUAGES = ['en', 'fr', 'de', 'es', 'pt'] as const;

export type FindingLanguage = (typeof FINDING_LANGUAGES)[number];
