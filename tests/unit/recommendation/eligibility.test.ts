import { describe, expect, test } from 'vitest';
import { ids, ref, site } from './support/ask';
import { DAY, NOW, TYPES } from './support/entries';

const three = [
  { id: 'a', stages: ['awareness'] as const, ageDays: 1 },
  { id: 'b', stages: ['awareness'] as const, ageDays: 2 },
  { id: 'c', stages: ['awareness'] as const, ageDays: 3 },
];

describe('what may be shown', () => {
  test('the entry being looked at is not recommended, by id or by url', () => {
    const { ask } = site(three);
    expect(ids(ask({ current: ref('a') }))).toEqual(['b', 'c']);
    expect(ids(ask({ current: { url: '/en/b' } }))).toEqual(['a', 'c']);
  });

  test('what the request excludes is left out, by id or by url', () => {
    expect(ids(site(three).ask({ exclude: [ref('a'), { url: '/en/c' }] }))).toEqual(['b']);
  });

  test('an unknown ref is ignored as current, in history and in exclude', () => {
    const { ask } = site(three);
    const answer = ask({
      current: ref('nowhere'),
      exclude: [{ url: '/en/nowhere' }, ref('a', 'CTA')],
      visitor: { history: [{ ref: ref('nowhere') }] },
    });
    expect(ids(answer)).toEqual(['a', 'b', 'c']);
    expect(answer.warnings).toEqual([]);
  });

  test('a content type that the caller may not read does not exist for it', () => {
    const entries = [...three, { id: 'cta', role: 'CTA' as const, stages: ['awareness'] as const }];
    const readable = new Set([TYPES.CTA]);
    const { ask } = site(entries, { caller: { readable } });
    const answer = ask({ visitor: { stage: 'awareness' }, current: ref('a') });
    expect(ids(answer)).toEqual(['cta']);
    expect(answer.gaps).toContainEqual(
      expect.objectContaining({ role: 'ARTICLE', cause: 'NO_CONTENT' })
    );
  });

  test('a current entry that the caller may not read gives no context', () => {
    const readable = new Set([TYPES.CTA]);
    const answer = site(three, { caller: { readable } }).ask({ current: ref('a') });
    expect(answer.visitor.stage.assignment).toBe('UNKNOWN');
  });

  test('"do not recommend" holds until its end, and without one for good', () => {
    const entries = [
      { id: 'for-good', excluded: true },
      { id: 'still', excluded: true, excludedUntil: NOW + DAY },
      { id: 'over', excluded: true, excludedUntil: NOW - DAY },
    ];
    expect(ids(site(entries).ask())).toEqual(['over']);
  });

  test('fewer are given only when nothing eligible is left, however many are excluded', () => {
    const barred = Array.from({ length: 2000 }, (_, place) => ({
      id: `barred-${place}`,
      stages: ['awareness'] as const,
      excluded: true,
      ageDays: 1,
    }));
    const entries = [...barred, { id: 'left', stages: ['awareness'] as const, ageDays: 400 }];
    expect(ids(site(entries).ask({ visitor: { stage: 'awareness' } }))).toEqual(['left']);
  });
});

describe('locales', () => {
  const entries = [
    { id: 'both', locale: 'en' },
    { id: 'both', locale: 'fr' },
    { id: 'french', locale: 'fr' },
    { id: 'everywhere', locale: null },
  ];

  test('an answer is in the asked locale; what is not localised is met in every one', () => {
    const { ask } = site(entries);
    const french = ask({ locale: 'fr' });
    expect(ids(french).sort()).toEqual(['both', 'everywhere', 'french']);
    expect(new Set(french.items.map((item) => item.ref.locale))).toEqual(new Set(['fr', null]));
    expect(ids(ask({ locale: 'en' })).sort()).toEqual(['both', 'everywhere']);
  });

  test('without a locale the default one of the site is meant', () => {
    const { ask } = site(entries);
    expect(ids(ask())).toEqual(ids(ask({ locale: 'en' })));
  });

  test('who read a document in one locale is not offered it in another', () => {
    const history = [{ ref: { url: '/fr/both' } }];
    expect(ids(site(entries).ask({ locale: 'en', visitor: { history } }))).toEqual(['everywhere']);
  });
});

describe('roles and count', () => {
  const entries = [
    { id: 'article-1' },
    { id: 'article-2' },
    { id: 'cta', role: 'CTA' as const, stages: ['awareness'] as const },
  ];
  const config = { slots: { aside: { roles: ['CTA' as const], count: 1 } } };

  test('a slot answers with its own roles and count', () => {
    expect(ids(site(entries, { config }).ask({ slot: 'aside' }))).toEqual(['cta']);
  });

  test('a request may ask for other roles and another count', () => {
    const { ask } = site(entries, { config });
    const answer = ask({ slot: 'aside', roles: ['ARTICLE', 'CTA'], count: 2 });
    expect(answer.items.map(({ role }) => role).sort()).toEqual(['ARTICLE', 'CTA']);
  });

  test('ranks count from 1', () => {
    expect(
      site(entries)
        .ask()
        .items.map(({ rank }) => rank)
    ).toEqual([1, 2, 3]);
  });
});

describe('what a request may get wrong', () => {
  const { problems } = site(three);

  test.each([
    ['slot', { slot: 'nowhere' }, '"default"'],
    ['journey', { journey: 'nowhere' }, '"digital", "club"'],
    ['locale', { locale: 'xx' }, '"en", "fr"'],
  ])('an unknown %s is named, with what is allowed', (field, input, allowed) => {
    const found = problems(input);
    expect(found.map((problem) => problem.field)).toEqual([field]);
    expect(found[0]?.message).toContain(allowed);
  });

  test('all problems are told at once', () => {
    expect(problems({ slot: 'nowhere', journey: 'nowhere', locale: 'xx' })).toHaveLength(3);
  });
});
