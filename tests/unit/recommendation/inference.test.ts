/** What is thought of visitors from what they did; only with their consent. */
import { describe, expect, test } from 'vitest';
import type { PluginConfig } from '../../../server/src/config/contract';
import { ids, ref, site, type AskInput } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';

type Visit = NonNullable<NonNullable<AskInput['visitor']>['history']>[number];

const at = (days: number): string => new Date(NOW - days * DAY).toISOString();

const articles = (prefix: string, sketch: Partial<Sketch>): Sketch[] =>
  Array.from({ length: 8 }, (_, place) => ({ id: `${prefix}-${place}`, ...sketch }));

const entries: Sketch[] = [
  ...articles('cook', { personas: ['cook'], stages: ['awareness'] }),
  ...articles('gardener', { personas: ['gardener'], stages: ['awareness'] }),
  ...articles('everyone', { stages: ['awareness'] }),
  ...articles('compare', { stages: ['consideration'] }),
  ...articles('use', { stages: ['post-purchase'] }),
  { id: 'both', personas: ['cook', 'gardener'], stages: ['awareness'] },
  { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'] },
  { id: 'buy', role: 'CTA', ask: 'PURCHASE', stages: ['purchase'] },
  { id: 'join', role: 'CTA', stages: ['post-purchase'] },
  { id: 'again', role: 'CTA', stages: ['loyalty'], leadsTo: 'consideration' },
];

const looks = (prefix: string, count: number, visit: Partial<Visit> = {}): Visit[] =>
  Array.from({ length: count }, (_, place) => ({ ref: ref(`${prefix}-${place}`), ...visit }));

const answer = (history: readonly Visit[], more: AskInput = {}, config: PluginConfig = {}) =>
  site(entries, { config }).ask({
    ...more,
    visitor: { consent: 'PERSONALIZATION', ...more.visitor, history: [...history] },
  });

const thought = (...args: Parameters<typeof answer>) => answer(...args).visitor;
const personaOf = (...args: Parameters<typeof answer>) => thought(...args).persona;
const stageOf = (...args: Parameters<typeof answer>) => thought(...args).stage;
const scoreOf = ({ scores }: ReturnType<typeof personaOf>, key: string): number =>
  scores.find((score) => score.key === key)?.score ?? 0;

describe('a persona', () => {
  test('is inferred from what was looked at, and says how sure that is', () => {
    const persona = personaOf(looks('cook', 3));
    expect(persona).toMatchObject({ key: 'cook', assignment: 'INFERRED' });
    expect(persona.confidence).toBeGreaterThanOrEqual(0.6);
    expect((persona.confidence * 20) % 1).toBe(0);
    expect(persona.scores.map(({ key }) => key)).toEqual(['cook', 'gardener']);
    expect(persona.scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 3);
  });

  test.each(['NONE', 'MEASUREMENT'] as const)('is not, with the consent %s', (consent) => {
    const history = looks('cook', 5);
    expect(answer(history, { visitor: { consent } }).visitor).toMatchObject({
      persona: { key: null, assignment: 'UNKNOWN', confidence: 0, scores: [] },
      stage: { key: null, assignment: 'UNKNOWN', confidence: 0, scores: [] },
    });
  });

  test.each<[string, Visit[]]>([
    ['one look', looks('cook', 1)],
    [
      'the same entry again and again',
      [...looks('cook', 1), ...looks('cook', 1), ...looks('cook', 1)],
    ],
    ['as much of the one as of the other', [...looks('cook', 3), ...looks('gardener', 3)]],
  ])('stays unknown after %s, and what was thought is told', (_, history) => {
    const persona = personaOf(history);
    expect(persona).toMatchObject({ key: null, assignment: 'UNKNOWN', confidence: 0 });
    expect(persona.scores).toHaveLength(2);
  });

  test.each(['IMPRESSION', 'DISMISS', 'UNSUBSCRIBE', 'NPS', 'DECLARE'] as const)(
    'is not told by %s',
    (type) => {
      expect(personaOf(looks('cook', 5, { type })).scores).toEqual(
        personaOf(looks('everyone', 5)).scores
      );
    }
  );

  test('is not told by what was made for everyone', () => {
    const known = personaOf(looks('cook', 3));
    expect(personaOf([...looks('cook', 3), ...looks('everyone', 8)]).scores).toEqual(known.scores);
  });

  test('follows what was looked at last, and what is not long ago', () => {
    const [first, second] = [looks('cook', 4), looks('gardener', 4)];
    expect(scoreOf(personaOf([...first, ...second]), 'gardener')).toBeGreaterThan(0.5);
    expect(scoreOf(personaOf([...second, ...first]), 'gardener')).toBeLessThan(0.5);
    const old = looks('cook', 5, { at: at(700) });
    expect(personaOf([...old, ...looks('gardener', 3)])).toMatchObject({ key: 'gardener' });
    expect(personaOf([...looks('cook', 5), ...looks('gardener', 3)])).toMatchObject({
      key: 'cook',
    });
  });

  test('a main tag tells more than another, and a tag of its own more than both', () => {
    const start = looks('cook', 2);
    const both = scoreOf(personaOf([...start, { ref: ref('both') }]), 'cook');
    expect(both).toBeGreaterThan(
      scoreOf(personaOf([...start, { ref: ref('gardener-0') }]), 'cook')
    );
    expect(both).toBeLessThan(scoreOf(personaOf([...start, { ref: ref('cook-5') }]), 'cook'));
  });

  test('all of it can be set', () => {
    const history = looks('cook', 3);
    const keyOf = (state: NonNullable<PluginConfig['state']>) =>
      personaOf(history, {}, { state }).key;
    expect(keyOf({})).toBe('cook');
    expect(keyOf({ threshold: 0.99 })).toBeNull();
    expect(keyOf({ lead: 0.99 })).toBeNull();
    expect(keyOf({ minEntries: 4 })).toBeNull();
    expect(keyOf({ evidence: 0 })).toBeNull();
    expect(keyOf({ ownOdds: 1 })).toBeNull();
    const old = looks('cook', 3, { at: at(300) });
    expect(personaOf(old, {}, { state: { ageHalfLifeDays: 10 } }).key).toBeNull();
    expect(personaOf(old).key).toBe('cook');
  });
});

describe('the order of what is known', () => {
  const history = looks('cook', 4);

  test('what was declared comes first', () => {
    expect(personaOf(history, { visitor: { persona: 'gardener' } })).toMatchObject({
      key: 'gardener',
      assignment: 'EXPLICIT',
    });
  });

  test('what was inferred comes before the entry being looked at', () => {
    expect(personaOf(history, { current: ref('gardener-0') })).toMatchObject({
      key: 'cook',
      assignment: 'INFERRED',
    });
  });

  test('while nothing can be inferred the entry being looked at steers', () => {
    expect(personaOf(looks('cook', 1), { current: ref('gardener-0') })).toMatchObject({
      key: 'gardener',
      assignment: 'CONTEXT',
    });
  });
});

describe('a stage', () => {
  const converted = (id: string): Visit => ({ ref: ref(id, 'CTA'), type: 'CONVERT' });
  const bought = converted('buy');
  const downloaded: Visit = { ref: ref('magnet', 'LEAD_MAGNET'), type: 'DOWNLOAD' };

  test.each<[string, Visit[], string]>([
    ['a conversion opens the stage that it leads to', [bought], 'post-purchase'],
    ['a download opens the next one', [downloaded], 'consideration'],
    ['so does a form', [{ ...downloaded, type: 'FORM_SUBMIT' }], 'consideration'],
    ['looks before it change nothing', [...looks('compare', 8), bought], 'post-purchase'],
    ['a few looks since change nothing', [bought, ...looks('compare', 2)], 'post-purchase'],
    ['the last goal counts', [downloaded, bought], 'post-purchase'],
    ['a goal that leads nowhere new moves nobody back', [bought, downloaded], 'post-purchase'],
    [
      'a transition may lead back',
      [bought, converted('join'), converted('again')],
      'consideration',
    ],
    [
      'a stage may go back, when much speaks for it',
      [bought, ...looks('compare', 8)],
      'consideration',
    ],
    ['looks tell it where no goal does', looks('compare', 4), 'consideration'],
  ])('%s', (_, history, expected) => {
    expect(stageOf(history)).toMatchObject({ key: expected, assignment: 'INFERRED' });
  });

  test('time on a page moves nobody', () => {
    const read = looks('compare', 4, { type: 'READ', value: 3600 });
    expect(stageOf(read)).toEqual(stageOf(looks('compare', 4)));
    const again = [...read, ...read, ...read];
    expect(stageOf(again)).toEqual(stageOf(read));
  });

  test('who does more than look is sooner taken to be at a later stage', () => {
    const plain = looks('compare', 6);
    const shared = plain.map((visit, place) =>
      place === 0 ? { ...visit, type: 'SHARE' as const } : visit
    );
    expect(scoreOf(stageOf(shared), 'consideration')).toBeGreaterThan(
      scoreOf(stageOf(plain), 'consideration')
    );
  });

  test('a goal of long ago says less', () => {
    const old = { ...bought, at: at(360) };
    expect(scoreOf(stageOf([old]), 'post-purchase')).toBeLessThan(
      scoreOf(stageOf([bought]), 'post-purchase')
    );
    expect(stageOf([{ ...bought, at: at(3000) }]).assignment).toBe('UNKNOWN');
  });
});

describe('an inferred state', () => {
  const history = looks('cook', 4);

  test('only steers: nothing is kept from anybody by a guess', () => {
    const all: AskInput = { count: 20, roles: ['ARTICLE'] };
    const inferred = answer(history, all);
    const unknown = answer(history, { ...all, visitor: { consent: 'NONE' } });
    expect(inferred.visitor.persona.assignment).toBe('INFERRED');
    expect(inferred.items[0]!.personas).toEqual(['cook']);
    const fresh: Sketch = {
      id: 'fresh',
      personas: ['gardener'],
      stages: ['awareness'],
      pinned: true,
    };
    const { ask } = site([...entries, fresh]);
    const visitor = { consent: 'PERSONALIZATION' as const, history };
    expect(ids(ask({ visitor }))[0]).toBe('fresh');
    expect(unknown.items).toHaveLength(20);
    expect(inferred.items).toHaveLength(20);
  });

  test('weighs no more than it is sure', () => {
    const { items } = answer(history, { explain: true, count: 20 });
    const item = items.find(({ personas }) => personas.includes('cook'));
    const { confidence } = personaOf(history);
    expect(item!.scoreParts!.find(({ key }) => key === 'persona')!.value).toBe(confidence);
  });

  test('wants a cell like any other', () => {
    const { gaps } = answer(looks('compare', 5), { roles: ['LEAD_MAGNET'] });
    expect(gaps).toMatchObject([
      { stage: 'consideration', role: 'LEAD_MAGNET', cause: 'NO_CONTENT' },
    ]);
  });

  test('is for this visitor alone, and not in the name of the segment', () => {
    const inferred = answer(history);
    expect(inferred.cacheScope).toBe('PRIVATE');
    expect(inferred.segmentKey).toBe(site(entries).ask().segmentKey);
    expect(answer(history, { visitor: { id: 'v' } }).cacheScope).toBe('NO_STORE');
  });

  test('the same history gives the same bytes', () => {
    expect(JSON.stringify(answer(history))).toBe(JSON.stringify(answer(history)));
  });
});

describe('what is learnt from anonymous histories', () => {
  const document = (documentId: string, contentType: string = TYPES.ARTICLE) => ({
    contentType,
    documentId,
  });
  const reading = (...prefixes: string[]) =>
    prefixes.flatMap((prefix) => Array.from({ length: 8 }, (_, n) => document(`${prefix}-${n}`)));
  /** Who reads for cooks also reads for gardeners: such a look tells cooks from nobody. */
  const mixed = reading('cook', 'gardener').sort((a, b) =>
    a.documentId.slice(-1).localeCompare(b.documentId.slice(-1))
  );
  const shares = (histories: readonly (typeof mixed)[]) => {
    const { room, ask } = site(entries);
    room.learnPersonas(histories);
    return ask({ visitor: { consent: 'PERSONALIZATION', history: looks('cook', 3) } });
  };
  const nothing = shares([]);

  test('personas that are read together are told apart less surely', () => {
    const together = shares(Array.from({ length: 30 }, () => mixed));
    const apart = shares(
      [reading('cook'), reading('gardener')].flatMap((each) =>
        Array.from({ length: 30 }, () => each)
      )
    );
    const cook = (each: typeof nothing) => scoreOf(each.visitor.persona, 'cook');
    expect(cook(together)).toBeLessThan(cook(nothing));
    expect(cook(apart)).toBeGreaterThan(cook(nothing));
  });

  test('changes the version, is replaced, and does not depend on the order', () => {
    const histories = [reading('cook'), mixed, reading('gardener', 'cook')];
    const one = shares(histories);
    expect(one.policyVersion).not.toBe(nothing.policyVersion);
    expect(shares([...histories].reverse())).toEqual(one);
    const { room, ask } = site(entries);
    room.learnPersonas(histories);
    room.learnPersonas([]);
    expect(ask().policyVersion).toBe(nothing.policyVersion);
  });

  test('entries that are not there are passed over', () => {
    const unknown = [...mixed, document('gone'), document('cook-0', 'api::x.x')];
    expect(shares([unknown]).policyVersion).toBe(shares([mixed]).policyVersion);
  });
});
