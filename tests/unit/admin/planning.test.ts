import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import en from '../../../admin/src/translations/en.json';
import fr from '../../../admin/src/translations/fr.json';
import { isOverdue } from '../../../admin/src/pages/coverage/planning/assignment-words';
import {
  dayOf,
  describeBrief,
  sayWhy,
  writeBrief,
  type Say,
} from '../../../admin/src/pages/coverage/planning/describe-brief';
import type { Assignment, Brief, BriefEntry } from '../../../server/src/planning/contract';

const sayIn = (locale: 'en' | 'fr'): Say => {
  const texts = locale === 'en' ? en : fr;
  const { formatMessage } = createIntl({ locale, messages: texts });
  return (key, values) => formatMessage({ id: key }, values);
};

const entry: BriefEntry = {
  ...{ contentType: 'api::article.article', documentId: 'a', locale: 'en', role: 'ARTICLE' },
  ...{ title: 'Slugs [and] snails', url: '/en/blog/slugs-(1)' },
};
const brief: Brief = {
  cell: { journey: 'digital', stage: 'one', persona: 'ana', role: 'ARTICLE', locale: null },
  journeyName: 'Digital',
  stage: { name: 'One', question: 'Why?', goal: null, exitAction: ' ', weight: 2 },
  persona: {
    ...{ name: 'Ana', quote: null, goals: ['# Eat\n\nwell'], challenges: [], frustrations: [] },
    ...{ objections: [], questions: ['When?'], preferredFormats: ['video'] },
    evidence: [{ sourceType: 'interview', date: '2026-02-11', quote: 'I give up.' }],
  },
  numbers: { published: 1, draft: 1, stale: 0, target: 3, status: 'THIN', demand: 0, misses: 0 },
  kinds: [{ kind: 'how-to', expected: 3, missing: 2 }],
  linkFrom: [entry, { ...entry, documentId: 'b', title: 'No way', url: null }],
  linkTo: [],
  types: [],
};

describe('why a gap is to be worked on', () => {
  const facts = { published: 2, draft: 0, stale: 1, target: 3, demand: 0, misses: 0, weight: 1.5 };
  test('is one sentence with what is known, in English and French', () => {
    expect(sayWhy(facts, sayIn('en'))).toBe(
      '2 entries are missing to reach 3, 1 published entry is stale; weight of the stage: 1.5.'
    );
    expect(sayWhy({ ...facts, stale: 0, draft: 2, demand: 12, misses: 5 }, sayIn('en'))).toBe(
      '1 entry is missing to reach 3, 2 drafts are under way; weight of the stage: 1.5; visitors wanted it 12 times; 5 times they found nothing.'
    );
    expect(sayWhy(facts, sayIn('fr'))).toBe(
      'Il manque 2 contenus pour atteindre 3, 1 contenu publié est à actualiser ; poids de l’étape : 1,5.'
    );
  });
});

describe('a brief', () => {
  test('is written as Markdown in which nothing that somebody wrote makes a heading or a link', () => {
    expect(writeBrief('Brief: One', describeBrief(brief, sayIn('en')))).toBe(
      [
        '# Brief: One',
        '## What is missing',
        '- 2 entries are missing to reach 3, 1 draft is under way; weight of the stage: 2.',
        '## The visitor’s question',
        '- Why?',
        '## Goals',
        '- \\# Eat well',
        '## Questions',
        '- When?',
        '## In their own words',
        '- “I give up.” (2026-02-11)',
        '## Preferred formats',
        '- video',
        '## Kinds that are expected',
        '- how-to: 2 of 3 missing',
        '## Link to it from',
        '- [Slugs \\[and\\] snails](/en/blog/slugs-%281%29)\n- No way',
        '## Link from it to',
        '- Nothing is published there yet.\n',
      ].join('\n\n')
    );
  });

  test('says the same in French, and without a persona leaves its parts out', () => {
    const sections = describeBrief({ ...brief, persona: null }, sayIn('fr'));
    expect(sections.map(({ title }) => title)).toEqual([
      ...['Ce qui manque', 'Question du visiteur', 'Types de contenu attendus'],
      ...['Faire un lien depuis', 'Faire un lien vers'],
    ]);
  });
});

describe('an assignment', () => {
  test('is overdue once its day is over, for as long as it is open', () => {
    const assignment: Assignment = {
      ...{ ...brief.cell, id: 'x', assignee: '1', assigneeName: 'Ada', dueOn: '2026-11-27' },
      ...{ note: '', revision: 1, state: 'open', status: 'GAP', begun: [] },
    };
    expect(dayOf(new Date(2026, 10, 7))).toBe('2026-11-07');
    expect(isOverdue(assignment, new Date(2026, 10, 27, 23, 59))).toBe(false);
    expect(isOverdue(assignment, new Date(2026, 10, 28))).toBe(true);
    expect(isOverdue({ ...assignment, state: 'met' }, new Date(2026, 10, 28))).toBe(false);
  });
});
