/** What a slot says of its own: entries at a place, entries left out, roles, and other languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotSchema, type PluginConfig } from '../../../server/src/config/contract';
import type { Role } from '../../../server/src/taxonomy/contract';
import { request, sketches as randomSketches } from './support/arbitraries';
import { ids, ref, site, type AskInput } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';
import { viewOf } from './support/view';

type SlotInput = NonNullable<PluginConfig['slots']>[string];

const iso = (days: number): string => new Date(NOW + days * DAY).toISOString();
const pin = (documentId: string, place = 1, role: Role = 'ARTICLE') => ({
  ...{ contentType: TYPES[role], documentId, place },
});
const ask = (entries: readonly Sketch[], slot: SlotInput, input: AskInput = {}) =>
  site(entries, { config: { slots: { aside: slot } } }).ask({ slot: 'aside', ...input });
const shown = (entries: readonly Sketch[], slot: SlotInput, input: AskInput = {}): string[] =>
  ids(ask(entries, slot, input));

const articles: Sketch[] = ['a', 'b', 'c', 'd', 'e'].map((id, place) => ({
  ...{ id, stages: ['awareness'], ageDays: place + 1 },
}));

describe('an entry with a place of its own', () => {
  test('stands there, and the others around it', () => {
    expect(shown(articles, { count: 4, pins: [pin('d', 2)] })).toEqual(['a', 'd', 'b', 'c']);
    expect(shown(articles, { count: 3, pins: [pin('e', 3)] })).toEqual(['a', 'b', 'e']);
  });

  test('says that an editor chose it', () => {
    const [first] = ask(articles, { pins: [pin('e')] }).items;
    expect(first?.reasons[0]?.code).toBe('EDITORIAL_PIN');
  });

  test('moves up where there is too little before it', () => {
    expect(shown(articles.slice(0, 2), { count: 5, pins: [pin('b', 4)] })).toEqual(['a', 'b']);
  });

  test('is not there before its first day and after its last', () => {
    const during = { from: iso(-1), until: iso(1) };
    const asked = (times: object) =>
      shown(articles, { count: 1, pins: [{ ...pin('e'), ...times }] });
    expect(asked(during)).toEqual(['e']);
    expect(asked({ from: iso(1) })).toEqual(['a']);
    expect(asked({ until: iso(-1) })).toEqual(['a']);
    expect(asked({ from: iso(0), until: iso(1) })).toEqual(['e']);
    expect(asked({ until: iso(0) })).toEqual(['a']);
  });

  test('is not there when the request has fewer places', () => {
    expect(shown(articles, { count: 3, pins: [pin('e', 3)] }, { count: 2 })).toEqual(['a', 'b']);
  });

  test('waits for its place beside another one with the same', () => {
    const pins = [pin('e', 2), pin('d', 2)];
    expect(shown(articles, { count: 4, pins })).toEqual(['a', 'e', 'd', 'b']);
  });

  test('is shown wherever it is tagged, unless only the wanted cell may answer', () => {
    const entries: Sketch[] = [...articles, { id: 'untagged' }];
    const slot: SlotInput = { fallback: [], pins: [pin('untagged')], count: 2 };
    const visitor = { stage: 'awareness' };
    expect(shown(entries, slot, { visitor })).toEqual(['untagged', 'a']);
    expect(shown(entries, slot, { visitor, allowFallback: false })).toEqual(['a', 'b']);
  });

  test('keeps to pacing, to exclusions and to what the visitor has seen', () => {
    const offer: Sketch = { id: 'offer', role: 'LEAD_MAGNET', stages: ['awareness'] };
    const pins = [pin('offer', 1, 'LEAD_MAGNET')];
    const entries = [...articles, offer];
    expect(shown(entries, { pins, count: 1 })).toEqual(['a']);
    expect(shown(entries, { pins, count: 1 }, { visitor: { seen: 2 } })).toEqual(['offer']);
    expect(shown(articles, { pins: [pin('a')], count: 1 }, { exclude: [ref('a')] })).toEqual(['b']);
    expect(shown(articles, { pins: [pin('a')], count: 1 }, { current: ref('a') })).toEqual(['b']);
    expect(
      shown([{ ...articles[0]!, excluded: true }, ...articles.slice(1)], {
        ...{ pins: [pin('a')], count: 1 },
      })
    ).toEqual(['b']);
  });

  test('has its ask counted before the others have theirs', () => {
    const offer = (id: string): Sketch => ({ id, role: 'LEAD_MAGNET', stages: ['awareness'] });
    const entries = [
      ...articles,
      { ...offer('new'), ageDays: 0 },
      { ...offer('old'), ageDays: 99 },
    ];
    const pins = [pin('old', 3, 'LEAD_MAGNET')];
    expect(shown(entries, { pins }, { visitor: { seen: 2 } })).toEqual(['a', 'b', 'old']);
  });
});

describe('what a slot leaves out', () => {
  const cta: Sketch = { id: 'cta', role: 'CTA', stages: ['awareness'], ageDays: 0 };
  const type = { contentType: TYPES.CTA, documentId: null };

  test('is not shown there: an entry, or a content type', () => {
    const entries = [cta, ...articles];
    expect(shown(entries, { count: 1 })).toEqual(['cta']);
    expect(shown(entries, { count: 1, exclusions: [type] })).toEqual(['a']);
    expect(shown(entries, { count: 1, exclusions: [{ ...ref('cta', 'CTA') }] })).toEqual(['a']);
    expect(
      ids(site(entries, { config: { slots: { aside: { exclusions: [type] } } } }).ask())
    ).toContain('cta');
  });

  test('is shown again when its time is over', () => {
    const until = (days: number) => ({ count: 1, exclusions: [{ ...type, until: iso(days) }] });
    expect(shown([cta, ...articles], until(1))).toEqual(['a']);
    expect(shown([cta, ...articles], until(0))).toEqual(['cta']);
  });

  test('is named in the explanation, with its rule and time', () => {
    const slot = { exclusions: [{ ...type, until: iso(1) }, ref('b')] };
    const { withheld } = ask([cta, ...articles], slot, { explain: true });
    const byId = Object.fromEntries((withheld ?? []).map((each) => [each.ref.documentId, each]));
    expect(byId['cta']).toMatchObject({ code: 'EXCLUDED', rule: 'exclusions', until: iso(1) });
    expect(byId['b']).toMatchObject({ code: 'EXCLUDED', rule: 'exclusions', until: null });
  });

  test('leaves a gap where it was all that the cell had', () => {
    const input = { visitor: { stage: 'awareness' } };
    const { gaps } = ask([cta], { roles: ['CTA'], exclusions: [type] }, input);
    expect(gaps).toMatchObject([{ role: 'CTA', cause: 'EXHAUSTED' }]);
  });

  test('wins over a place of its own', () => {
    expect(shown(articles, { count: 1, pins: [pin('e')], exclusions: [ref('e')] })).toEqual(['a']);
  });
});

describe('the roles that a slot mixes', () => {
  const ctas = ['x', 'y', 'z'].map((id): Sketch => ({
    id,
    role: 'CTA',
    stages: ['awareness'],
    ageDays: 0,
  }));
  const mixed = [...articles, ...ctas];
  const rolesOf = (slot: SlotInput, input: AskInput = {}) =>
    ask(mixed, slot, input).items.map(({ role }) => role);

  test('take no more places than it says, the others fill the rest', () => {
    expect(rolesOf({ count: 4, mix: { CTA: 1 }, diversity: 0 })).toEqual([
      ...['CTA', 'ARTICLE', 'ARTICLE', 'ARTICLE'],
    ]);
    expect(rolesOf({ count: 4, mix: { CTA: 2 }, diversity: 0 })).toEqual([
      ...['CTA', 'CTA', 'ARTICLE', 'ARTICLE'],
    ]);
  });

  test('leave places empty rather than to take more', () => {
    expect(rolesOf({ count: 6, mix: { CTA: 1, ARTICLE: 2 } })).toHaveLength(3);
  });

  test('count an entry with a place of its own', () => {
    const slot: SlotInput = { count: 3, mix: { CTA: 1 }, pins: [pin('z', 3, 'CTA')] };
    expect(shown(mixed, slot)).toEqual(['a', 'b', 'z']);
  });

  test('are answered the same whoever asked before', () => {
    const { ask: askSite } = site(mixed, {
      config: { cache: { maxAnswers: 0 }, slots: { aside: { count: 4, mix: { CTA: 1 } } } },
    });
    const first = ids(askSite({ slot: 'aside' }));
    askSite({ slot: 'aside', roles: ['CTA'], count: 3 });
    askSite({ slot: 'aside', count: 9 });
    expect(ids(askSite({ slot: 'aside' }))).toEqual(first);
  });
});

describe('look-alikes', () => {
  const twins: Sketch[] = [
    { id: 'soup', title: 'Carrot soup with ginger', stages: ['awareness'], ageDays: 1 },
    { id: 'soup-too', title: 'Carrot soup with honey', stages: ['awareness'], ageDays: 2 },
    { id: 'pie', title: 'Leek pie', stages: ['awareness'], ageDays: 5 },
  ];

  test('are pushed down as far as the slot says, or else the site', () => {
    expect(shown(twins, { count: 2 })).toEqual(['soup', 'pie']);
    expect(shown(twins, { count: 2, diversity: 0 })).toEqual(['soup', 'soup-too']);
  });

  test('of an entry with a place further down are pushed down, too', () => {
    expect(shown(twins, { count: 2, pins: [pin('soup-too', 2)] })).toEqual(['pie', 'soup-too']);
  });
});

describe('other languages', () => {
  const french: Sketch[] = [
    { id: 'fr-1', locale: 'fr', stages: ['awareness'] },
    { id: 'both', locale: 'fr', stages: ['awareness'], ageDays: 20 },
  ];
  const english: Sketch[] = [
    { id: 'both', stages: ['awareness'], ageDays: 1 },
    { id: 'en-1', stages: ['awareness'], ageDays: 2 },
    { id: 'en-2', stages: ['awareness'], ageDays: 3 },
  ];
  const entries = [...french, ...english];
  const inFrench: AskInput = { locale: 'fr' };

  test('fill what is left, in the order of the slot, each document once', () => {
    const { items } = ask(entries, { count: 4, localeFallback: ['en'] }, inFrench);
    expect(items.map(({ ref: { documentId, locale } }) => `${documentId} ${locale}`)).toEqual([
      ...['fr-1 fr', 'both fr', 'en-1 en', 'en-2 en'],
    ]);
  });

  test('are said by the items and by a warning, and the answer stays public', () => {
    const answer = ask(entries, { count: 4, localeFallback: 'default' }, inFrench);
    expect(answer.warnings).toEqual([
      {
        code: 'LOCALE_FALLBACK',
        field: 'locale',
        message: 'there is too little in "fr": 2 of 4 places are filled in "en"',
      },
    ]);
    expect(answer.cacheScope).toBe('PUBLIC');
  });

  test('are not asked while there is enough, without fallback, and by default', () => {
    const slot: SlotInput = { count: 2, localeFallback: ['en'] };
    expect(ask(entries, slot, inFrench).warnings).toEqual([]);
    expect(shown(entries, { count: 4 }, inFrench)).toEqual(['fr-1', 'both']);
    const strict = { ...inFrench, visitor: { stage: 'awareness' }, allowFallback: false };
    expect(shown(entries, { ...slot, count: 4 }, strict)).toEqual(['fr-1', 'both']);
  });

  test('that the site does not have, and the asked one, are passed over', () => {
    const slot: SlotInput = { count: 4, localeFallback: ['xx', 'fr', 'en'] };
    expect(shown(entries, slot, inFrench)).toEqual(['fr-1', 'both', 'en-1', 'en-2']);
  });

  test('keep an entry with a place of its own waiting for it', () => {
    const slot: SlotInput = { count: 4, localeFallback: ['en'], pins: [pin('fr-1', 4)] };
    expect(shown(entries, slot, inFrench)).toEqual(['both', 'en-1', 'en-2', 'fr-1']);
  });
});

describe('slots that were saved', () => {
  const saved = (settings: SlotInput) => new Map([['footer', slotSchema.parse(settings)]]);

  test('answer like those of the configuration, from the moment they are there', () => {
    let view = viewOf(articles);
    const { ask: askSite, problems } = site(articles, {
      view: new Proxy({} as typeof view, { get: (_, name) => view[name as keyof typeof view] }),
    });
    expect(problems({ slot: 'footer' })).toMatchObject([{ field: 'slot' }]);
    view = viewOf(articles, { policyVersion: 'policy-2', slots: saved({ count: 1 }) });
    expect(askSite({ slot: 'footer' }).items).toHaveLength(1);
    view = viewOf(articles, { policyVersion: 'policy-3', slots: saved({ count: 2 }) });
    expect(askSite({ slot: 'footer' }).items).toHaveLength(2);
    view = viewOf(articles, { policyVersion: 'policy-4' });
    expect(problems({ slot: 'footer' })).toMatchObject([{ field: 'slot' }]);
  });

  test('give way to the configuration', () => {
    const view = viewOf(articles, { slots: saved({ count: 1 }) });
    const config = { slots: { footer: { count: 4 } } };
    expect(site(articles, { view, config }).ask({ slot: 'footer' }).items).toHaveLength(4);
  });
});

const slotInput: fc.Arbitrary<SlotInput> = fc.record({
  count: fc.integer({ min: 1, max: 8 }),
  mix: fc.record(
    { ARTICLE: fc.integer({ min: 1, max: 3 }), CTA: fc.integer({ min: 1, max: 2 }) },
    { requiredKeys: [] }
  ),
  pins: fc.array(
    fc.record({
      contentType: fc.constantFrom(...Object.values(TYPES)),
      documentId: fc.integer({ min: 0, max: 15 }).map((place) => `e${place}`),
      place: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 4 }
  ),
  exclusions: fc.array(
    fc.record({
      contentType: fc.constantFrom(...Object.values(TYPES)),
      documentId: fc.option(
        fc.integer({ min: 0, max: 15 }).map((place) => `e${place}`),
        { nil: null }
      ),
    }),
    { maxLength: 2 }
  ),
  localeFallback: fc.constantFrom('default' as const, ['fr', 'en'], []),
});

test('whatever a slot says, no entry comes twice, none that it leaves out, and no role too often', () => {
  fc.assert(
    fc.property(
      randomSketches(16).chain((entries) =>
        fc.record({ entries: fc.constant(entries), slot: slotInput, input: request(entries) })
      ),
      ({ entries, slot, input }) => {
        const config = { cache: { maxAnswers: 0 }, slots: { aside: slot } };
        const { ask: askSite } = site(entries, { config });
        const asked = { ...input, slot: 'aside' };
        const { items } = askSite(asked);
        const named = items.map(
          ({ ref: { contentType, documentId } }) => `${contentType}/${documentId}`
        );
        expect(new Set(named).size).toBe(items.length);
        expect(items.length).toBeLessThanOrEqual(asked.count ?? slot.count ?? 3);
        for (const [role, most = Infinity] of Object.entries(slot.mix ?? {})) {
          expect(items.filter((item) => item.role === role).length).toBeLessThanOrEqual(most);
        }
        for (const { contentType, documentId } of slot.exclusions ?? []) {
          const out = items.filter(
            (item) =>
              item.ref.contentType === contentType &&
              (documentId == null || item.ref.documentId === documentId)
          );
          expect(out).toEqual([]);
        }
        expect(ids(askSite(asked))).toEqual(items.map((item) => item.ref.documentId));
      }
    ),
    { numRuns: 500 }
  );
});
