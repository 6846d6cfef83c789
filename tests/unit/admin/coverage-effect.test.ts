import { expect, test } from 'vitest';
import { coverageEffects } from '../../../admin/src/content-manager/tagging-panel/coverage-effect';
import type { Cell } from '../../../server/src/coverage/contract';

const cell = (stage: string, persona: string | null, published: number, stale = 0): Cell => ({
  stage,
  persona,
  role: 'ARTICLE',
  locale: null,
  published,
  draft: 0,
  stale,
  target: 2,
  status: 'THIN',
  demand: 0,
  misses: 0,
  priority: 0,
});
const cells = [
  cell('see', null, 3, 1),
  cell('see', 'camille', 1),
  cell('think', null, 0),
  cell('think', 'camille', 1),
];

test('an entry that is not published yet counts once it is', () => {
  expect(coverageEffects(cells, null, { stages: ['think', 'see'], personas: [] })).toEqual([
    { stage: 'think', persona: null, before: 0, after: 1, target: 2 },
  ]);
});

test('stale entries do not count', () => {
  const [effect] = coverageEffects(cells, null, { stages: ['see'], personas: [] });
  expect(effect).toMatchObject({ before: 2, after: 3 });
});

test('an entry that changes its cell leaves the other', () => {
  const published = { stages: ['see'], personas: ['camille'] };
  expect(coverageEffects(cells, published, { stages: ['think'], personas: ['camille'] })).toEqual([
    { stage: 'think', persona: 'camille', before: 1, after: 2, target: 2 },
    { stage: 'see', persona: 'camille', before: 1, after: 0, target: 2 },
  ]);
});

test('an entry that counts already changes nothing', () => {
  const published = { stages: ['see', 'think'], personas: [] };
  const wanted = { stages: ['think', 'see'], personas: ['camille'] };
  expect(coverageEffects(cells, published, wanted)).toEqual([
    { stage: 'think', persona: 'camille', before: 1, after: 1, target: 2 },
    { stage: 'see', persona: null, before: 2, after: 1, target: 2 },
  ]);
  expect(coverageEffects(cells, null, { stages: [], personas: [] })).toEqual([]);
});
