import type { Cell, Coverage, Finding } from '../../coverage/contract';
import { SEVERITIES } from '../../coverage/rules-contract';
import type { PageContent, PageOptions, ReportLanguage } from '../contract';
import { describeFilters } from './describe-filters';
import { escapeHtml } from './escape-html';
import { joinCells } from './join-cells';
import { REPORT_WORDS, type ReportWords } from './report-words';

/** Light on paper, and dark where the reader’s system is; statuses are told in words besides. */
const STYLE = `
@page { margin: 14mm; size: A4 landscape; }
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8888; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td.n { text-align: right; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
ul.figures { display: flex; flex-wrap: wrap; gap: 2rem; list-style: none; padding: 0; }
ul.figures b { display: block; font-size: 1.6rem; }
.GAP { background: #d0202038; } .THIN { background: #e0a00038; } .OK { background: #2a9d4a38; }
.EXCESS { background: #3080d038; }
.scroll { overflow-x: auto; }
@media print { body { margin: 0; max-width: none; } }
`;

interface Writing extends PageContent {
  readonly words: ReportWords;
  readonly language: ReportLanguage;
}

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
const th = (text: string, scope: 'col' | 'row'): string =>
  `<th scope="${scope}">${escapeHtml(text)}</th>`;
const td = (text: string | number): string =>
  typeof text === 'number' ? `<td class="n">${text}</td>` : `<td>${escapeHtml(text)}</td>`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll"><table><thead>${row(head.map((text) => th(text, 'col')))}</thead>` +
  `<tbody>${rows.join('')}</tbody></table></div>`;

const percent = (share: number, language: ReportLanguage): string =>
  language === 'fr' ? `${Math.round(share * 100)} %` : `${Math.round(share * 100)}%`;

const figures = ({ coverage, words, language }: Writing): string => {
  const shown: [string | number, string][] = [
    [percent(coverage.coverage, language), words.figures.coverage],
    [coverage.entries, words.figures.entries],
    [coverage.tagged, words.figures.tagged],
    [coverage.untagged, words.figures.untagged],
  ];
  const items = shown.map(([value, name]) => `<li><b>${value}</b>${escapeHtml(name)}</li>`);
  return `<ul class="figures">${items.join('')}</ul>`;
};

const cellsOf = (cells: readonly Cell[], stage: string, persona: string | null): Cell[] =>
  cells.filter((cell) => cell.stage === stage && cell.persona === persona);

const matrix = ({ coverage, axes, words }: Writing): string => {
  const rows = [{ key: null, name: words.everyone }, ...axes.personas].map(({ key, name }) =>
    row([
      th(name, 'row'),
      ...axes.stages.map((stage) => {
        const { counting, target, status } = joinCells(cellsOf(coverage.cells, stage.key, key));
        const numbers = status === 'NOT_APPLICABLE' ? '' : `${counting} / ${target}<br>`;
        return `<td class="${status}">${numbers}${escapeHtml(words.statuses[status])}</td>`;
      }),
    ])
  );
  return table([words.persona, ...axes.stages.map(({ name }) => name)], rows);
};

const nameOf = (
  list: readonly { readonly key: string; readonly name: string }[],
  key: string | null,
  otherwise: string
): string => list.find((one) => one.key === key)?.name ?? key ?? otherwise;

const gaps = ({ coverage, axes, words }: Writing): string => {
  const missing = coverage.cells
    .filter(({ status }) => status === 'GAP' || status === 'THIN')
    .toSorted((one, other) => other.priority - one.priority);
  if (missing.length === 0) return `<p>${words.none}</p>`;
  return table(
    [words.stage, words.persona, words.role, words.published, words.target, words.status],
    missing.map(({ stage, persona, role, published, stale, target, status }) =>
      row([
        td(nameOf(axes.stages, stage, stage)),
        td(nameOf(axes.personas, persona, words.everyone)),
        td(words.roles[role]),
        td(published - stale),
        td(target),
        td(words.statuses[status]),
      ])
    )
  );
};

const bySeverity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
  );

/** How many of each rule, listed or not: a finding itself names entries. */
const countedFindings = ({ coverage, sums, words }: Writing): string => {
  const severities = new Map(
    bySeverity(coverage.findings).map(({ rule, severity }) => [rule, severity])
  );
  if (severities.size === 0) return `<p>${words.none}</p>`;
  return table(
    [words.rule, words.severity, words.count],
    [...severities].map(([rule, severity]) =>
      row([td(rule), td(words.severities[severity]), td(sums.findings[rule] ?? 0)])
    )
  );
};

const listedFindings = ({ coverage, words }: Writing): string => {
  if (coverage.findings.length === 0) return `<p>${words.none}</p>`;
  return table(
    [words.severity, words.rule, words.finding, words.advice],
    bySeverity(coverage.findings).map(({ severity, rule, message, advice }) =>
      row([td(words.severities[severity]), td(rule), td(message), td(advice)])
    )
  );
};

const dateOf = ({ computedAt }: Coverage, language: ReportLanguage): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(computedAt)
  );

/** On paper nobody sees what was chosen on the screen. */
const narrowed = (writing: Writing): string => {
  const filters = describeFilters(writing, writing.language);
  if (filters.length === 0) return '';
  return `<p><strong>${escapeHtml(writing.words.narrowed(filters.join(' · ')))}</strong></p>`;
};

/** The coverage of a journey as a page of HTML that needs nothing else, for a screen or for paper. */
export const writePage = (
  content: PageContent,
  { language, onlyAggregates }: PageOptions
): string => {
  const words = REPORT_WORDS[language];
  const writing = { ...content, words, language };
  const { coverage, axes } = content;
  const title = escapeHtml(words.title(nameOf(axes.journeys, coverage.journey, coverage.journey)));
  const parts = [
    `<h1>${title}</h1>`,
    `<p>${escapeHtml(words.asOf(dateOf(coverage, language)))}</p>`,
    narrowed(writing),
    figures(writing),
    `<h2>${escapeHtml(words.matrix)}</h2><p>${escapeHtml(words.matrixHelp)}</p>`,
    matrix(writing),
    `<h2>${escapeHtml(words.gaps)}</h2>`,
    gaps(writing),
    `<h2>${escapeHtml(words.findings)}</h2>`,
    onlyAggregates ? countedFindings(writing) : listedFindings(writing),
  ];
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<meta name="robots" content="noindex">\n<title>${title}</title>\n<style>${STYLE}</style>\n` +
    `</head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`
  );
};
