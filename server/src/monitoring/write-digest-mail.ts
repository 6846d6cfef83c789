import { escapeHtml, REPORT_WORDS } from '../reports';
import type { ReportLanguage } from '../reports/contract';
import type { CellChange } from './contract';
import type { Digest, Told, ToldFinding } from './digest-contract';
import { DIGEST_WORDS, type DigestWords } from './digest-words';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailOptions {
  readonly language: ReportLanguage;
  /** Of the journey, in that language. */
  readonly names: JourneyNames;
  /** What the audit says of findings that are there, in that language, by their ids. */
  readonly sentences: ReadonlyMap<string, string>;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

export interface JourneyNames {
  readonly journey: string;
  readonly stages: readonly Named[];
  readonly personas: readonly Named[];
}

interface Line {
  readonly text: string;
  readonly link: string | null;
}

interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Other people's text as one line, wherever it comes from. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const nameOf = (all: readonly Named[], key: string): string =>
  all.find((one) => one.key === key)?.name ?? key;

const cellLine = (
  { stage, persona, role, locale, from, to }: CellChange,
  { language, names }: MailOptions,
  words: DigestWords
): Line => {
  const { statuses, roles, everyone } = REPORT_WORDS[language];
  const place = [
    nameOf(names.stages, stage),
    persona === null ? everyone : nameOf(names.personas, persona),
    roles[role],
    ...(locale === null ? [] : [locale]),
  ].join(' · ');
  const change = `${from === null ? words.absent : statuses[from]} → ${statuses[to]}`;
  return { text: oneLine(`${place} (${change})`), link: null };
};

const findingLine = (finding: ToldFinding, { sentences }: MailOptions): Line => {
  const { id, rule, title, touchpoint, persona, stage, link } = finding;
  const subject = title ?? touchpoint ?? persona ?? stage;
  const text = sentences.get(id) ?? [rule, ...(subject === null ? [] : [subject])].join(' · ');
  return { text: oneLine(text), link };
};

const partOf = <Item>(
  title: (count: number) => string,
  { count, first }: Told<Item>,
  lineOf: (item: Item) => Line,
  words: DigestWords
): Part => ({
  title: title(count),
  lines: [
    ...first.map(lineOf),
    ...(count > first.length ? [{ text: words.more(count - first.length), link: null }] : []),
  ],
});

const partsOf = (digest: Digest, options: MailOptions, words: DigestWords): Part[] => {
  const cell = (change: CellChange): Line => cellLine(change, options, words);
  const finding = (one: ToldFinding): Line => findingLine(one, options);
  const { opened, closed, newFindings, goneFindings, cutRules } = digest;
  const cut = cutRules.map(({ rule, before, after }) => `${rule}: ${before} → ${after}`);
  return [
    partOf(words.opened, opened, cell, words),
    partOf(words.closed, closed, cell, words),
    partOf(words.newFindings, newFindings, finding, words),
    partOf(words.goneFindings, goneFindings, finding, words),
    { title: words.cut, lines: cut.map((text) => ({ text, link: null })) },
  ].filter(({ lines }) => lines.length > 0);
};

const figuresOf = ({ before, after }: Digest, language: ReportLanguage): string => {
  const words = DIGEST_WORDS[language];
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return [
    `${words.coverage} ${percent.format(before.coverage)} → ${percent.format(after.coverage)}`,
    `${words.findings} ${before.findings} → ${after.findings}`,
    `${words.stale} ${before.stale} → ${after.stale}`,
  ].join(' · ');
};

const writeText = (head: readonly string[], parts: readonly Part[], foot: readonly string[]) => {
  const lines = parts.flatMap(({ title, lines: own }) => [
    ...['', title],
    ...own.flatMap(({ text, link }) => [`- ${text}`, ...(link === null ? [] : [`  ${link}`])]),
  ]);
  return [...head, ...lines, '', ...foot, ''].join('\n');
};

const writeItem = ({ text, link }: Line): string =>
  link === null
    ? `<li>${escapeHtml(text)}</li>`
    : `<li><a href="${escapeHtml(link)}">${escapeHtml(text)}</a></li>`;

/** What has changed, for people: as plain text and as simple HTML, with all that others wrote escaped. */
export const writeDigestMail = (digest: Digest, options: MailOptions): Mail => {
  const { language, names } = options;
  const words = DIGEST_WORDS[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const subject = words.subject(oneLine(names.journey));
  const since = words.since(day.format(new Date(digest.from)), day.format(new Date(digest.to)));
  const figures = figuresOf(digest, language);
  const parts = partsOf(digest, options, words);
  const html = parts.map(
    ({ title, lines }) =>
      `<h2>${escapeHtml(title)}</h2>\n<ul>\n${lines.map(writeItem).join('\n')}\n</ul>`
  );
  return {
    subject,
    text: writeText([subject, since, figures], parts, [words.open, digest.link, words.foot]),
    html: [
      `<!doctype html>\n<html lang="${language}">\n<body>\n<h1>${escapeHtml(subject)}</h1>`,
      `<p>${escapeHtml(since)}<br>${escapeHtml(figures)}</p>`,
      ...html,
      `<p><a href="${escapeHtml(digest.link)}">${escapeHtml(words.open)}</a></p>`,
      `<p><small>${escapeHtml(words.foot)}</small></p>\n</body>\n</html>\n`,
    ].join('\n'),
  };
};
