import { describe, expect, test } from 'vitest';
import { ask, DAY, HOUR, item, learn, NOW, taught, view } from './support/site';

const keys = (answer: readonly { readonly key: string }[]): string[] =>
  answer.map(({ key }) => key);

describe('what others looked at next', () => {
  const items = ['soup', 'oven', 'knife', 'market'].map((key) => item(key));
  const events = [1, 2, 3].flatMap((place) => [
    view('soup', NOW - place * DAY, `s${place}`),
    view('knife', NOW - place * DAY + 60_000, `s${place}`),
  ]);

  test('comes first, and says so', () => {
    const [first, ...rest] = ask(
      taught(
        items,
        events.sort((a, b) => a.at - b.at)
      ),
      ['soup']
    );
    expect(first!.key).toBe('knife');
    expect(first!.parts.others).toBeGreaterThan(0);
    expect(rest.every(({ parts }) => parts.others === 0)).toBe(true);
  });

  test('is told by visitors across their sessions, too', () => {
    const views = [1, 2, 3].flatMap((place) => [
      view('soup', NOW - 2 * DAY, `first${place}`, `v${place}`),
      view('knife', NOW - DAY, `second${place}`, `v${place}`),
    ]);
    const learning = taught(
      items,
      [...views, view('oven', NOW - DAY, 'mine', 'me')].sort((a, b) => a.at - b.at)
    );
    const [first] = ask(learning, ['soup'], { visitor: 'me' });
    expect(first!.key).toBe('knife');
    expect(first!.parts.others).toBeGreaterThan(0);
  });

  test('a visitor is not shown again what they were seen to look at', () => {
    const learning = taught(items, [view('oven', NOW - DAY, 'mine', 'me')]);
    expect(keys(ask(learning, ['soup'], { visitor: 'me' })).sort()).toEqual(['knife', 'market']);
    expect(keys(ask(learning, ['soup'])).sort()).toEqual(['knife', 'market', 'oven']);
  });
});

describe('the topic', () => {
  test.each([
    ['a title', { title: 'Sharpening knives at home' }],
    ['a summary', { title: 'Sharp', summary: 'Sharpening knives at home' }],
    ['a body', { title: 'Sharp', body: 'Sharpening knives at home' }],
  ])('is found in %s', (_, text) => {
    const learning = taught(
      [
        item('asked', { title: 'Sharpening your knives' }),
        item('alike', text),
        ...['market day', 'leek soup', 'an oven'].map((title) => item(title, { title })),
      ],
      []
    );
    const [first] = ask(learning, ['asked']);
    expect(first!.key).toBe('alike');
    expect(first!.parts.topic).toBeGreaterThan(0);
  });

  test.each([
    ['accents', 'Légumes d’été', 'legumes d ete'],
    ['capitals', 'ÜBER MÜNCHEN', 'über münchen'],
    ['the ends of words', 'Kitchen gardening', 'Kitchen gardens and gardeners'],
    ['scripts without spaces', '京都の料理', '料理教室'],
    ['Cyrillic', 'Зелёный борщ', 'борщ зелёный'],
  ])('does not stumble over %s', (_, asked, alike) => {
    const others = ['one thing', 'another thing', 'something else'];
    const learning = taught(
      [
        item('asked', { title: asked }),
        item('alike', { title: alike }),
        ...others.map((title) => item(title, { title })),
      ],
      []
    );
    expect(ask(learning, ['asked'])[0]!.key).toBe('alike');
  });

  test('follows a text that was edited', () => {
    const learning = taught(
      [item('asked', { title: 'leek soup' }), item('a', { title: 'leek soup' }), item('b')],
      []
    );
    learning.upsertItem(item('a', { title: 'of knives' }));
    learning.upsertItem(item('b', { title: 'leek soup' }));
    const answer = ask(learning, ['asked']);
    expect(answer[0]!.key).toBe('b');
    expect(answer[1]!.parts.topic).toBe(0);
  });
});

describe('popularity', () => {
  const items = ['old', 'new'].map((key) => item(key));
  const viewsOf = (key: string, count: number, at: number) => ({ key, at, count });

  test('fades: few views of today beat many of last week, and lose to them next month', () => {
    const learning = taught(items, [viewsOf('old', 40, NOW - 8 * DAY), viewsOf('new', 10, NOW)]);
    expect(ask(learning, [], { now: NOW + HOUR })[0]!.key).toBe('new');
    expect(ask(learning, [], { now: NOW + 60 * DAY })[0]!.key).toBe('old');
  });

  test('counts a session once', () => {
    const many = Array.from({ length: 50 }, (_, place) => view('old', NOW - HOUR + place, 'bot'));
    const few = ['s1', 's2'].map((session) => view('new', NOW - HOUR + 60, session));
    const learning = taught(
      items,
      [...many, ...few].sort((one, other) => one.at - other.at)
    );
    expect(learning.stats().events).toBe(3);
    expect(ask(learning)[0]!.key).toBe('new');
  });

  test('counts a visitor once, whatever the number of sessions', () => {
    const many = Array.from({ length: 50 }, (_, place) =>
      view('old', NOW - HOUR + place, `s${place}`, 'one')
    );
    const few = ['a', 'b'].map((name) => view('new', NOW - HOUR + 60, name, name));
    const learning = taught(
      items,
      [...many, ...few].sort((one, other) => one.at - other.at)
    );
    expect(ask(learning)[0]!.key).toBe('new');
  });
});

test('of two entries that nothing is known of the younger one comes first on a news site', () => {
  const learning = taught(
    [item('old', { publishedAt: NOW - 20 * DAY }), item('young', { publishedAt: NOW - HOUR })],
    []
  );
  const [first, second] = ask(learning);
  expect(first!.key).toBe('young');
  expect(first!.parts.fresh).toBeGreaterThan(second!.parts.fresh);
});

describe('the profile', () => {
  test('is told by what is looked at', () => {
    const items = [item('old'), item('young', { publishedAt: NOW - DAY })];
    const profileAfter = (key: string) => {
      const views = Array.from({ length: 300 }, (_, place) => view(key, NOW - HOUR, `s${place}`));
      return taught(items, views, { profile: 'auto' }).stats().profile;
    };
    expect(profileAfter('old')).toBe('evergreen');
    expect(profileAfter('young')).toBe('news');
  });

  test('is told by how often something is published, while nothing is looked at', () => {
    const profileOf = (everyDays: number) =>
      taught(
        Array.from({ length: 60 }, (_, place) =>
          item(`entry-${place}`, { publishedAt: NOW - place * everyDays * DAY })
        ),
        [],
        { profile: 'auto' }
      ).stats().profile;
    expect(profileOf(0.5)).toBe('news');
    expect(profileOf(7)).toBe('evergreen');
  });

  test('can be set', () => {
    expect(learn({ profile: 'evergreen' }).stats().profile).toBe('evergreen');
  });
});

describe('what is kept', () => {
  test('is bounded: the oldest views go', () => {
    const items = Array.from({ length: 20 }, (_, place) => item(`entry-${place}`));
    const views = Array.from({ length: 500 }, (_, place) =>
      view(`entry-${place % 20}`, NOW - DAY + place, `s${place}`, `v${place}`)
    );
    const learning = taught(items, views, { maxEvents: 100 });
    ask(learning);
    expect(learning.stats()).toMatchObject({ events: 100, sessions: 100, visitors: 100 });
    const before = learning.stats().bytes;
    learning.addEvents(
      Array.from({ length: 5000 }, (_, place) =>
        view(`entry-${place % 20}`, NOW - HOUR + place, `t${place}`, `w${place}`)
      )
    );
    ask(learning);
    expect(learning.stats().events).toBe(100);
    expect(learning.stats().bytes).toBeLessThan(1.1 * before);
  });

  test('a session without end does not grow without end', () => {
    const items = Array.from({ length: 300 }, (_, place) => item(`entry-${place}`));
    const views = items.map(({ key }, place) => view(key, NOW - HOUR + place, 'bot', 'bot'));
    const learning = taught(items, views);
    ask(learning);
    expect(learning.stats().events).toBeLessThan(100);
  });

  test('a view that comes an hour and more after its time is passed over, one a bit late is not', () => {
    const learning = taught([item('a'), item('b'), item('c')], [view('a', NOW, 's1')]);
    learning.addEvents([view('b', NOW - 2 * HOUR, 's2')]);
    learning.addEvents([view('c', NOW - 60_000, 's3')]);
    const answer = ask(learning, [], { now: NOW + 1000 });
    expect(learning.stats().events).toBe(2);
    expect(answer.find(({ key }) => key === 'b')!.parts.popular).toBe(0);
    expect(answer.find(({ key }) => key === 'c')!.parts.popular).toBeGreaterThan(0);
  });
});

describe('the revision', () => {
  test('moves with what may change an answer, and only with that', () => {
    const learning = learn();
    const steps = [
      () => learning.upsertItem(item('a')),
      () => learning.addEvents([view('a', NOW - HOUR)]),
      () => learning.removeItem('a'),
    ];
    for (const step of steps) {
      const before = learning.revision;
      step();
      expect(learning.revision).toBeGreaterThan(before);
    }
    const before = learning.revision;
    learning.addEvents([view('nowhere', NOW)]);
    learning.removeItem('nowhere');
    ask(learning);
    expect(learning.revision).toBe(before);
  });
});

test('entries that are not allowed take no place', () => {
  const learning = taught(
    Array.from({ length: 200 }, (_, place) => item(`entry-${place}`)),
    []
  );
  const answer = ask(learning, ['entry-0'], { allowed: (key) => key.endsWith('7'), limit: 5 });
  expect(answer).toHaveLength(5);
  expect(keys(answer).every((key) => key.endsWith('7'))).toBe(true);
});
