import type { Cell, Coverage, Finding, Total } from './contract';
import { listGaps } from './domain/list-gaps';
import { nameCell } from './domain/name-cell';
import { TOTAL_COLUMNS } from './domain/total-columns';
import { writePercent } from './domain/write-percent';

/** Titles are other people's text: a control character could rule the reader's terminal. */
const plain = (value: string | number): string =>
  String(value).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

/** Columns as wide as their widest cell, numbers at the right. */
const columns = (head: readonly string[], rows: readonly (string | number)[][]): string => {
  const lines = [head, ...rows].map((row) => row.map(plain));
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const isNumber = head.map((_, at) => rows.every((row) => typeof row[at] === 'number'));
  return lines
    .map((line) =>
      line
        .map((text, at) =>
          isNumber[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n');
};

const totals = (title: string, rows: readonly Total[]): string =>
  columns(
    [title, ...TOTAL_COLUMNS.map(([heading]) => heading)],
    rows.map((row) => [row.key, ...TOTAL_COLUMNS.map(([, read]) => read(row))])
  );

const gaps = (cells: readonly Cell[]): string => {
  const missing = listGaps(cells);
  if (missing.length === 0) return 'No gaps.';
  const rows = missing.map((cell) => [
    cell.status,
    nameCell(cell),
    cell.published,
    cell.target,
    Math.round(cell.priority * 100) / 100,
  ]);
  return columns(['status', 'stage / persona / role', 'published', 'target', 'priority'], rows);
};

const findings = (rows: readonly Finding[]): string =>
  rows.length === 0
    ? 'No findings.'
    : rows
        .map(
          ({ severity, rule, message, advice }) =>
            `${severity}  ${rule}\n  ${plain(message)}\n  ${plain(advice)}`
        )
        .join('\n');

/** For a terminal. */
export const writeTable = (coverage: Coverage): string =>
  [
    `Coverage of the journey ${plain(coverage.journey)}: ${writePercent(coverage.coverage)}; ` +
      `${coverage.entries} entries, ${coverage.tagged} tagged, ${coverage.untagged} untagged`,
    totals('stage', coverage.stages),
    totals('persona', coverage.personas),
    gaps(coverage.cells),
    findings(coverage.findings),
  ].join('\n\n') + '\n';
