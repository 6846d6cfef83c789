/** The findings of a small site that a test describes in full. */
import type { AuditSums, Finding, FindingLanguage } from '../../../server/src/coverage/contract';
import type { AuditedDocument } from '../../../server/src/coverage/domain/audited-document';
import { countFindings } from '../../../server/src/coverage/domain/count-findings';
import { FINDING_TEXTS } from '../../../server/src/coverage/domain/finding-texts';
import {
  listFindings,
  type EntryTitle,
  type Findings,
} from '../../../server/src/coverage/domain/list-findings';
import { openRuleBook } from '../../../server/src/coverage/domain/rule-book';
import { ENTRY_RULES } from '../../../server/src/coverage/domain/rules';
import type { AuditedTouchpoint, NextStep } from '../../../server/src/coverage/domain/rules/rule';
import type { Scope } from '../../../server/src/coverage/domain/scope';
import { nameOfEntry, namesOfEntry } from '../../../server/src/coverage/domain/subject-names';
import { startSurvey } from '../../../server/src/coverage/domain/survey';
import {
  ruleSettingsSchema,
  type FindingRule,
  type RuleSettings,
} from '../../../server/src/coverage/rules-contract';

export const NOW = Date.UTC(2026, 10, 26);

export interface Site {
  readonly scope: Scope;
  readonly documents?: readonly AuditedDocument[];
  /** By documentId. */
  readonly nextSteps?: Readonly<Record<string, readonly NextStep[]>>;
  readonly touchpoints?: readonly AuditedTouchpoint[];
  readonly evidence?: readonly (readonly string[])[];
  readonly locales?: readonly string[];
  readonly titles?: Readonly<Record<string, string | null>>;
  readonly settings?: Partial<Omit<RuleSettings, 'limits'>> & {
    readonly limits?: Partial<RuleSettings['limits']>;
  };
  readonly limit?: number;
  /** Reasons, by the finding's id. */
  readonly snoozes?: Readonly<Record<string, string>>;
  readonly language?: FindingLanguage;
}

export const touchpoint = (
  key: string,
  changes: Partial<AuditedTouchpoint> = {}
): AuditedTouchpoint => ({
  documentId: key,
  key,
  name: key.toUpperCase(),
  stages: [],
  moment: null,
  emotion: null,
  frictionLevel: 0,
  frictionOwner: null,
  isHuman: false,
  filled: true,
  ...changes,
});

const titlesOf = ({ documents = [], titles = {} }: Site): Map<string, EntryTitle> =>
  new Map(
    documents.map((document) => [
      nameOfEntry(document),
      {
        locale: 'en',
        title: titles[document.documentId] ?? `Title of ${document.documentId}`,
        changedBy: null,
      },
    ])
  );

/** Personas have a fresh source unless the site says otherwise, so that rules can be seen apart. */
export const allFindings = (site: Site): Findings & { counts: AuditSums['findings'] } => {
  const { scope, documents = [], nextSteps = {}, language = 'en' } = site;
  const settings = ruleSettingsSchema.parse(site.settings ?? {});
  const book = openRuleBook(settings);
  const snoozes = new Map(
    Object.entries(site.snoozes ?? {}).map(([id, reason]) => [id, { reason, until: null }])
  );
  const published = documents.flatMap(({ versions }) => versions.filter((one) => one.published));
  const shared = { scope, limits: settings.limits, texts: FINDING_TEXTS[language] };
  const survey = startSurvey({
    rules: ENTRY_RULES.filter(({ rule }) => book.severityOf(rule) !== null),
    facts: {
      ...shared,
      locales: site.locales ?? ['en'],
      nextStepsOf: ({ documentId }) => nextSteps[documentId] ?? [],
      filledStages: new Set(published.flatMap(({ stages }) => stages)),
    },
    limit: site.limit ?? 100,
    isExempt: (rule, document) => book.isExempt(rule, namesOfEntry(document)),
    snoozed: snoozes,
  });
  for (const document of documents) survey.add(document);
  const { lists, ...counted } = survey.result();
  const evidence = site.evidence ?? scope.personas.map(() => ['2026-11-01']);
  const found = listFindings({
    facts: {
      ...shared,
      ...counted,
      evidence: evidence.map((dates) => dates.map((date) => Date.parse(date))),
      touchpoints: site.touchpoints ?? [],
      now: NOW,
    },
    lists,
    titles: titlesOf(site),
    ...{ book, snoozes },
  });
  return { ...found, counts: countFindings(found.findings, lists) };
};

export const findingsOf = (site: Site): readonly Finding[] => allFindings(site).findings;

/** What one rule has to say. */
export const ofRule = (rule: FindingRule, site: Site): Finding[] =>
  findingsOf(site).filter((finding) => finding.rule === rule);
