import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { PatchedView } from '../../../server/src/recommendation/domain/patched-view';
import { random } from '../../../server/src/recommendation/domain/random';
import {
  whatIfSchema,
  type WhatIfOptions,
  type WhatIfReport,
} from '../../../server/src/recommendation/what-if-contract';
import { config, sketches } from './support/arbitraries';
import { ref, site, type Asked } from './support/ask';
import { contentOf, type Sketch } from './support/entries';
import { personaIndex, PERSONA_KEYS, STAGE_KEYS, stageIndex, model } from './support/model';
import { viewOf } from './support/view';

vi.setConfig({ testTimeout: 60_000 });

type Input = z.input<typeof whatIfSchema>;

const replay = async (
  { room, caller }: Asked,
  input: Input = {},
  options: Partial<WhatIfOptions> = {}
): Promise<WhatIfReport> => {
  const { signal } = new AbortController();
  const result = await room.replayWhatIf(whatIfSchema.parse(input), caller, { signal, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.report;
};

const SITE: readonly Sketch[] = [
  ...['a', 'b', 'c', 'd', 'e'].map((id, place): Sketch => ({
    ...{ id, stages: ['awareness'], ageDays: place },
  })),
  { id: 'late', stages: ['consideration'], personas: ['cook'], ageDays: 300 },
  { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'], leadsTo: 'consideration' },
  { id: 'buy', role: 'CTA', ask: 'PURCHASE', stages: ['consideration'] },
];

const FEW = { visitors: 20, steps: 4 };

describe('walks', () => {
  test('equal seeds walk alike, and no change changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(sketches(25), fc.nat(1000), async (entries, seed) => {
        const asked = site(entries, { config });
        const input = { visitors: 5, steps: 3, seed };
        const { before, after } = await replay(asked, input);
        expect(after).toEqual(before);
        expect((await replay(asked, input)).before).toEqual(before);
        expect((await replay(site(entries, { config }), input)).before).toEqual(before);
      }),
      { numRuns: 25 }
    );
  });

  test('another seed makes up other visitors', async () => {
    const asked = site(SITE);
    const one = await replay(asked, { ...FEW, seed: 1 });
    const other = await replay(asked, { ...FEW, seed: 2 });
    expect(one.visitors).toBe(20);
    expect(one.before).not.toEqual(other.before);
  });

  test('count answers, what was shown and what never was', async () => {
    const { before } = await replay(site(SITE), { ...FEW });
    const inAnswers = before.stages.reduce((sum, { answers }) => sum + answers, 0);
    expect(inAnswers).toBe(before.answers);
    expect(before.answers).toBeLessThanOrEqual(80);
    expect(before.served + before.starved).toBe(SITE.length);
    expect(before.starvedEntries).toHaveLength(before.starved);
    expect(before.mostServed[0]!.answers).toBeGreaterThanOrEqual(before.mostServed[1]!.answers);
    expect(before.asksWithheld).toBeGreaterThan(0);
  });
});

describe('a change', () => {
  test('of pacing: asks that waited are shown, and the goal is reached', async () => {
    const pacing = { minSeenBeforeAsk: 0, bigAskNeedsSmallOne: false };
    const input = { ...FEW, visitors: 60, settings: { slot: { pacing } } };
    const { before, after } = await replay(site(SITE), input);
    expect(after.asksShown).toBeGreaterThan(before.asksShown);
    expect(after.asksWithheld).toBeLessThan(before.asksWithheld);
    expect(after.reachedGoal).toBeGreaterThan(before.reachedGoal);
    expect(after.stepsToGoal).toBeGreaterThanOrEqual(1);
  });

  test('of places: entries starve', async () => {
    const input = { ...FEW, settings: { slot: { count: 1 } } };
    const { before, after } = await replay(site(SITE), input);
    expect(after.served).toBeLessThan(before.served);
    expect(after.starved).toBeGreaterThan(before.starved);
  });

  test('of tags: stages are told by them, and the site keeps its own', async () => {
    const asked = site(SITE);
    const tags = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      entry: ref(id),
      stages: ['consideration'],
    }));
    const { before, after } = await replay(asked, { ...FEW, tags });
    const stagesOf = ({ stages }: typeof before) => stages.map(({ stage }) => stage);
    expect(stagesOf(before)[0]).toBe('awareness');
    expect(stagesOf(after)[0]).toBe('consideration');
    expect((await replay(asked, FEW)).before).toEqual(before);
  });

  test('that names what is not there is refused, with what is allowed', async () => {
    const { room, caller } = site(SITE);
    const { signal } = new AbortController();
    const tags = [{ entry: ref('a'), stages: ['nowhere'] }];
    const wrong = await room.replayWhatIf(whatIfSchema.parse({ tags }), caller, { signal });
    expect(wrong).toMatchObject({ ok: false, problems: [{ field: 'tags.0.stages' }] });
    const unknown = await room.replayWhatIf(whatIfSchema.parse({ slot: 'nowhere' }), caller, {
      signal,
    });
    expect(unknown).toMatchObject({ ok: false, problems: [{ field: 'slot' }] });
  });
});

test('recorded visitors do what they did', async () => {
  const visits = [{ ref: ref('a') }, { ref: ref('b') }, { ref: ref('c') }];
  const { visitors, before } = await replay(site(SITE), { recorded: [{ visits }] });
  expect(visitors).toBe(1);
  expect(before.answers).toBe(3);
  expect(before.stages).toEqual([{ stage: 'awareness', assignment: 'CONTEXT', answers: 3 }]);
});

test('tells how far it is, and ends when nobody waits any more', async () => {
  const told: number[] = [];
  const onProgress: WhatIfOptions['onProgress'] = ({ done, total }) => told.push(done / total);
  await replay(site(SITE), FEW, { onProgress });
  expect(told.length).toBeGreaterThan(4);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
  const gone = new AbortController();
  const walks = replay(site(SITE), FEW, {
    signal: gone.signal,
    onProgress: () => gone.abort(new Error('gone')),
  });
  await expect(walks).rejects.toThrow('gone');
});

test('a catalog with other tags is the catalog of a site that has them', () => {
  fc.assert(
    fc.property(
      sketches(20),
      fc.array(
        fc.record({
          place: fc.nat(19),
          stages: fc.subarray([...STAGE_KEYS], { maxLength: 2 }),
          personas: fc.subarray([...PERSONA_KEYS], { maxLength: 2 }),
        }),
        { maxLength: 4 }
      ),
      (entries, changes) => {
        const known = changes.filter(({ place }) => place < entries.length);
        const last = new Map(known.map((change) => [change.place, change]));
        const changed = entries.map((entry, place) => ({ ...entry, ...last.get(place) }));
        const patched = new PatchedView(
          viewOf(entries),
          [...last.values()].map(({ place, stages, personas }) => ({
            ...contentOf(entries[place]!),
            stages: stages.map(stageIndex),
            personas: personas.map(personaIndex),
          }))
        );
        const wanted = viewOf(changed);
        for (const role of ['ARTICLE', 'LEAD_MAGNET', 'CTA'] as const) {
          for (const locale of ['en', 'fr', null]) {
            for (const { index: journey } of model.journeys) {
              const list = [journey, role, locale] as const;
              expect(patched.byJourney(...list)).toEqual(wanted.byJourney(...list));
            }
            for (const stage of model.stages.keys()) {
              for (const persona of [null, ...model.personas.keys()]) {
                const cell = { stage, persona, role, locale };
                expect(patched.cell(cell)).toEqual(wanted.cell(cell));
                expect(patched.cell(cell)).toBe(patched.cell(cell));
              }
            }
          }
        }
        for (const index of entries.keys()) {
          const { stages, personas } = wanted.entry(index);
          expect(patched.entry(index)).toMatchObject({ stages, personas });
        }
      }
    ),
    { numRuns: 50 }
  );
});

test('made-up numbers lie from 0 up to 1 and spread', () => {
  const draw = random(7, 3);
  const numbers = Array.from({ length: 2000 }, draw);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = new Set(numbers.map((number) => Math.floor(number * 10)));
  expect(tenths.size).toBe(10);
  expect(random(7, 3)()).toBe(numbers[0]);
  expect(random(7, 4)()).not.toBe(numbers[0]);
});
