/** Random sites and random requests, in the words of the other helpers. */
import fc from 'fast-check';
import type { PluginConfig } from '../../../../server/src/config/contract';
import { CONSENTS, EVENT_TYPES } from '../../../../server/src/recommendation/contract';
import { ASKS, ROLES } from '../../../../server/src/taxonomy/contract';
import { ref, type AskInput } from './ask';
import { DAY, NOW, type Sketch } from './entries';
import { PERSONA_KEYS, STAGE_KEYS } from './model';

export const config: PluginConfig = {
  cache: { maxAnswers: 10 },
  slots: {
    strict: { fallback: ['JOURNEY', 'LATEST'], roles: ['ARTICLE', 'CTA'] },
    aside: { roles: ['LEAD_MAGNET', 'CTA'], count: 5, touchpoint: 'newsletter' },
    bold: { count: 8, pacing: { minSeenBeforeAsk: 0, asksPerPage: 2 }, touchpoint: 'home-page' },
  },
};

const SLOTS = ['default', 'strict', 'aside', 'bold'];
const TITLES = ['Carrot soup', 'Carrot soup!', 'Beetroot bread', 'Turnip tart', 'Leek pie today'];

/** Takes choices out of a number, digit by digit: much faster than an arbitrary for each. */
class Digits {
  #rest: number;

  constructor(number: number) {
    this.#rest = number;
  }

  of<T>(choices: readonly T[]): T {
    const digit = this.#rest % choices.length;
    this.#rest = Math.floor(this.#rest / choices.length);
    return choices[digit]!;
  }

  /** Up to two of them, in any order. */
  some<T>(choices: readonly T[]): T[] {
    const none = [null, null];
    const picked = [this.of([...none, ...choices]), this.of([...none, ...choices])];
    return [...new Set(picked.flatMap((choice) => choice ?? []))];
  }
}

const NUMBER = 2 ** 50;

const sketchOf = (id: string, all: readonly string[], tags: Digits, rest: Digits): Sketch => {
  const ask = rest.of([null, null, ...ASKS]);
  const leadsTo = tags.of([null, null, null, ...STAGE_KEYS]);
  const askAgainAfterDays = rest.of([null, null, 0, 10]);
  const excludedUntil = rest.of([null, NOW - DAY, NOW + DAY]);
  const format = tags.of([null, 'video', 'podcast']);
  return {
    id,
    role: tags.of(ROLES),
    stages: tags.some(STAGE_KEYS),
    personas: tags.some(PERSONA_KEYS),
    touchpoints: tags.some(['newsletter', 'home-page'] as const),
    locale: rest.of(['en', 'en', 'en', 'fr', null]),
    ageDays: rest.of([0, 1, 1, 7, 30, 90, 400]),
    title: rest.of(TITLES),
    discount: rest.of([false, false, true]),
    nextSteps: rest.some(all),
    pinned: rest.of([false, false, false, false, false, false, true]),
    excluded: rest.of([false, false, false, false, false, false, true]),
    ...(ask && { ask }),
    ...(leadsTo && { leadsTo }),
    ...(askAgainAfterDays !== null && { askAgainAfterDays }),
    ...(excludedUntil && { excludedUntil }),
    ...(format && { format }),
  };
};

/** Up to so many entries, named e0, e1 … */
export const sketches = (max: number): fc.Arbitrary<Sketch[]> =>
  fc.array(fc.tuple(fc.nat(), fc.maxSafeNat()), { maxLength: max, size: 'max' }).map((numbers) => {
    const all = numbers.map((_, place) => `e${place}`);
    return numbers.map(([tags, rest], place) =>
      sketchOf(`e${place}`, all, new Digits(tags), new Digits(rest % NUMBER))
    );
  });

type Visitor = NonNullable<AskInput['visitor']>;

const refTo = (entries: readonly Sketch[]) =>
  fc.constantFrom(
    ...entries.map(({ id, role }) => ref(id, role)),
    ref('nowhere'),
    ref('e0', 'CTA')
  );

const history = (entries: readonly Sketch[]) =>
  fc.array(
    fc.record({
      ref: refTo(entries),
      type: fc.constantFrom(...EVENT_TYPES),
      at: fc
        .option(fc.integer({ min: -1, max: 60 }), { nil: null })
        .map((days) => (days === null ? null : new Date(NOW - days * DAY).toISOString())),
    }),
    { maxLength: 12 }
  );

const visitor = (entries: readonly Sketch[]): fc.Arbitrary<Visitor> =>
  fc.record(
    {
      stage: fc.constantFrom(...STAGE_KEYS, 'nobody'),
      persona: fc.constantFrom(...PERSONA_KEYS, 'nobody'),
      seen: fc.integer({ min: 0, max: 5 }),
      consent: fc.constantFrom(...CONSENTS),
      lastVisitAt: fc
        .integer({ min: 0, max: 100 })
        .map((days) => new Date(NOW - days * DAY).toISOString()),
      declaredAt: fc.constant(new Date(NOW - 20 * DAY).toISOString()),
      history: history(entries),
    },
    { requiredKeys: [] }
  );

/** A request about these entries. */
export const request = (entries: readonly Sketch[]): fc.Arbitrary<AskInput> =>
  fc.record(
    {
      slot: fc.constantFrom(...SLOTS),
      journey: fc.constantFrom('digital', 'digital', 'club'),
      locale: fc.constantFrom('en', 'en', 'fr'),
      visitor: visitor(entries),
      current: refTo(entries),
      exclude: fc.array(refTo(entries), { maxLength: 3 }),
      roles: fc.subarray([...ROLES], { minLength: 1 }),
      count: fc.integer({ min: 1, max: 20 }),
      allowFallback: fc.boolean(),
    },
    { requiredKeys: [] }
  );

/** A site with a request about it. */
export const siteAndRequest = (max: number): fc.Arbitrary<{ entries: Sketch[]; input: AskInput }> =>
  sketches(max).chain((entries) => request(entries).map((input) => ({ entries, input })));
