import { expect, test } from 'vitest';
import type { Segment } from '../../../server/src/recommendation/serving-contract';
import type { PluginConfig } from '../../../server/src/config/contract';
import { ref, site } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';

const SLOTS: PluginConfig = {
  slots: { default: { count: 1 }, offers: { roles: ['CTA'], count: 1, fallback: [] } },
};

const serving = (
  sketches: readonly Sketch[],
  id: string,
  segment: Partial<Segment> | null = null,
  options: { config?: PluginConfig; readable?: string[] } = {}
) => {
  const { room, caller } = site(sketches, { config: options.config ?? SLOTS });
  const sketch = sketches.find((each) => each.id === id);
  return room.whereServed({
    ...ref(id, sketch?.role),
    locale: 'en',
    segment: segment && {
      ...{ slot: 'default', journey: 'digital', stage: 'awareness', persona: null },
      ...segment,
    },
    caller: options.readable ? { ...caller, readable: new Set(options.readable) } : caller,
  });
};

const why = (...args: Parameters<typeof serving>) => serving(...args).segment?.absence;

test('names the segments in which an entry is among the first, with its place', () => {
  const sketches: Sketch[] = [
    { id: 'early', stages: ['awareness'] },
    { id: 'late', stages: ['consideration'] },
  ];
  const { served, isPublished, isReadable, slots } = serving(sketches, 'late');
  expect({ isPublished, isReadable, slots }).toEqual({
    isPublished: true,
    isReadable: true,
    slots: ['default', 'welcome', 'offers'],
  });
  const places = served.map(({ slot, stage, persona, rank }) => [slot, stage, persona, rank]);
  expect(places).toContainEqual(['default', 'consideration', null, 1]);
  expect(places).not.toContainEqual(['default', 'awareness', null, 1]);
});

test('is what visitors are answered', () => {
  const sketches: Sketch[] = [
    { id: 'a', stages: ['awareness'] },
    { id: 'b', stages: ['awareness'], ageDays: 300 },
  ];
  const { ask } = site(sketches, { config: SLOTS });
  const first = ask({ visitor: { stage: 'awareness' } }).items[0]?.ref.documentId ?? '';
  const other = first === 'a' ? 'b' : 'a';
  expect(serving(sketches, first, {}).segment).toMatchObject({ rank: 1, absence: null });
  expect(serving(sketches, other, {}).segment).toMatchObject({
    rank: null,
    absence: { code: 'OUTRANKED', instead: [expect.any(String)] },
  });
});

test('says the first rule that stops an entry', () => {
  const article: Sketch = { id: 'a', stages: ['awareness'] };
  const offer: Sketch = { id: 'o', role: 'CTA', ask: 'PURCHASE', stages: ['awareness'] };
  const all = [article, offer];
  expect(why(all, 'gone', {})).toMatchObject({ code: 'NOT_PUBLISHED' });
  expect(why(all, 'a', {}, { readable: [TYPES.CTA] })).toMatchObject({ code: 'NOT_READABLE' });
  expect(why(all, 'a', { slot: 'offers' })).toMatchObject({ code: 'ROLE_NOT_IN_SLOT' });
  expect(why(all, 'o', { slot: 'offers' })).toMatchObject({
    code: 'PACING_TOO_EARLY',
    rule: 'bigAskNeedsSmallOne',
  });
  const rests: Sketch = { ...article, excluded: true, excludedUntil: NOW + DAY };
  expect(why([rests], 'a', {})).toMatchObject({
    code: 'EXCLUDED',
    rule: 'doNotRecommend',
    until: new Date(NOW + DAY).toISOString(),
  });
  const elsewhere: Sketch = { id: 'e', role: 'CTA', stages: ['consideration'] };
  expect(why([elsewhere], 'e', { slot: 'offers' })).toMatchObject({ code: 'NO_LEVEL' });
});

test('a visitor has read enough to be asked: pacing for newcomers hides no lead magnet', () => {
  const sketches: Sketch[] = [{ id: 'm', role: 'LEAD_MAGNET', stages: ['awareness'] }];
  expect(serving(sketches, 'm', {}).segment).toMatchObject({ rank: 1, absence: null });
});

test('nothing is served of what is not published or not for visitors, and of unknown segments', () => {
  const sketches: Sketch[] = [{ id: 'a', stages: ['awareness'] }];
  expect(serving(sketches, 'gone').served).toEqual([]);
  expect(serving(sketches, 'a', null, { readable: [] }).served).toEqual([]);
  expect(serving(sketches, 'a', { journey: 'nowhere' }).segment).toBeNull();
});
