import type { ReportLanguage } from '../reports/contract';

export interface DigestWords {
  readonly subject: (journey: string) => string;
  readonly since: (from: string, to: string) => string;
  readonly coverage: string;
  readonly findings: string;
  readonly stale: string;
  readonly opened: (count: number) => string;
  readonly closed: (count: number) => string;
  readonly newFindings: (count: number) => string;
  readonly goneFindings: (count: number) => string;
  readonly more: (count: number) => string;
  readonly cut: string;
  readonly absent: string;
  readonly open: string;
  /** Why somebody gets this. */
  readonly foot: string;
}

const EN: DigestWords = {
  subject: (journey) => `Coverage of “${journey}”: what has changed`,
  since: (from, to) => `From ${from} to ${to}.`,
  coverage: 'Coverage',
  findings: 'Findings',
  stale: 'Stale',
  opened: (count) => `Cells that opened: ${count}`,
  closed: (count) => `Cells that closed: ${count}`,
  newFindings: (count) => `New findings: ${count}`,
  goneFindings: (count) => `Findings that are gone: ${count}`,
  more: (count) => `and ${count} more`,
  cut: 'Listed in part only, so that new and gone ones are not all told:',
  absent: 'not there',
  open: 'Open the coverage page',
  foot: 'The settings of the site (monitoring.digest.email) name this address.',
};

const FR: DigestWords = {
  subject: (journey) => `Couverture de « ${journey} » : ce qui a changé`,
  since: (from, to) => `Du ${from} au ${to}.`,
  coverage: 'Couverture',
  findings: 'Constats',
  stale: 'À actualiser',
  opened: (count) => `Cases qui se sont ouvertes : ${count}`,
  closed: (count) => `Cases comblées : ${count}`,
  newFindings: (count) => `Nouveaux constats : ${count}`,
  goneFindings: (count) => `Constats disparus : ${count}`,
  more: (count) => `et ${count} de plus`,
  cut: 'Listés en partie seulement, les nouveaux et les disparus ne sont pas tous dits :',
  absent: 'absente',
  open: 'Ouvrir la page de couverture',
  foot: 'Les réglages du site (monitoring.digest.email) nomment cette adresse.',
};

export const DIGEST_WORDS: Readonly<Record<ReportLanguage, DigestWords>> = { en: EN, fr: FR };
