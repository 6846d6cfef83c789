/** Parts of the score that know the visitor a little: what is new, what suits, who was away. */
import { describe, expect, test } from 'vitest';
import type { PluginConfig } from '../../../server/src/config/contract';
import { ASSIGNMENTS, REASON_CODES } from '../../../server/src/recommendation/contract';
import { reasonLabel } from '../../../server/src/recommendation/domain/reason-labels';
import { ids, ref, site, type AskInput } from './support/ask';
import { DAY, NOW, type Sketch } from './support/entries';

const at = (days: number): string => new Date(NOW - days * DAY).toISOString();

const partOf = (sketches: readonly Sketch[], input: AskInput, id: string, key: string) =>
  site(sketches)
    .ask({ count: 20, ...input, explain: true })
    .items.find(({ ref: { documentId } }) => documentId === id)
    ?.scoreParts?.find((part) => part.key === key)?.value;

const codesOf = (sketches: readonly Sketch[], input: AskInput, id: string) =>
  site(sketches)
    .ask({ count: 20, ...input })
    .items.find(({ ref: { documentId } }) => documentId === id)
    ?.reasons.map(({ code }) => code);

describe('what was published since the last visit', () => {
  const sketches: Sketch[] = [
    { id: 'old', stages: ['awareness'], ageDays: 10 },
    { id: 'exact', stages: ['awareness'], ageDays: 5 },
    { id: 'new', stages: ['awareness'], ageDays: 4 },
  ];
  const visitor = { lastVisitAt: at(5) };

  test('is worth more, and says so', () => {
    expect(partOf(sketches, { visitor }, 'new', 'new')).toBe(1);
    expect(partOf(sketches, { visitor }, 'exact', 'new')).toBe(0);
    expect(codesOf(sketches, { visitor }, 'new')).toContain('NEW_SINCE_LAST_VISIT');
    expect(codesOf(sketches, { visitor }, 'old')).not.toContain('NEW_SINCE_LAST_VISIT');
  });

  test('is nothing to who never said when they came', () => {
    expect(partOf(sketches, {}, 'new', 'new')).toBe(0);
  });

  test('is told apart for each visitor, whoever asked before', () => {
    const { ask } = site(sketches);
    const newTo = (days: number) =>
      ask({ count: 20, visitor: { lastVisitAt: at(days) } })
        .items.filter(({ reasons }) => reasons.some(({ code }) => code === 'NEW_SINCE_LAST_VISIT'))
        .map(({ ref: { documentId } }) => documentId)
        .sort();
    expect([4, 5, 7, 11, 5, 4].map(newTo)).toEqual([
      [],
      ['new'],
      ['exact', 'new'],
      ['exact', 'new', 'old'],
      ['new'],
      [],
    ]);
  });

  test('never puts an older entry before a newer one that is alike', () => {
    expect(ids(site(sketches).ask({ visitor }))).toEqual(['new', 'exact', 'old']);
  });
});

describe('a format that the persona prefers', () => {
  const sketches: Sketch[] = [
    { id: 'film', stages: ['awareness'], format: 'VIDEO', ageDays: 20 },
    { id: 'short', stages: ['awareness'], format: 'short text', ageDays: 20 },
    { id: 'talk', stages: ['awareness'], format: 'podcast', ageDays: 20 },
    { id: 'plain', stages: ['awareness'], ageDays: 20 },
  ];

  test('is worth more in proportion to how sure the persona is, however it is written', () => {
    const visitor = { persona: 'cook' };
    expect(partOf(sketches, { visitor }, 'film', 'format')).toBe(1);
    expect(partOf(sketches, { visitor }, 'short', 'format')).toBe(1);
    expect(partOf(sketches, { visitor }, 'talk', 'format')).toBe(0);
    expect(partOf(sketches, { visitor }, 'plain', 'format')).toBe(0);
    const page: Sketch = { id: 'page', personas: ['cook'], stages: ['awareness'] };
    const current = ref('page');
    expect(partOf([...sketches, page], { current }, 'film', 'format')).toBe(0.5);
  });

  test('comes first among what is alike, and is no wall', () => {
    const answer = ids(site(sketches).ask({ visitor: { persona: 'cook' }, count: 20 }));
    expect(answer.slice(0, 2).sort()).toEqual(['film', 'short']);
    expect(answer).toHaveLength(4);
  });

  test('is nothing to other personas, nor to nobody in particular', () => {
    expect(partOf(sketches, { visitor: { persona: 'gardener' } }, 'film', 'format')).toBe(0);
    expect(partOf(sketches, {}, 'film', 'format')).toBe(0);
  });
});

describe('who was away longer than the stage bears', () => {
  const sketches: Sketch[] = [
    { id: 'read', stages: ['awareness'], ageDays: 40 },
    { id: 'offer', role: 'CTA', stages: ['awareness'], ageDays: 41 },
    { id: 'form', role: 'LEAD_MAGNET', ask: 'FORM', stages: ['awareness'], ageDays: 40 },
  ];
  const away = (days: number): AskInput => ({
    visitor: { stage: 'awareness', seen: 2, lastVisitAt: at(days) },
  });

  test('is welcomed back: every item says so, and moves nobody on', () => {
    const { items } = site(sketches).ask(away(31));
    expect(items).toHaveLength(3);
    for (const { move, reasons } of items) {
      expect(move).toBe('RECOVER');
      expect(reasons.map(({ code }) => code)).toContain('WELCOME_BACK');
    }
  });

  test('is not asked first: the less an entry asks, the more it is worth', () => {
    const value = (id: string) => partOf(sketches, away(31), id, 'welcomeBack') ?? 0;
    expect(value('read')).toBe(1);
    expect(value('offer')).toBeLessThan(value('read'));
    expect(value('form')).toBeLessThan(value('offer'));
    const offers: AskInput = { ...away(31), roles: ['LEAD_MAGNET', 'CTA'] };
    expect(ids(site(sketches).ask(offers))).toEqual(['offer', 'form']);
  });

  test('is nobody who came within that time, nor at a stage without one', () => {
    expect(codesOf(sketches, away(30), 'read')).not.toContain('WELCOME_BACK');
    const visitor = { stage: 'consideration', lastVisitAt: at(900) };
    expect(codesOf(sketches, { visitor }, 'read')).not.toContain('WELCOME_BACK');
  });

  test('shares no answer with who was not', () => {
    const { ask } = site(sketches);
    const moves = [31, 1, 31].map((days) => ask(away(days)).items[0]!.move);
    expect(moves).toEqual(['RECOVER', expect.not.stringMatching('RECOVER'), 'RECOVER']);
  });
});

test('a weight of nothing switches each of them off', () => {
  const config: PluginConfig = { weights: { new: 0, format: 0, welcomeBack: 0 } };
  const sketches: Sketch[] = [{ id: 'a', stages: ['awareness'], format: 'video', ageDays: 1 }];
  const visitor = { stage: 'awareness', persona: 'cook', lastVisitAt: at(60) };
  const [item] = site(sketches, { config }).ask({ visitor }).items;
  expect(item!.reasons.map(({ code }) => code)).toEqual(['STAGE_MATCH', 'PERSONA_MATCH', 'FRESH']);
  expect(item!.move).toBe('RECOVER');
});

describe('the words for a reason', () => {
  const all = REASON_CODES.flatMap((code) =>
    ASSIGNMENTS.flatMap((assignment) =>
      ['en', 'fr', 'fr-CA', 'de', null].map((locale) => ({
        code,
        assignment,
        label: reasonLabel(code, assignment, locale),
        isFrench: locale?.startsWith('fr') ?? false,
      }))
    )
  );

  test('are there for every reason in English and French, and English for everybody else', () => {
    for (const code of REASON_CODES) {
      const label = (locale: string | null) => reasonLabel(code, 'UNKNOWN', locale);
      expect(label('en').length).toBeGreaterThan(3);
      expect(label('fr')).not.toBe(label('en'));
      expect(label('fr-CA')).toBe(label('fr'));
      for (const other of ['de', 'frr', null]) expect(label(other)).toBe(label('en'));
    }
  });

  /** What would tell readers that they were sorted into something. */
  const PROFILING = new RegExp(
    [
      'seem|because|as an? |people like|visitors like|you are an?|we think|we know|profil|segment',
      'persona|infer|guess|behaviou?r|stage|journey',
      'vous semblez|parce que|en tant que|comme vous|vous êtes un|nous pensons|nous savons',
      'déduit|devin|comportement|étape du parcours|parcours client',
    ].join('|'),
    'i'
  );

  test.each([
    'because you seem to be a cook',
    'Parce que vous semblez cuisiner',
    'For people like you',
  ])('the check knows what gives profiling away: %s', (label) => expect(label).toMatch(PROFILING));

  test('never say what is thought of a reader', () => {
    for (const { label } of all) expect(label).not.toMatch(PROFILING);
  });

  test('speak of what suits a reader only to readers who said who they are', () => {
    const personal = /like yours|suits you|comme les vôtres|vous convient/;
    const said = all.filter(({ label }) => personal.test(label));
    expect(new Set(said.map(({ assignment }) => assignment))).toEqual(new Set(['EXPLICIT']));
    expect(new Set(said.map(({ code }) => code))).toEqual(
      new Set(['PERSONA_MATCH', 'FORMAT_PREFERENCE'])
    );
  });

  test('an answer uses them so', () => {
    const sketches: Sketch[] = [
      { id: 'page', personas: ['cook'], stages: ['awareness'] },
      { id: 'film', personas: ['cook'], stages: ['awareness'], format: 'video' },
    ];
    const { ask } = site(sketches);
    const labels = (input: AskInput) => ask(input).items[0]!.reasons.map(({ label }) => label);
    expect(labels({ visitor: { persona: 'cook' }, exclude: [ref('page')] })).toContain(
      'Made for questions like yours'
    );
    expect(labels({ current: ref('page') })).toEqual(
      expect.arrayContaining(['Goes with what you read', 'In a format that readers like'])
    );
  });
});
