import type { Cell, Coverage, Finding, Total } from './contract';
import { listGaps } from './domain/list-gaps';
import { TOTAL_COLUMNS } from './domain/total-columns';
import { writePercent } from './domain/write-percent';

/** Keys and titles are other people's text: a bar or a line break would end the table. */
const inTable = (value: string | number | null): string =>
  String(value ?? '–')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/\s+/g, ' ');

const table = (head: readonly string[], rows: readonly (string | number | null)[][]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(inTable))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const totals = (title: string, rows: readonly Total[]): string =>
  table(
    [title, ...TOTAL_COLUMNS.map(([heading]) => capitalize(heading))],
    rows.map((row) => [row.key, ...TOTAL_COLUMNS.map(([, read]) => read(row))])
  );

const gaps = (cells: readonly Cell[]): string => {
  const missing = listGaps(cells);
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

/** For reading, and to be kept beside the content. */
export const writeMarkdown = (coverage: Coverage): string =>
  [
    `# Coverage of the journey ${inTable(coverage.journey)}`,
    `${coverage.computedAt.slice(0, 10)}: ${coverage.entries} entries, ${coverage.tagged} tagged, ` +
      `${coverage.untagged} untagged; ${writePercent(coverage.coverage)} of the cells meet their target.`,
    `## Stages\n\n${totals('Stage', coverage.stages)}`,
    `## Personas\n\n${totals('Persona', coverage.personas)}`,
    `## Gaps, most urgent first\n\n${gaps(coverage.cells)}`,
    `## Findings\n\n${findings(coverage.findings)}`,
  ].join('\n\n') + '\n';
