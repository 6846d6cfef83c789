import type { Cell, Coverage, Finding } from './contract';
import { nameCell } from './domain/name-cell';
import { FINDING_RULES } from './rules-contract';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Of control characters XML 1.0 knows only tab and line breaks, and no half of a surrogate pair. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

interface Case {
  readonly group: string;
  readonly name: string;
  /** Null: passed. */
  readonly failure: {
    readonly type: string;
    readonly message: string;
    readonly text: string;
  } | null;
}

const writeCase = ({ group, name, failure }: Case): string => {
  const start = `    <testcase classname="${escape(group)}" name="${escape(name)}"`;
  if (failure === null) return `${start}/>`;
  const { type, message, text } = failure;
  return [
    `${start}>`,
    `      <failure type="${escape(type)}" message="${escape(message)}">${escape(text)}</failure>`,
    '    </testcase>',
  ].join('\n');
};

const writeSuite = (name: string, cases: readonly Case[]): string => {
  const failed = cases.filter(({ failure }) => failure !== null).length;
  return [
    `  <testsuite name="${escape(name)}" tests="${cases.length}" failures="${failed}">`,
    ...cases.map(writeCase),
    '  </testsuite>',
  ].join('\n');
};

/** What weighs INFO is for reading and fails nothing. */
const ofFinding = ({ rule, severity, title, id, message, advice }: Finding): Case => ({
  group: rule,
  name: title ?? id,
  failure: severity === 'INFO' ? null : { type: severity, message, text: advice },
});

const ofCell = (cell: Cell): Case => ({
  group: 'coverage',
  name: nameCell(cell),
  failure:
    cell.status === 'GAP'
      ? {
          type: cell.status,
          message: `${cell.published} of ${cell.target} published`,
          text: `Publish an entry for ${nameCell(cell)}.`,
        }
      : null,
});

/**
 * For the test report of a CI: a case per rule that found nothing, per finding, and per cell that
 * something is expected in. Findings of ERROR and WARNING fail, and so do gaps.
 */
export const writeJunit = (coverage: Coverage): string => {
  const broken = new Set(coverage.findings.map(({ rule }) => rule));
  const kept = FINDING_RULES.filter((rule) => !broken.has(rule)).map((rule): Case => ({
    group: rule,
    name: rule,
    failure: null,
  }));
  const expected = coverage.cells.filter(({ target }) => target > 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escape(`content-funnel ${coverage.journey}`)}">`,
    writeSuite('findings', [...kept, ...coverage.findings.map(ofFinding)]),
    writeSuite('coverage', expected.map(ofCell)),
    '</testsuites>',
    '',
  ].join('\n');
};
