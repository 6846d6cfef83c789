/** The audit as a file: cells for spreadsheets, a report for reading. */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Coverage, Finding, Total } from '../coverage/contract';

const COLUMNS = [
  'stage',
  'persona',
  'role',
  'locale',
  'published',
  'draft',
  'stale',
  'target',
  'status',
  'demand',
  'misses',
  'priority',
] as const satisfies readonly (keyof Cell)[];

/**
 * UTF-8 with a byte order mark, which Excel needs; the header stands there without cells too, and a
 * text that a spreadsheet would run as a formula is defused.
 */
export const coverageToCsv = (coverage: Coverage): string =>
  stringify([...coverage.cells], {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });

/** Keys and titles are other people's text: a bar or a line break would end the table. */
const inTable = (value: string | number | null): string =>
  String(value ?? '–')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/\s+/g, ' ');

const table = (head: readonly string[], rows: readonly (string | number | null)[][]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(inTable))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const totals = (title: string, rows: readonly Total[]): string => {
  const head = [title, 'Published', 'Draft', 'Stale', 'Target', 'Gaps', 'Coverage'];
  return table(
    head,
    rows.map((row) => [
      row.key,
      row.published,
      row.draft,
      row.stale,
      row.target,
      row.gaps,
      percent(row.coverage),
    ])
  );
};

const gaps = (cells: readonly Cell[]): string => {
  const missing = cells
    .filter(({ status }) => status === 'GAP' || status === 'THIN')
    .sort((a, b) => b.priority - a.priority);
  if (missing.length === 0) return 'None.';
  return table(
    ['Stage', 'Persona', 'Role', 'Locale', 'Published', 'Target', 'Status', 'Priority'],
    missing.map((cell) => [
      cell.stage,
      cell.persona ?? 'everyone',
      cell.role,
      cell.locale,
      cell.published,
      cell.target,
      cell.status,
      Math.round(cell.priority * 100) / 100,
    ])
  );
};

const findings = (rows: readonly Finding[]): string => {
  if (rows.length === 0) return 'None.';
  return table(
    ['Severity', 'Rule', 'Finding', 'Advice'],
    rows.map(({ severity, rule, message, advice }) => [severity, rule, message, advice])
  );
};

export const coverageToMarkdown = (coverage: Coverage): string =>
  [
    `# Coverage of the journey ${inTable(coverage.journey)}`,
    `${coverage.computedAt.slice(0, 10)}: ${coverage.entries} entries, ${coverage.tagged} tagged, ` +
      `${coverage.untagged} untagged; ${percent(coverage.coverage)} of the cells meet their target.`,
    `## Stages\n\n${totals('Stage', coverage.stages)}`,
    `## Personas\n\n${totals('Persona', coverage.personas)}`,
    `## Gaps, most urgent first\n\n${gaps(coverage.cells)}`,
    `## Findings\n\n${findings(coverage.findings)}`,
  ].join('\n\n') + '\n';
