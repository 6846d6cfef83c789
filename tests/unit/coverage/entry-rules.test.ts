/** Rules about single entries: one that breaks each, one that just does not, and the way to mend it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Version } from '../../../server/src/coverage/domain/audited-document';
import { ASKS } from '../../../server/src/taxonomy/contract';
import { findingsOf, ofRule, type Site } from './findings-of';
import { document, scope, scopes, stage, version, versionsOf } from './support';

const journey = scope({
  stages: ['one', 'two', 'three', 'four', 'five'].map((key, place) =>
    stage(key, {
      phase: place < 2 ? 'before' : 'after',
      ...(place < 4 ? { ways: [place + 1], ahead: [place + 1], forward: [place + 1] } : {}),
    })
  ),
  personas: [],
});

/** A site of one entry. */
const one = (changes: Partial<Version>, more: Partial<Site> = {}): Site => ({
  scope: journey,
  documents: [document('a', [version(changes)])],
  ...more,
});
const magnet = (changes: Partial<Version> = {}): Partial<Version> => ({
  role: 'LEAD_MAGNET',
  ask: 'EMAIL',
  ...changes,
});

describe('untagged-entry and half-tagged-entry', () => {
  it('tell an entry with a persona but no stage from one with neither', () => {
    expect(ofRule('untagged-entry', one({ stages: [] }))).toMatchObject([
      {
        severity: 'WARNING',
        message: '“Title of a” is tagged with no journey stage and no persona.',
        ref: { contentType: 'api::article.article', documentId: 'a', locale: 'en' },
      },
    ]);
    const half = one({ stages: [], forEveryone: false });
    expect(ofRule('half-tagged-entry', half)).toHaveLength(1);
    expect(ofRule('untagged-entry', half)).toEqual([]);
  });

  it('leave an entry alone that has a stage, be it of another journey or of one version only', () => {
    const sites = [
      one({}),
      one({ stages: [], tagged: true }),
      { scope: journey, documents: [document('a', [version({ stages: [] }), version()])] },
    ];
    for (const site of sites) {
      expect(ofRule('untagged-entry', site)).toEqual([]);
      expect(ofRule('half-tagged-entry', site)).toEqual([]);
    }
  });
});

describe('overtagged-entry', () => {
  it('begins above the limit', () => {
    expect(ofRule('overtagged-entry', one({ stages: [0, 1, 2, 3, 4] }))).toMatchObject([
      { severity: 'INFO', advice: expect.stringContaining('at most 4') },
    ]);
    expect(ofRule('overtagged-entry', one({ stages: [0, 1, 2, 3] }))).toEqual([]);
    const strict = { settings: { limits: { stagesPerEntry: 3 } } };
    expect(ofRule('overtagged-entry', one({ stages: [0, 1, 2, 3] }, strict))).toHaveLength(1);
  });

  it('looks at what is published, and at a draft only where nothing is', () => {
    const draft = version({ published: false, stages: [0, 1, 2, 3, 4] });
    const site = (versions: readonly Version[]): Site => ({
      scope: journey,
      documents: [document('a', versions)],
    });
    expect(ofRule('overtagged-entry', site([draft]))).toHaveLength(1);
    expect(ofRule('overtagged-entry', site([draft, version()]))).toEqual([]);
  });
});

describe('ask-too-early', () => {
  it('is about the first stage, while it is before the purchase, and more than an e-mail address', () => {
    const found = ofRule('ask-too-early', one({ role: 'CTA', ask: 'MEETING' }));
    expect(found.map(({ message }) => message)).toEqual([
      '“Title of a” asks for a meeting at the first stage, “ONE”, before visitors have received anything.',
    ]);
    expect(ofRule('ask-too-early', one({ role: 'CTA', ask: 'EMAIL' }))).toEqual([]);
    expect(ofRule('ask-too-early', one({ role: 'CTA', ask: 'MEETING', stages: [1] }))).toEqual([]);
    const shop = { ...journey, stages: [stage('buy', { phase: 'purchase' })] };
    expect(ofRule('ask-too-early', one({ ask: 'PURCHASE' }, { scope: shop }))).toEqual([]);
  });

  it('is mended by asking for as much as is allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASKS), fc.constantFrom(...ASKS), (ask, allowed) => {
        const settings = { settings: { limits: { askAtFirstStage: allowed } } };
        const isTooMuch = ASKS.indexOf(ask) > ASKS.indexOf(allowed);
        expect(ofRule('ask-too-early', one({ ask }, settings))).toHaveLength(isTooMuch ? 1 : 0);
        expect(ofRule('ask-too-early', one({ ask: allowed }, settings))).toEqual([]);
      })
    );
  });
});

describe('dead-end-lead-magnet', () => {
  const article = document('b', [version({ stages: [1] })]);
  const site = (changes: Partial<Version>, more: Partial<Site> = {}): Site =>
    one(magnet(changes), more);

  it('finds one without next steps that opens a stage at which nothing is published', () => {
    expect(ofRule('dead-end-lead-magnet', site({}))).toMatchObject([
      { severity: 'ERROR', message: expect.stringContaining('the stage that it opens, “TWO”') },
    ]);
    expect(ofRule('dead-end-lead-magnet', site({ stages: [4] }))).toMatchObject([
      { message: expect.stringContaining('opens no journey stage') },
    ]);
  });

  it('is mended by a next step, by content at that stage, and by leading elsewhere', () => {
    const { documents = [] } = site({});
    const steps = { nextSteps: { a: [{ live: true, ask: 'NONE' as const }] } };
    expect(ofRule('dead-end-lead-magnet', site({}, steps))).toEqual([]);
    expect(
      ofRule('dead-end-lead-magnet', { scope: journey, documents: [...documents, article] })
    ).toEqual([]);
    const elsewhere = [document('a', [version(magnet({ leadsTo: 2 }))])];
    const third = document('c', [version({ stages: [2] })]);
    expect(
      ofRule('dead-end-lead-magnet', { scope: journey, documents: [...elsewhere, third] })
    ).toEqual([]);
    expect(
      ofRule('dead-end-lead-magnet', { scope: journey, documents: [...elsewhere, article] })
    ).toHaveLength(1);
  });

  it('is no matter of articles, calls to action and other journeys', () => {
    for (const role of ['ARTICLE', 'CTA'] as const) {
      expect(ofRule('dead-end-lead-magnet', one({ role }))).toEqual([]);
    }
    expect(ofRule('dead-end-lead-magnet', site({ stages: [], tagged: true }))).toEqual([]);
  });
});

describe('broken-next-step and too-many-asks', () => {
  const step = (live: boolean, ask: 'NONE' | 'EMAIL' | 'CLICK' = 'NONE') => ({ live, ask });

  it('count the steps that lead nowhere', () => {
    const broken = (...steps: ReturnType<typeof step>[]) =>
      ofRule('broken-next-step', one({}, { nextSteps: { a: steps } }));
    expect(broken(step(true), step(false))).toMatchObject([
      { severity: 'ERROR', message: expect.stringMatching(/^A next step of “Title of a”/) },
    ]);
    expect(broken(step(false), step(false))).toMatchObject([
      { message: expect.stringMatching(/^2 next steps/) },
    ]);
    expect(broken(step(true), step(true))).toEqual([]);
    expect(broken()).toEqual([]);
  });

  it('count the steps that ask for an e-mail address or more', () => {
    const asks = (...steps: ReturnType<typeof step>[]) =>
      ofRule('too-many-asks', one({}, { nextSteps: { a: steps } }));
    const email = step(true, 'EMAIL');
    expect(asks(email, email, email)).toMatchObject([
      { severity: 'WARNING', advice: expect.stringContaining('at most 2') },
    ]);
    expect(asks(email, email, step(true, 'CLICK'), step(true))).toEqual([]);
  });
});

describe('stale-entry', () => {
  it('needs every published version at a stage to be past its limit', () => {
    const patient = stage('two', { staleFrom: { ARTICLE: 2, LEAD_MAGNET: 2, CTA: 2 } });
    const asked = scope({ stages: [stage('one'), patient], limits: [180, 365], personas: [] });
    const site = (...versions: Version[]): Site => ({
      scope: asked,
      documents: [document('a', versions)],
    });
    expect(ofRule('stale-entry', site(version({ age: 1 })))).toMatchObject([
      {
        severity: 'INFO',
        message: expect.stringContaining('180 days, the limit at the stage “ONE”'),
      },
    ]);
    expect(ofRule('stale-entry', site(version({ age: 1, stages: [1] })))).toEqual([]);
    expect(ofRule('stale-entry', site(version({ age: 1 }), version({ locale: 'fr' })))).toEqual([]);
    expect(ofRule('stale-entry', site(version({ published: false })))).toEqual([]);
  });

  it('counts as many entries as the stages say are stale, while each has one stage', () => {
    const sites = scopes
      .filter(({ stages, roles }) => stages.length > 0 && roles.length === 3)
      .chain((asked) =>
        fc
          .array(versionsOf(asked).map((made) => ({ ...made, stages: made.stages.slice(0, 1) })))
          .map((versions) => ({ asked, versions }))
      );
    fc.assert(
      fc.property(sites, ({ asked, versions }) => {
        const documents = versions.map((made, place) => document(`d${place}`, [made]));
        const stale = versions.filter(
          ({ published, age, role, stages: [at] }) =>
            published && at !== undefined && age >= asked.stages[at]!.staleFrom[role]
        );
        expect(ofRule('stale-entry', { scope: asked, documents })).toHaveLength(stale.length);
      })
    );
  });
});

describe('locale-missing', () => {
  it('names the locales in which a published entry is not', () => {
    const locales = ['en', 'fr', 'de'];
    expect(ofRule('locale-missing', one({}, { locales }))).toMatchObject([
      { severity: 'INFO', message: '“Title of a” is published, but not in fr, de.' },
    ]);
    const french = version({ locale: 'fr', published: false });
    const both = [document('a', [version(), french])];
    expect(
      ofRule('locale-missing', { scope: journey, documents: both, locales: ['en', 'fr'] })
    ).toHaveLength(1);
    expect(ofRule('locale-missing', one({}))).toEqual([]);
    expect(ofRule('locale-missing', one({ locale: null }, { locales }))).toEqual([]);
    expect(ofRule('locale-missing', one({ published: false }, { locales }))).toEqual([]);
  });
});

describe('the rules about entries', () => {
  const sites = scopes
    .filter(({ roles }) => roles.length === 3)
    .chain((asked) =>
      fc
        .array(fc.array(versionsOf(asked), { minLength: 1, maxLength: 3 }), { maxLength: 8 })
        .map((made) => made.map((versions, place) => document(`d${place}`, versions, place % 3)))
        .chain((documents) =>
          fc
            .shuffledSubarray(documents, { minLength: documents.length })
            .map((shuffled) => ({ asked, documents, shuffled }))
        )
    );

  it('say the same in whatever order the entries come, and with whatever is listed count all', () => {
    fc.assert(
      fc.property(sites, ({ asked, documents, shuffled }) => {
        for (const limit of [2, 100]) {
          const site = { scope: asked, locales: ['en', 'fr'], limit };
          expect(findingsOf({ ...site, documents: shuffled })).toEqual(
            findingsOf({ ...site, documents })
          );
        }
      })
    );
  });

  it('are silent about an entry that follows all advice', () => {
    fc.assert(
      fc.property(sites, ({ asked, documents }) => {
        fc.pre(asked.stages.length > 0);
        const mended = documents.map(({ documentId }) => document(documentId, [version()]));
        const about = findingsOf({ scope: asked, documents: mended }).filter(({ ref }) => ref);
        expect(about).toEqual([]);
      })
    );
  });
});
