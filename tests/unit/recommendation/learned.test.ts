import { describe, expect, it } from 'vitest';
import { createLearning } from '../../../server/src/learning';
import type { Learning } from '../../../server/src/learning/contract';
import type { ViewedEntry } from '../../../server/src/recommendation/room-contract';
import { ids, ref, site, type AskInput, type Asked } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';
import { viewOf } from './support/view';

const HOUR = 3_600_000;
const engine = (): Learning =>
  createLearning({ maxEvents: 10_000, profile: 'auto', clock: () => NOW });

const content: Sketch[] = [
  { id: 'carrots', title: 'How to roast carrots', ageDays: 40 },
  { id: 'roots', title: 'Roast carrots and other roots', ageDays: 400 },
  { id: 'bread', title: 'A loaf of rye bread', ageDays: 30 },
  { id: 'cheese', title: 'Cheese from the hills', ageDays: 29 },
  { id: 'soup', title: 'Winter broth', ageDays: 300 },
  { id: 'carottes', title: 'Carottes au four', ageDays: 5, locale: 'fr' },
];
const config = { ranking: { diversity: 0 } };

/** So many readers went from one entry to another, a quarter of an hour apart. */
const readers = (from: string, to: string, count: number): ViewedEntry[] =>
  Array.from({ length: count }, (_, place) => {
    const at = NOW - 2 * DAY + place * HOUR;
    const one = (documentId: string, later: number): ViewedEntry => ({
      ...{ contentType: TYPES.ARTICLE, documentId, locale: 'en' },
      ...{ at: at + later, session: `${from} ${to} ${place}`, visitor: null },
    });
    return [one(from, 0), one(to, HOUR / 4)];
  }).flat();

const ask = (input: AskInput, views: readonly ViewedEntry[] = []) => {
  const asked = site(content, { config, learning: engine() });
  asked.ask(input);
  asked.room.learnViews(views);
  return asked.ask(input);
};
const reasonsOf = (answer: ReturnType<Asked['ask']>, id: string): string[] =>
  answer.items
    .filter((item) => item.ref.documentId === id)
    .flatMap(({ reasons }) => reasons.map(({ code }) => code));

describe('texts', () => {
  it('lead to what is like the page, however old it is', () => {
    const answer = ask({ current: ref('carrots') });
    expect(ids(answer)[0]).toBe('roots');
    expect(reasonsOf(answer, 'roots')).toContain('TOPIC_MATCH');
    expect(answer.cacheScope).toBe('PUBLIC');
    const plain = site(content, { config }).ask({ current: ref('carrots') });
    expect(ids(plain)[0]).not.toBe('roots');
  });

  it('of a visitor’s history count with the consent to it, and not without', () => {
    const history = [{ ref: ref('carrots'), type: 'VIEW' as const }];
    const known = ask({ visitor: { consent: 'PERSONALIZATION', history } });
    expect(ids(known)[0]).toBe('roots');
    const unknown = ask({ visitor: { consent: 'MEASUREMENT', history } });
    expect(ids(unknown)[0]).not.toBe('roots');
  });
});

describe('readers', () => {
  const current = ref('bread');

  it('show the way that others went, to everybody alike', () => {
    const before = ask({ current });
    const after = ask({ current }, readers('bread', 'soup', 20));
    expect(ids(before)[0]).not.toBe('soup');
    expect(ids(after)[0]).toBe('soup');
    expect(reasonsOf(after, 'soup')).toContain('OTHERS_WENT_HERE');
    expect(after.cacheScope).toBe('PUBLIC');
    expect(after.policyVersion).not.toBe(before.policyVersion);
  });

  it('make popular what they look at, for whoever comes first', () => {
    const answer = ask({}, readers('soup', 'roots', 30));
    expect(ids(answer).slice(0, 2).sort()).toEqual(['roots', 'soup']);
    expect(reasonsOf(answer, 'soup')).toContain('POPULAR');
  });

  it('change nothing about what was asked for', () => {
    const tagged = content.map((entry) =>
      entry.id === 'cheese' ? { ...entry, stages: ['awareness' as const] } : entry
    );
    const asked = site(tagged, { config, learning: engine() });
    asked.ask({});
    asked.room.learnViews(readers('bread', 'soup', 20));
    const answer = asked.ask({ current, visitor: { stage: 'awareness' } });
    expect(ids(answer)[0]).toBe('cheese');
    expect(answer.fallback).toBe('NONE');
  });

  it('tell two instances the same, in whatever batches', () => {
    const views = [...readers('bread', 'soup', 9), ...readers('bread', 'roots', 7)].sort(
      (one, other) => one.at - other.at
    );
    const inOne = ask({ current, count: 5 }, views);
    const asked = site(content, { config, learning: engine() });
    asked.ask({});
    for (const view of views) asked.room.learnViews([view]);
    expect(asked.ask({ current, count: 5 })).toEqual(inOne);
  });

  it('order untagged entries as the learning room does', () => {
    const learning = engine();
    const asked = site(content, { config, learning });
    asked.ask({});
    asked.room.learnViews([...readers('bread', 'soup', 9), ...readers('bread', 'roots', 7)]);
    const answer = asked.ask({ current, count: 5 });
    const key = (id: string): string => `${TYPES.ARTICLE}/${id}/en`;
    const direct = learning.candidates({
      ...{ now: NOW, history: [{ key: key('bread'), at: NOW }], locale: 'en', limit: 5 },
    });
    expect(ids(answer).map(key)).toEqual(direct.map((candidate) => candidate.key));
  });

  it('of entries that nobody can read or that are gone are not heard', () => {
    const asked = site(content, { config, learning: engine() });
    const nowhere = readers('nowhere', 'soup', 3);
    expect(() => asked.room.learnViews(nowhere)).not.toThrow();
    expect(ids(asked.ask({ count: 20 }))).not.toContain('nowhere');
  });
});

describe('what is published', () => {
  it('is followed: what has gone is answered no more, what has come is', () => {
    let view = viewOf(content, { policyVersion: 'one' });
    const follows = new Proxy(view, {
      get: (_, name) => Reflect.get(view, name) as unknown,
    });
    const asked = site(content, { config, view: follows, learning: engine() });
    expect(ids(asked.ask({ current: ref('carrots') }))[0]).toBe('roots');
    const turnips = { id: 'turnips', title: 'Roast carrots, roast turnips', ageDays: 90 };
    const without = content.filter(({ id }) => id !== 'roots');
    view = viewOf([...without, turnips], { policyVersion: 'two' });
    const answer = asked.ask({ current: ref('carrots'), count: 10 });
    expect(ids(answer)[0]).toBe('turnips');
    expect(ids(answer)).not.toContain('roots');
  });

  it('in no language is met in each of them', () => {
    const everywhere = [...content, { id: 'lamp', title: 'How to roast carrots', locale: null }];
    const { ask: askSite } = site(everywhere, { config, learning: engine() });
    expect(ids(askSite({ current: ref('carottes'), locale: 'fr' }))).toContain('lamp');
    expect(ids(askSite({ current: ref('carrots') })).slice(0, 2)).toContain('lamp');
  });
});
