/** What findings look like, in which order they stand, and what the settings change. */
import { describe, expect, it } from 'vitest';
import {
  FINDING_LANGUAGES,
  findingSchema,
  type FindingLanguage,
} from '../../../server/src/coverage/contract';
import {
  FINDING_RULES,
  ruleSettingsSchema,
  SEVERITIES,
} from '../../../server/src/coverage/rules-contract';
import { allFindings, findingsOf, ofRule, touchpoint, type Site } from './findings-of';
import { document, expects, scope, stage, version } from './support';

const untagged = (...ids: string[]) =>
  ids.map((id, place) => document(id, [version({ stages: [] })], place));
const empty = scope({ stages: [], personas: [] });
const quiet = scope({ personas: [] });
const refs = (site: Site) => findingsOf(site).map(({ ref }) => ref?.documentId ?? null);

/** Breaks every rule. */
const broken = (language: FindingLanguage = 'en'): Site => ({
  language,
  locales: ['en', 'fr'],
  scope: scope({
    stages: [
      stage('one', {
        ways: [0],
        ahead: [1],
        forward: [],
        expected: [expects('CTA', 1, 'demo'), expects('ARTICLE', 1)],
      }),
      stage('two', { phase: 'purchase', expected: [expects('ARTICLE', 2)] }),
    ],
    kinds: ['demo'],
    personas: [
      { key: 'cook', name: 'Cook', preferredFormats: ['video'] },
      { key: 'gardener', name: 'Gardener', preferredFormats: [] },
    ],
  }),
  documents: [
    document('untagged', [version({ stages: [] })]),
    document('half', [version({ stages: [], personas: [0], locale: 'fr' })]),
    document('eager', [
      version({ role: 'CTA', ask: 'MEETING', age: 1, personas: [0], format: 'text', kind: 'tour' }),
    ]),
    document('magnet', [version({ role: 'LEAD_MAGNET', ask: 'EMAIL', age: 1, personas: [0] })]),
    document('steps', [version({ personas: [0] })]),
    document('waiting', [version({ published: false, stages: [1], personas: [1] })]),
    document('kind', [version({ published: false, kind: 'demo', role: 'CTA' })]),
  ],
  nextSteps: {
    steps: [1, 2, 3].map((number) => ({ live: number > 1, ask: 'EMAIL' as const })),
  },
  evidence: [[], ['2020-01-01']],
  touchpoints: [touchpoint('shop', { stages: [0], emotion: -1, frictionLevel: 3, filled: false })],
  settings: { limits: { stagesPerEntry: 1 } },
});
const overtagged = (site: Site): Site => ({
  ...site,
  documents: [
    ...(site.documents ?? []),
    document('over', [version({ stages: [0, 0], personas: [0] })]),
  ],
});

describe('findings', () => {
  it('are none where nothing is expected and nothing is there', () => {
    expect(findingsOf({ scope: empty })).toEqual([]);
    expect(
      findingsOf({
        scope: scope({ stages: [stage('one', { phase: 'before' })] }),
        documents: [document('a')],
      })
    ).toEqual([]);
  });

  it('know every rule, and every rule can be broken', () => {
    const found = new Set(findingsOf(overtagged(broken())).map(({ rule }) => rule));
    // The walk along the recommendations has tests of its own.
    expect(FINDING_RULES.filter((rule) => !found.has(rule))).toEqual(['goal-out-of-reach']);
  });

  it('stand in the order of their gravity, then of the rules', () => {
    const places = findingsOf(overtagged(broken())).map(
      ({ severity, rule }) => [SEVERITIES.indexOf(severity), FINDING_RULES.indexOf(rule)] as const
    );
    expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d));
  });

  it('have names that tell them apart and stay the same', () => {
    const ids = findingsOf(overtagged(broken())).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('untagged-entry api::article.article:untagged');
    expect(ids).toContain('stage-without-role stage:digital/two ARTICLE');
    expect(ids).toContain('persona-without-evidence persona:cook');
    expect(ids).toContain('friction-without-owner touchpoint:shop');
  });

  it('name an entry without a title by its id', () => {
    const [finding] = findingsOf({
      scope: empty,
      documents: untagged('abc'),
      titles: { abc: '  ' },
    });
    expect(finding).toMatchObject({ title: 'untitled (abc)' });
    expect(finding!.message).toContain('untitled (abc)');
  });

  it('list the entries changed last, and say how many there are beyond them', () => {
    const documents = untagged('a', 'b', 'c', 'd');
    expect(refs({ scope: empty, documents })).toEqual(['d', 'c', 'b', 'a']);
    expect(refs({ scope: empty, documents, limit: 3 })).toEqual(['d', 'c', 'b', null]);
    const many = untagged(...Array.from({ length: 1000 }, (_, place) => `n${place}`));
    const found = findingsOf({ scope: empty, documents: many, limit: 2 });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('Title of n999'),
      expect.stringContaining('Title of n998'),
      '998 more entries break the rule “untagged-entry”.',
    ]);
  });

  it.each([0, 1, 2, 100])('are counted in full, %i of a rule listed', (limit) => {
    const { findings, counts } = allFindings({ ...overtagged(broken()), limit });
    expect(counts).toEqual(allFindings(overtagged(broken())).counts);
    expect(counts).toMatchObject({ 'untagged-entry': 1, 'stale-entry': 2, 'overtagged-entry': 1 });
    if (limit === 100) {
      expect(Object.values(counts).reduce((one, other) => one + other)).toBe(findings.length);
    }
  });

  it.each(FINDING_LANGUAGES)('are whole sentences that name their subject (%s)', (language) => {
    const names: Record<string, string> = {
      one: 'ONE',
      two: 'TWO',
      cook: 'Cook',
      gardener: 'Gardener',
      shop: 'SHOP',
    };
    for (const site of [overtagged(broken(language)), { ...broken(language), limit: 0 }]) {
      for (const finding of findingsOf(site)) {
        expect(() => findingSchema.parse(finding)).not.toThrow();
        expect(finding.message).toMatch(/\.$/);
        expect(finding.advice).toMatch(/\.$/);
        const { title, stage: at, persona, touchpoint: place } = finding;
        const subjects = [at, persona, place].flatMap((key) => (key ? [names[key]!] : []));
        for (const name of title === null ? subjects : [title])
          expect(finding.message).toContain(name);
        expect(finding.message + finding.advice).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }
  });

  it('say different things in different languages', () => {
    const sentences = FINDING_LANGUAGES.map((language) =>
      findingsOf(overtagged(broken(language))).flatMap(({ message, advice }) => [message, advice])
    );
    for (const [place] of sentences[0]!.entries()) {
      expect(new Set(sentences.map((all) => all[place])).size).toBe(FINDING_LANGUAGES.length);
    }
  });

  it.each([
    ['fr', '« Title of a » n’est tagué avec aucune étape du parcours ni aucun persona.'],
    ['de', '„Title of a“ hat weder eine Journey-Phase noch eine Persona.'],
    ['es', '«Title of a» no tiene ninguna etapa del recorrido ni ningún buyer persona.'],
    ['pt', '“Title of a” não tem nenhuma etapa da jornada nem nenhuma persona.'],
  ] as const)('speak %s with its quotation marks', (language, text) => {
    const [finding] = findingsOf({ scope: empty, documents: untagged('a'), language });
    expect(finding!.message).toBe(text);
  });
});

describe('findings that somebody has put off', () => {
  const site = (...ids: string[]): Site => ({
    scope: quiet,
    documents: untagged('a', 'b', 'c'),
    touchpoints: [touchpoint('shop', { frictionLevel: 3 })],
    snoozes: Object.fromEntries(ids.map((id) => [id, 'next month'])),
    limit: 1,
  });
  const one = 'untagged-entry api::article.article:a';
  const shop = 'friction-without-owner touchpoint:shop';

  it('stand apart, with the reason, and are counted no more', () => {
    const { findings, snoozed, counts } = allFindings(site(one, shop));
    expect([counts['untagged-entry'], counts['friction-without-owner']]).toEqual([2, undefined]);
    const others = allFindings(site('untagged-entry more'));
    expect(others.counts).toMatchObject({ 'untagged-entry': 1 });
    expect(snoozed.map(({ finding, reason }) => [finding.id, finding.title, reason])).toEqual([
      [one, 'Title of a', 'next month'],
      [shop, null, 'next month'],
    ]);
    const rest = findings.filter(({ rule }) => rule === 'untagged-entry');
    expect(rest.map(({ message }) => message)).toEqual([
      expect.stringContaining('Title of c'),
      '1 more entry breaks the rule “untagged-entry”.',
    ]);
    expect(findings.map(({ id }) => id)).not.toContain(shop);
  });

  it('are gone once they are mended', () => {
    const { snoozed } = allFindings({ ...site(one), documents: [document('a')] });
    expect(snoozed).toEqual([]);
  });
});

describe('the settings of the rules', () => {
  const site = (settings: NonNullable<Site['settings']>): Site => ({
    scope: quiet,
    documents: [...untagged('a', 'b')],
    touchpoints: [touchpoint('shop', { frictionLevel: 3 })],
    settings,
  });

  it('change how grave a rule is, and silence it', () => {
    const severityOf = (settings: NonNullable<Site['settings']>) =>
      ofRule('untagged-entry', site(settings)).map(({ severity }) => severity);
    expect(severityOf({})).toEqual(['WARNING', 'WARNING']);
    expect(severityOf({ severity: { 'untagged-entry': 'ERROR' } })).toEqual(['ERROR', 'ERROR']);
    expect(severityOf({ severity: { 'untagged-entry': 'OFF' } })).toEqual([]);
    expect(
      ofRule('friction-without-owner', site({ severity: { 'friction-without-owner': 'OFF' } }))
    ).toEqual([]);
  });

  it('leave an entry, a content type and a part of the model alone, for one rule', () => {
    const listed = (...names: string[]) =>
      ofRule('untagged-entry', site({ exempt: { 'untagged-entry': names } })).map(
        ({ ref }) => ref?.documentId
      );
    expect(listed('api::article.article:a')).toEqual(['b']);
    expect(listed('api::article.article')).toEqual([]);
    expect(listed('api::other.other')).toEqual(['b', 'a']);
    const friction = (name: string) =>
      ofRule('friction-without-owner', site({ exempt: { 'friction-without-owner': [name] } }));
    expect(friction('touchpoint:shop')).toEqual([]);
    expect(friction('touchpoint:other')).toHaveLength(1);
  });

  it('do not count what is exempt among those that are not listed', () => {
    const exempt = { 'untagged-entry': ['api::article.article:a'] };
    expect(
      refs({ scope: empty, documents: untagged('a', 'b'), settings: { exempt }, limit: 1 })
    ).toEqual(['b']);
  });

  it('refuse what is no rule, no severity and no name', () => {
    const messages = (settings: object): string =>
      JSON.stringify(ruleSettingsSchema.safeParse(settings).error?.issues ?? 'fine');
    expect(messages({ severity: { nope: 'ERROR' } })).toContain('nope');
    expect(messages({ severity: { 'untagged-entry': 'LOUD' } })).toContain('OFF');
    expect(messages({ exempt: { 'untagged-entry': ['stage:awareness'] } })).toContain(
      'stage:journey/key'
    );
    expect(messages({ limits: { staleShare: 2 } })).toContain('staleShare');
    expect(messages({ exempt: { 'untagged-entry': ['stage:digital/awareness'] } })).toBe('"fine"');
  });
});
