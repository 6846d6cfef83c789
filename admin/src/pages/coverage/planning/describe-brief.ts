/** A brief in words: what the page shows is what the Markdown file says. Pure. */
import type { Brief, BriefEntry } from '../../../../../server/src/planning/contract';
import type { MessageKey } from '../../../translations/message';

export interface BriefLine {
  readonly text: string;
  /** What stands behind the text: an entry. */
  readonly entry?: BriefEntry;
}

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

/** A text of the plugin in the reader's language. */
export type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

export interface WhyFacts extends Pick<
  Brief['numbers'],
  'published' | 'draft' | 'stale' | 'target' | 'demand' | 'misses'
> {
  readonly weight: number;
}

/** Why a cell is to be worked on, in a sentence. */
export const sayWhy = (
  { published, draft, stale, target, demand, misses, weight }: WhyFacts,
  say: Say
): string =>
  say('plan.why', {
    missing: Math.max(0, target - (published - stale)),
    ...{ target, stale, weight, misses, drafts: draft, asked: demand },
  });

const lines = (texts: readonly (string | null)[]): BriefLine[] =>
  texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [{ text }]));

const entryLines = (entries: readonly BriefEntry[], say: Say): BriefLine[] =>
  entries.length === 0
    ? [{ text: say('plan.noLinks') }]
    : entries.map((entry) => ({ text: entry.title, entry }));

const personaSections = (persona: NonNullable<Brief['persona']>, say: Say): BriefSection[] => [
  { title: say('attributes.persona.goals'), lines: lines(persona.goals) },
  { title: say('attributes.persona.challenges'), lines: lines(persona.challenges) },
  { title: say('attributes.persona.frustrations'), lines: lines(persona.frustrations) },
  { title: say('attributes.persona.objections'), lines: lines(persona.objections) },
  { title: say('attributes.persona.questions'), lines: lines(persona.questions) },
  {
    title: say('plan.words'),
    lines: lines([
      ...persona.evidence.map(({ quote, date }) => `“${quote ?? ''}” (${date})`),
      persona.quote === null ? null : `“${persona.quote}”`,
    ]),
  },
  { title: say('attributes.persona.preferredFormats'), lines: lines(persona.preferredFormats) },
];

/** The parts of a brief, in order; those of which nothing is known are left out. */
export const describeBrief = (brief: Brief, say: Say): BriefSection[] => {
  const { stage, persona, numbers, kinds, linkFrom, linkTo } = brief;
  const why = numbers.published - numbers.stale < numbers.target;
  return [
    {
      title: say('plan.missing'),
      lines: [{ text: why ? sayWhy({ ...numbers, weight: stage.weight }, say) : say('plan.met') }],
    },
    { title: say('attributes.stage.question'), lines: lines([stage.question]) },
    { title: say('attributes.stage.goal'), lines: lines([stage.goal]) },
    { title: say('attributes.stage.exitAction'), lines: lines([stage.exitAction]) },
    ...(persona === null ? [] : personaSections(persona, say)),
    {
      title: say('plan.kinds'),
      lines: kinds.map(({ kind, expected, missing }) => ({
        text: say('plan.kind', { kind, expected, missing }),
      })),
    },
    { title: say('plan.linkFrom'), lines: entryLines(linkFrom, say) },
    { title: say('plan.linkTo'), lines: entryLines(linkTo, say) },
  ].filter((section) => section.lines.length > 0);
};

/** Nothing that somebody wrote makes a list, a heading or a link of its own. */
const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');

const writeLine = ({ text, entry }: BriefLine): string =>
  entry?.url == null
    ? `- ${escape(text)}`
    : `- [${escape(text)}](${entry.url.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** The same as Markdown, ended by a line break. */
export const writeBrief = (title: string, sections: readonly BriefSection[]): string =>
  [
    `# ${escape(title)}`,
    ...sections.map(
      (section) => `## ${escape(section.title)}\n\n${section.lines.map(writeLine).join('\n')}`
    ),
  ].join('\n\n') + '\n';

/** `2026-11-27` of a moment where the reader is. */
export const dayOf = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, '0'),
    String(moment.getMonth() + 1).padStart(2, '0'),
    String(moment.getDate()).padStart(2, '0'),
  ].join('-');
