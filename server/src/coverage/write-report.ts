import type { Coverage } from './contract';
import type { ReportFormat } from './report-contract';
import { writeCells } from './write-cells';
import { writeJunit } from './write-junit';
import { writeMarkdown } from './write-markdown';
import { writeSarif } from './write-sarif';
import { writeTable } from './write-table';

const WRITERS: Readonly<Record<ReportFormat, (coverage: Coverage) => string>> = {
  table: writeTable,
  json: (coverage) => `${JSON.stringify(coverage, null, 2)}\n`,
  csv: writeCells,
  md: writeMarkdown,
  junit: writeJunit,
  sarif: writeSarif,
};

/** An audit as a text, the same for the page, the API and the command line. */
export const writeReport = (coverage: Coverage, format: ReportFormat): string =>
  WRITERS[format](coverage);
