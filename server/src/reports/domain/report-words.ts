import type { CellStatus } from '../../coverage/contract';
import type { Severity } from '../../coverage/rules-contract';
import type { Role } from '../../taxonomy/contract';
import type { ReportLanguage } from '../contract';

export interface ReportWords {
  readonly title: (journey: string) => string;
  readonly asOf: (date: string) => string;
  /** What the page is narrowed to. */
  readonly narrowed: (filters: string) => string;
  readonly filters: {
    readonly roles: (names: string) => string;
    readonly locales: (names: string) => string;
    readonly personas: (names: string) => string;
    readonly contentTypes: (names: string) => string;
    readonly formats: (names: string) => string;
    readonly changedFrom: (date: string) => string;
    readonly changedTo: (date: string) => string;
  };
  readonly figures: {
    readonly coverage: string;
    readonly entries: string;
    readonly tagged: string;
    readonly untagged: string;
  };
  readonly matrix: string;
  readonly matrixHelp: string;
  readonly everyone: string;
  readonly stage: string;
  readonly persona: string;
  readonly role: string;
  readonly published: string;
  readonly target: string;
  readonly status: string;
  readonly gaps: string;
  readonly findings: string;
  readonly rule: string;
  readonly count: string;
  readonly severity: string;
  readonly finding: string;
  readonly advice: string;
  readonly none: string;
  readonly statuses: Readonly<Record<CellStatus, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly roles: Readonly<Record<Role, string>>;
}

const EN: ReportWords = {
  title: (journey) => `Coverage of the journey: ${journey}`,
  asOf: (date) => `As of ${date}`,
  narrowed: (filters) => `Everything here is only about: ${filters}`,
  filters: {
    roles: (names) => `role ${names}`,
    locales: (names) => `language ${names}`,
    personas: (names) => `for ${names}, or for everyone`,
    contentTypes: (names) => `content type ${names}`,
    formats: (names) => `format ${names}`,
    changedFrom: (date) => `changed since ${date}`,
    changedTo: (date) => `changed until ${date}`,
  },
  figures: {
    coverage: 'of the cells meet their target',
    entries: 'entries',
    tagged: 'tagged',
    untagged: 'untagged',
  },
  matrix: 'Stages and personas',
  matrixHelp: 'Published and up to date, of what is aimed at; all roles together.',
  everyone: 'For everyone',
  stage: 'Journey stage',
  persona: 'Persona',
  role: 'Role',
  published: 'Published',
  target: 'Target',
  status: 'Status',
  gaps: 'Gaps, the most urgent first',
  findings: 'Findings',
  rule: 'Rule',
  count: 'Number',
  severity: 'Severity',
  finding: 'Finding',
  advice: 'Advice',
  none: 'None.',
  statuses: {
    GAP: 'gap',
    THIN: 'thin',
    OK: 'goal met',
    EXCESS: 'excess',
    NOT_APPLICABLE: 'not applicable',
  },
  severities: { ERROR: 'error', WARNING: 'warning', INFO: 'info' },
  roles: { ARTICLE: 'Article', LEAD_MAGNET: 'Lead magnet', CTA: 'Call to action' },
};

const FR: ReportWords = {
  title: (journey) => `Couverture du parcours : ${journey}`,
  asOf: (date) => `Au ${date}`,
  narrowed: (filters) => `Tout ce qui suit porte uniquement sur : ${filters}`,
  filters: {
    roles: (names) => `fonction ${names}`,
    locales: (names) => `langue ${names}`,
    personas: (names) => `pour ${names}, ou pour tous`,
    contentTypes: (names) => `type de contenu ${names}`,
    formats: (names) => `format ${names}`,
    changedFrom: (date) => `modifié depuis le ${date}`,
    changedTo: (date) => `modifié jusqu’au ${date}`,
  },
  figures: {
    coverage: 'des cases atteignent leur objectif',
    entries: 'contenus',
    tagged: 'tagués',
    untagged: 'non tagués',
  },
  matrix: 'Étapes et personas',
  matrixHelp: 'Publié et à jour, sur le nombre visé ; toutes fonctions confondues.',
  everyone: 'Pour tous',
  stage: 'Étape du parcours',
  persona: 'Persona',
  role: 'Fonction',
  published: 'Publiés',
  target: 'Nombre visé',
  status: 'État',
  gaps: 'Lacunes, les plus urgentes d’abord',
  findings: 'Constats',
  rule: 'Règle',
  count: 'Nombre',
  severity: 'Gravité',
  finding: 'Constat',
  advice: 'Conseil',
  none: 'Aucun.',
  statuses: {
    GAP: 'lacune',
    THIN: 'insuffisant',
    OK: 'objectif atteint',
    EXCESS: 'excédentaire',
    NOT_APPLICABLE: 'sans objet',
  },
  severities: { ERROR: 'erreur', WARNING: 'avertissement', INFO: 'information' },
  roles: { ARTICLE: 'Article', LEAD_MAGNET: 'Lead magnet', CTA: 'Appel à l’action' },
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, fr: FR };
