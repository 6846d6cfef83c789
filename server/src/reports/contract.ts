/** The coverage as a page for people: printed, or read by a link without an account. */
import { z } from 'zod';
import type {
  AuditInput,
  AuditSums,
  Coverage,
  CoverageAxes,
  EntryFilterChoices,
} from '../coverage/contract';
import { keySchema } from '../taxonomy/contract';

export const REPORT_LANGUAGES = ['en', 'fr'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export const MAX_LINK_DAYS = 365;

export const newLinkSchema = z.strictObject({
  /** For whoever lists the links: for whom it is. */
  name: z.string().trim().min(1).max(120),
  /** Null: the default journey, whichever it is when the link is opened. */
  journey: keySchema.nullable().default(null),
  language: z.enum(REPORT_LANGUAGES).default('en'),
  /** It is open for so many days. */
  days: z.int().min(1).max(MAX_LINK_DAYS).default(30),
});
export type NewLink = z.output<typeof newLinkSchema>;

export const LINK_STATES = ['open', 'expired', 'revoked'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Times are ISO 8601. */
export interface ReportLink {
  readonly id: string;
  readonly name: string;
  readonly journey: string | null;
  readonly language: ReportLanguage;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Last; null: never. */
  readonly openedAt: string | null;
  readonly state: LinkState;
}

/** A link that was just made: its address is told this once, and kept nowhere. */
export interface MadeLink {
  readonly link: ReportLink;
  readonly token: string;
}

export interface PageContent {
  readonly coverage: Coverage;
  readonly axes: CoverageAxes;
  readonly sums: AuditSums;
  /** What was asked: the page says by what it is narrowed. */
  readonly input: AuditInput;
  /** Names of what can be asked for; null: keys stand for themselves. */
  readonly choices: EntryFilterChoices | null;
}

export interface PageOptions {
  readonly language: ReportLanguage;
  /** True: numbers only, for people without an account. No title, no name of an entry. */
  readonly onlyAggregates: boolean;
}

/** The door of the room. */
export interface ReportsRoom {
  /** A page of HTML that stands alone and prints on A4. */
  writePage(content: PageContent, options: PageOptions): string;
  /** `by`: an administrator's id. */
  createLink(input: NewLink, by: string): Promise<MadeLink>;
  /** The newest first. */
  listLinks(): Promise<readonly ReportLink[]>;
  /** Answers false when there is no such link. */
  revokeLink(id: string): Promise<boolean>;
  /** The page behind a link as of now; null: there is none, or not any more. */
  openLink(token: string): Promise<string | null>;
}
