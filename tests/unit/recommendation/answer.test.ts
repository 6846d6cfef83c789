import { expect, test } from 'vitest';
import { payloadSchema } from '../../../server/src/recommendation/contract';
import { site } from './support/ask';
import type { Sketch } from './support/entries';

const sketches: Sketch[] = [
  { id: 'guide', stages: ['awareness', 'spark'], personas: ['cook', 'retired'], title: 'Carrots' },
  { id: 'ebook', role: 'LEAD_MAGNET', stages: ['awareness'] },
  { id: 'offer', role: 'CTA', stages: ['consideration'] },
];

test.each([
  ['a plain answer', {}],
  ['an explained answer', { explain: true, visitor: { stage: 'awareness', persona: 'nobody' } }],
  ['an empty answer', { locale: 'fr' }],
])('%s has the shape of the contract', (_, input) => {
  const answer = site(sketches).ask(input);
  expect(payloadSchema.parse(answer)).toEqual(answer);
});

test('an item shows the entry, with keys of this journey and of active personas', () => {
  const [item] = site(sketches).ask({ roles: ['ARTICLE'] }).items;
  expect(item).toMatchObject({
    rank: 1,
    role: 'ARTICLE',
    ref: { contentType: 'api::article.article', documentId: 'guide', locale: 'en' },
    title: 'Carrots',
    url: '/en/guide',
    ask: 'NONE',
    stages: ['awareness'],
    personas: ['cook'],
    scoreParts: null,
  });
});

test('an answer names slot, journey and state', () => {
  const config = { slots: { footer: {} } };
  const answer = site(sketches, { config }).ask({ slot: 'footer', journey: 'club' });
  expect(answer).toMatchObject({
    slot: 'footer',
    journey: 'club',
    withheld: null,
    warnings: [],
    visitor: { consent: 'NONE', isReturning: false },
  });
});
