import { expect, test } from 'vitest';
import { ref, site, type AskInput } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';

const codes = (sketches: readonly Sketch[], input: AskInput, config = {}): string[] =>
  site(sketches, { config })
    .ask({ ...input, explain: true })
    .withheld!.map(
      ({ ref: { documentId }, code, rule, until }) => `${documentId} ${code} ${rule} ${until}`
    );

test('nothing is explained unless asked', () => {
  const answer = site([{ id: 'a' }]).ask();
  expect(answer.withheld).toBeNull();
  expect(answer.items[0]!.scoreParts).toBeNull();
});

test('score parts have a fixed order and all names', () => {
  const [item] = site([{ id: 'a' }]).ask({ explain: true }).items;
  expect(item!.scoreParts!.map(({ key }) => key)).toEqual([
    'nextStep',
    'stage',
    'transition',
    'persona',
    'touchpoint',
    'topic',
    'others',
    'popular',
    'recent',
    'freshness',
    'new',
    'format',
    'welcomeBack',
    'pin',
  ]);
});

test('an explanation does not change the items', () => {
  const sketches: Sketch[] = [
    { id: 'a', stages: ['awareness'] },
    { id: 'b', pinned: true },
  ];
  const { ask } = site(sketches);
  const plain = ask({ visitor: { stage: 'awareness' } }).items.map(({ ref: shown }) => shown);
  const explained = ask({ visitor: { stage: 'awareness' }, explain: true });
  expect(explained.items.map(({ ref: shown }) => shown)).toEqual(plain);
});

test('exclusions are told with who excludes, and until when', () => {
  const sketches: Sketch[] = [
    { id: 'asked' },
    { id: 'barred', excluded: true },
    { id: 'resting', excluded: true, excludedUntil: NOW + DAY },
  ];
  expect(codes(sketches, { exclude: [ref('asked')] }).sort()).toEqual([
    'asked EXCLUDED exclude null',
    'barred EXCLUDED doNotRecommend null',
    `resting EXCLUDED doNotRecommend ${new Date(NOW + DAY).toISOString()}`,
  ]);
});

test('next steps and pins that are withheld are told', () => {
  const sketches: Sketch[] = [
    { id: 'page', nextSteps: ['magnet'] },
    { id: 'magnet', role: 'LEAD_MAGNET' },
    { id: 'pinned', role: 'CTA', ask: 'PURCHASE', pinned: true },
  ];
  const config = { slots: { default: { fallback: [] } } };
  expect(codes(sketches, { current: ref('page') }, config)).toEqual([
    'magnet PACING_TOO_EARLY minSeenBeforeAsk null',
    'pinned PACING_TOO_EARLY minSeenBeforeAsk null',
  ]);
});

test('neither the current entry nor what is shown is called withheld', () => {
  const sketches: Sketch[] = [{ id: 'page' }, { id: 'a' }];
  expect(codes(sketches, { current: ref('page') })).toEqual([]);
});

test('what the caller may not read, another locale and another role are no candidates', () => {
  const sketches: Sketch[] = [
    { id: 'a', excluded: true, locale: 'fr' },
    { id: 'cta', role: 'CTA', excluded: true },
    { id: 'magnet', role: 'LEAD_MAGNET', excluded: true },
  ];
  const caller = { readable: new Set([TYPES.CTA, TYPES.ARTICLE]) };
  const { withheld } = site(sketches, { caller }).ask({
    roles: ['ARTICLE', 'LEAD_MAGNET'],
    explain: true,
  });
  expect(withheld).toEqual([]);
});

test('an explanation is bounded', () => {
  const sketches = Array.from({ length: 500 }, (_, place): Sketch => {
    return { id: `m${place}`, role: 'LEAD_MAGNET', stages: ['awareness'], pinned: true };
  });
  expect(codes(sketches, {})).toHaveLength(100);
});
