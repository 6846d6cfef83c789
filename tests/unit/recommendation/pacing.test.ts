import { describe, expect, test } from 'vitest';
import { ids, ref, site, type AskInput, type Site } from './support/ask';
import { DAY, NOW, type Sketch } from './support/entries';

const at = (days: number): string => new Date(NOW - days * DAY).toISOString();

type History = NonNullable<NonNullable<AskInput['visitor']>['history']>;

const articles: Sketch[] = ['one', 'two', 'three', 'four'].map((id) => ({ id }));
const offers: Sketch[] = [
  { id: 'click', role: 'CTA' },
  { id: 'email', role: 'LEAD_MAGNET' },
  { id: 'form', role: 'LEAD_MAGNET', ask: 'FORM' },
  { id: 'meeting', role: 'CTA', ask: 'MEETING' },
  { id: 'purchase', role: 'CTA', ask: 'PURCHASE' },
];
const tagged = [...articles, ...offers].map((sketch): Sketch => ({
  ...sketch,
  stages: ['awareness', 'purchase', 'loyalty'],
}));
const OFFERS = { roles: ['LEAD_MAGNET', 'CTA'] as ('LEAD_MAGNET' | 'CTA')[], count: 20 };

const shown = (input: AskInput, sketches: readonly Sketch[] = tagged, options?: Site): string[] =>
  ids(site(sketches, options).ask({ ...OFFERS, ...input })).sort();

/** What was withheld, as `id code rule until`. */
const withheld = (
  input: AskInput,
  sketches: readonly Sketch[] = tagged,
  options?: Site
): string[] =>
  (site(sketches, options).ask({ ...OFFERS, ...input, explain: true }).withheld ?? [])
    .map(({ ref: { documentId }, code, rule, until }) => `${documentId} ${code} ${rule} ${until}`)
    .sort();

const all = ['click', 'email', 'form', 'meeting', 'purchase'];
const small = ['click', 'email', 'form'];

describe('before anything was seen', () => {
  test.each<[string, AskInput, string[]]>([
    ['nothing is asked of a visitor who has just arrived', {}, ['click']],
    ['one entry is not enough', { visitor: { seen: 1 } }, ['click']],
    ['two entries are', { visitor: { seen: 2 } }, small],
    ['the current entry counts', { current: ref('one') }, ['click']],
    [
      'two views in the history are enough',
      { visitor: { history: [{ ref: ref('one') }, { ref: ref('two') }] } },
      small,
    ],
    [
      'the same entry twice counts once',
      { visitor: { history: [{ ref: ref('one') }, { ref: ref('one'), type: 'READ' }] } },
      ['click'],
    ],
    [
      'impressions are not seeing',
      {
        visitor: {
          history: [
            { ref: ref('one'), type: 'IMPRESSION' },
            { ref: ref('two'), type: 'IMPRESSION' },
          ],
        },
      },
      ['click'],
    ],
    [
      'a declared stage before the purchase still waits',
      { visitor: { stage: 'awareness' } },
      ['click'],
    ],
    ['at the purchase there is nothing to wait for', { visitor: { stage: 'purchase' } }, all],
    ['nor after it', { visitor: { stage: 'loyalty' } }, all],
  ])('%s', (_, input, expected) => {
    expect(shown(input)).toEqual(expected);
  });

  test('a slot may ask at once', () => {
    const config = { slots: { bold: { pacing: { minSeenBeforeAsk: 0 } } } };
    expect(shown({ slot: 'bold' }, tagged, { config })).toEqual(small);
  });

  test('what is withheld names the setting, and no time', () => {
    expect(withheld({})).toContain('email PACING_TOO_EARLY minSeenBeforeAsk null');
  });
});

describe('a meeting or a purchase', () => {
  test.each<[string, History[number]]>([
    ['a form', { ref: ref('form', 'LEAD_MAGNET'), type: 'FORM_SUBMIT' }],
    ['a download', { ref: ref('email', 'LEAD_MAGNET'), type: 'DOWNLOAD' }],
  ])('waits until %s was accepted', (_, accepted) => {
    const history = [{ ref: ref('one') }, { ref: ref('two') }];
    expect(shown({ visitor: { history } })).not.toContain('meeting');
    expect(shown({ visitor: { history: [...history, accepted] } })).toEqual(
      expect.arrayContaining(['meeting', 'purchase'])
    );
  });

  test('is not opened by a click', () => {
    const history: History = [
      { ref: ref('one') },
      { ref: ref('two') },
      { ref: ref('click', 'CTA'), type: 'CONVERT' },
    ];
    expect(shown({ visitor: { history } })).not.toContain('meeting');
  });

  test('what is withheld names the setting', () => {
    expect(withheld({ visitor: { seen: 2 } })).toEqual([
      'meeting PACING_TOO_EARLY bigAskNeedsSmallOne null',
      'purchase PACING_TOO_EARLY bigAskNeedsSmallOne null',
    ]);
  });
});

describe('a discount', () => {
  const sketches: Sketch[] = [...tagged, { id: 'deal', role: 'CTA', discount: true }];

  test('waits until an offer was looked at', () => {
    expect(withheld({ visitor: { stage: 'purchase' } }, sketches)).toEqual([
      'deal PACING_TOO_EARLY discountNeedsOffer null',
    ]);
    const looked = (type: 'VIEW' | 'IMPRESSION' | 'DISMISS') =>
      shown({ visitor: { history: [{ ref: ref('click', 'CTA'), type }] } }, sketches);
    expect(looked('VIEW')).toContain('deal');
    expect(looked('IMPRESSION')).not.toContain('deal');
    expect(looked('DISMISS')).not.toContain('deal');
  });

  test('is shown beside an offer', () => {
    expect(shown({ current: ref('click', 'CTA') }, sketches)).toContain('deal');
  });
});

describe('a dismissal', () => {
  const dismiss = (
    id: string,
    role: 'CTA' | 'LEAD_MAGNET' | 'ARTICLE',
    days: number
  ): AskInput => ({
    visitor: {
      stage: 'purchase',
      history: [{ ref: ref(id, role), type: 'DISMISS', at: at(days) }],
    },
  });

  test('rests the entry, and every ask as high or higher', () => {
    const until = new Date(NOW + 13 * DAY).toISOString();
    expect(withheld(dismiss('form', 'LEAD_MAGNET', 1))).toEqual([
      `form PACING_DISMISSED dismissDays ${until}`,
      `meeting PACING_COOLDOWN dismissDays ${until}`,
      `purchase PACING_COOLDOWN dismissDays ${until}`,
    ]);
    expect(shown(dismiss('form', 'LEAD_MAGNET', 1))).toEqual(['click', 'email']);
  });

  test('of a click rests that entry alone', () => {
    expect(shown(dismiss('click', 'CTA', 1))).toEqual(['email', 'form', 'meeting', 'purchase']);
  });

  test('is over after fourteen days, or as many as the slot says', () => {
    expect(shown(dismiss('form', 'LEAD_MAGNET', 14))).toEqual(all);
    const config = { slots: { default: { pacing: { dismissDays: 30 } } } };
    expect(shown(dismiss('form', 'LEAD_MAGNET', 14), tagged, { config })).toEqual([
      'click',
      'email',
    ]);
  });

  test('never rests an article', () => {
    const gated: Sketch = { id: 'gated', ask: 'FORM', stages: ['purchase'] };
    const input = { ...dismiss('email', 'LEAD_MAGNET', 1), roles: ['ARTICLE' as const] };
    expect(ids(site([...tagged, gated]).ask({ ...input, count: 20 }))).toContain('gated');
    const own = { ...dismiss('one', 'ARTICLE', 1), roles: ['ARTICLE' as const] };
    expect(ids(site(tagged).ask({ ...own, count: 20 }))).toContain('one');
  });
});

describe('what was answered', () => {
  const answered = (
    type: 'FORM_SUBMIT' | 'CONVERT' | 'DOWNLOAD',
    days: number,
    sketches: readonly Sketch[] = tagged
  ) =>
    shown(
      {
        visitor: {
          stage: 'purchase',
          history: [{ ref: ref('email', 'LEAD_MAGNET'), type, at: at(days) }],
        },
      },
      sketches
    );

  test.each(['FORM_SUBMIT', 'CONVERT', 'DOWNLOAD'] as const)('is never asked again: %s', (type) => {
    expect(answered(type, 1)).not.toContain('email');
    expect(answered(type, 3000)).not.toContain('email');
  });

  test('comes back when the content type says so, and until then says when', () => {
    const renewal = tagged.map((sketch) =>
      sketch.id === 'email' ? { ...sketch, askAgainAfterDays: 30 } : sketch
    );
    expect(answered('FORM_SUBMIT', 29, renewal)).not.toContain('email');
    expect(answered('FORM_SUBMIT', 30, renewal)).toContain('email');
    const history: History = [
      { ref: ref('email', 'LEAD_MAGNET'), type: 'FORM_SUBMIT', at: at(29) },
    ];
    expect(withheld({ visitor: { stage: 'purchase', history } }, renewal)).toEqual([
      `email ASK_ALREADY_ANSWERED askAgainAfterDays ${new Date(NOW + DAY).toISOString()}`,
    ]);
  });

  test('does not count for an article that somebody kept', () => {
    const history: History = [{ ref: ref('one'), type: 'DOWNLOAD' }];
    expect(shown({ roles: ['ARTICLE'], visitor: { history } })).toContain('one');
  });
});

describe('an article that was seen', () => {
  const seen = (type: 'VIEW' | 'READ' | 'IMPRESSION' | 'CLICK', days: number | null): string[] =>
    shown({
      roles: ['ARTICLE'],
      visitor: { history: [{ ref: ref('one'), type, at: days === null ? null : at(days) }] },
    });

  test.each([
    ['VIEW', 1, false],
    ['READ', 29, false],
    ['READ', 30, true],
    ['VIEW', null, false],
    ['IMPRESSION', 1, true],
  ] as const)('after %s %s days ago it is shown: %s', (type, days, isShown) => {
    expect(seen(type, days).includes('one')).toBe(isShown);
  });

  test('is withheld until thirty days have passed', () => {
    const history: History = [{ ref: ref('one'), type: 'READ', at: at(10) }];
    expect(withheld({ roles: ['ARTICLE'], visitor: { history } })).toEqual([
      `one ALREADY_SEEN seenDays ${new Date(NOW + 20 * DAY).toISOString()}`,
    ]);
  });

  test('a time that lies ahead counts as now', () => {
    const history: History = [{ ref: ref('one'), type: 'READ', at: at(-4000) }];
    expect(withheld({ roles: ['ARTICLE'], visitor: { history } })).toEqual([
      `one ALREADY_SEEN seenDays ${new Date(NOW + 30 * DAY).toISOString()}`,
    ]);
  });

  test('an offer that was looked at may be shown again', () => {
    const history: History = [{ ref: ref('click', 'CTA'), type: 'VIEW', at: at(1) }];
    expect(shown({ visitor: { history } })).toContain('click');
  });
});

describe('asks of one page', () => {
  const atPurchase: AskInput = { visitor: { stage: 'purchase' }, count: 20 };
  const asksOf = (input: AskInput, options?: Site): string[] =>
    site(tagged, options)
      .ask(input)
      .items.filter(({ ask }) => ask !== 'NONE' && ask !== 'CLICK')
      .map(({ ref: { documentId } }) => documentId);

  test('a slot with articles shows one', () => {
    expect(asksOf(atPurchase)).toHaveLength(1);
  });

  test('a slot without articles may show several', () => {
    expect(asksOf({ ...atPurchase, roles: ['LEAD_MAGNET', 'CTA'] })).toHaveLength(4);
  });

  test.each([0, 2])('a slot may allow another number: %s', (asksPerPage) => {
    const config = { slots: { default: { pacing: { asksPerPage } } } };
    expect(asksOf(atPurchase, { config })).toHaveLength(asksPerPage);
  });

  test('the slot welcome shows none, whoever comes and whatever roles are asked for', () => {
    const gated: Sketch = { id: 'gated', ask: 'FORM', stages: ['purchase'], pinned: true };
    const { ask } = site([...tagged, gated]);
    const welcome = { ...atPurchase, slot: 'welcome' };
    expect(ids(ask(welcome)).sort()).toEqual(['four', 'one', 'three', 'two']);
    expect(ids(ask({ ...welcome, roles: ['LEAD_MAGNET', 'CTA'] }))).toEqual(['click']);
    expect(
      ask({ ...welcome, explain: true }).withheld!.map(({ ref: { documentId }, code }) => [
        documentId,
        code,
      ])
    ).toEqual([['gated', 'TOO_MANY_ASKS']]);
  });

  test('the places of the others are filled with what asks less', () => {
    const answer = site(tagged).ask({ ...atPurchase, count: 6 });
    expect(answer.items).toHaveLength(6);
  });

  test('the others are withheld as too many', () => {
    const [only] = asksOf(atPurchase);
    const others = ['email', 'form', 'meeting', 'purchase'].filter((id) => id !== only);
    expect(withheld({ ...atPurchase, roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'] })).toEqual(
      others.map((id) => `${id} TOO_MANY_ASKS asksPerPage null`)
    );
  });
});

describe('after a download', () => {
  const magnet: Sketch = {
    id: 'ebook',
    role: 'LEAD_MAGNET',
    stages: ['awareness'],
    nextSteps: ['chapter-two', 'chapter-three'],
  };
  const chapters: Sketch[] = [
    { id: 'chapter-two', stages: ['loyalty'], ageDays: 900 },
    { id: 'chapter-three', ageDays: 900 },
  ];
  const sketches = [...tagged, magnet, ...chapters];
  const downloaded = (days: number, more: History = []): AskInput => ({
    visitor: {
      stage: 'awareness',
      history: [{ ref: ref('ebook', 'LEAD_MAGNET'), type: 'DOWNLOAD', at: at(days) }, ...more],
    },
    count: 4,
  });

  test('the next steps of the magnet come first, in their order, and never the magnet', () => {
    const answer = ids(site(sketches).ask({ ...downloaded(0), count: 20 }));
    expect(answer.slice(0, 2)).toEqual(['chapter-two', 'chapter-three']);
    expect(answer).not.toContain('ebook');
  });

  test('a next step that was read makes room for the following one', () => {
    const read: History = [{ ref: ref('chapter-two'), type: 'READ', at: at(0) }];
    expect(ids(site(sketches).ask(downloaded(1, read)))[0]).toBe('chapter-three');
  });

  test('content comes before the next ask', () => {
    const history: History = [{ ref: ref('ebook', 'LEAD_MAGNET'), type: 'DOWNLOAD', at: at(0) }];
    const before = { visitor: { stage: 'purchase' }, roles: OFFERS.roles };
    const newest: Sketch = {
      id: 'newest',
      role: 'CTA',
      ask: 'FORM',
      stages: ['purchase'],
      ageDays: 0,
    };
    const { ask } = site([...sketches, newest]);
    expect(ids(ask(before))[0]).toBe('newest');
    const after = ids(ask({ ...before, visitor: { stage: 'purchase', history }, count: 4 }));
    expect(after[0]).toBe('click');
    expect(after).toContain('newest');
  });

  test('a month later it is forgotten', () => {
    expect(ids(site(sketches).ask(downloaded(31)))[0]).not.toBe('chapter-two');
  });
});
