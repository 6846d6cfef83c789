/** Rules about stages, personas and touchpoints: what breaks each, what just does not, and the mend. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Version } from '../../../server/src/coverage/domain/audited-document';
import type { Scope, ScopeStage } from '../../../server/src/coverage/domain/scope';
import { ofRule, touchpoint } from './findings-of';
import { document, expects, scope, stage, version } from './support';

const quiet = scope({ personas: [] });
const documents = (...versions: Partial<Version>[]) =>
  versions.map((changes, place) => document(`d${place}`, [version(changes)]));

/** Stages named by place, with the ways between them; the later half is after the purchase. */
const journey = (ways: readonly (readonly number[])[], changes: Partial<ScopeStage> = {}): Scope =>
  scope({
    stages: ways.map((to, place) =>
      stage(`s${place}`, {
        ways: to,
        ahead: to.filter((next) => next > place),
        forward: to.filter((next) => next > place),
        phase: place * 2 < ways.length ? 'before' : 'after',
        ...changes,
      })
    ),
    personas: [],
  });

describe('stage-without-role', () => {
  const expecting = scope({
    stages: [stage('one'), stage('two', { expected: [expects('CTA', 2), expects('ARTICLE', 1)] })],
    personas: [],
  });

  it('names a stage that expects a role of which nothing is published', () => {
    const draft: Partial<Version> = { role: 'CTA', published: false, stages: [1] };
    const found = ofRule('stage-without-role', {
      scope: expecting,
      documents: documents(draft, draft, {}),
    });
    expect(
      found.map(({ severity, stage: at, message, advice }) => [severity, at, message, advice])
    ).toEqual([
      [
        'ERROR',
        'two',
        'The journey stage “TWO” expects 1 article, and none is published there.',
        'Tag a published article with “TWO” or write one for it; if the stage needs none, set what it expects to 0.',
      ],
      [
        'ERROR',
        'two',
        'The journey stage “TWO” expects 2 calls to action, and none is published there.',
        'Publish the 2 draft calls to action tagged with “TWO”, or lower what the stage expects.',
      ],
    ]);
  });

  it('leaves a stage alone whose only entry of the role is stale', () => {
    const stale = documents({ role: 'CTA', stages: [1], age: 1 }, { stages: [1], age: 1 });
    expect(ofRule('stage-without-role', { scope: expecting, documents: stale })).toEqual([]);
  });
});

describe('expected-kind-missing', () => {
  const asked = scope({
    stages: [stage('one', { expected: [expects('ARTICLE', 2, 'comparison')] })],
    kinds: ['comparison'],
    personas: [],
  });
  const find = (...versions: Partial<Version>[]) =>
    ofRule('expected-kind-missing', { scope: asked, documents: documents(...versions) });

  it('is broken while other kinds are there, and mended by one of the kind', () => {
    expect(find({ kind: 'review' })).toMatchObject([{ severity: 'WARNING', stage: 'one' }]);
    expect(find({ kind: 'review' }, { kind: 'comparison', published: false })).toMatchObject([
      { advice: 'Publish the draft article of the kind “comparison” tagged with “ONE”.' },
    ]);
    expect(find({ kind: 'review' }, { kind: 'comparison' })).toEqual([]);
  });

  it('leaves the word to stage-without-role where nothing of the role is there', () => {
    expect(find()).toEqual([]);
    expect(find({ kind: 'review', role: 'CTA' })).toEqual([]);
  });
});

describe('persona-without-content', () => {
  it('names a persona that nothing published reaches, not even what is meant for everyone', () => {
    const some = documents({ personas: [0] }, { personas: [1], published: false });
    expect(ofRule('persona-without-content', { scope: scope(), documents: some })).toMatchObject([
      {
        severity: 'ERROR',
        persona: 'gardener',
        message:
          'Nothing published is meant for the persona “Gardener” at any stage of the journey.',
        advice:
          'Publish the draft tagged for “Gardener”; if the persona no longer counts, set it to inactive.',
      },
    ]);
    expect(ofRule('persona-without-content', { scope: scope(), documents: documents({}) })).toEqual(
      []
    );
  });
});

describe('persona-without-evidence', () => {
  const find = (...dates: string[]) =>
    ofRule('persona-without-evidence', { scope: scope(), evidence: [dates, ['2026-11-01']] });

  it('wants a source that is young enough', () => {
    expect(find()).toMatchObject([{ severity: 'INFO', persona: 'cook' }]);
    expect(find('2024-11-25', '2020-01-01')).toMatchObject([
      { message: 'The newest source behind the persona “Cook” is of 2024-11-25.' },
    ]);
    expect(find('2020-01-01', '2024-11-27')).toEqual([]);
  });
});

describe('phase-without-content', () => {
  const asked = journey([[1], [2], [3], []]);

  it('names a phase at none of whose stages something is published', () => {
    const before = documents({ stages: [0] }, { stages: [3], published: false });
    expect(ofRule('phase-without-content', { scope: asked, documents: before })).toMatchObject([
      {
        id: 'phase-without-content journey:digital after',
        message: 'Nothing is published for visitors after they bought: “S2”, “S3”.',
        advice: 'Publish the drafts that are tagged with “S2”, “S3”.',
      },
    ]);
    const both = documents({ stages: [0] }, { stages: [3] });
    expect(ofRule('phase-without-content', { scope: asked, documents: both })).toEqual([]);
  });
});

describe('no-way-forward', () => {
  const asked = journey([[1], [2], []]);
  const cta = (changes: Partial<Version> = {}): Partial<Version> => ({ role: 'CTA', ...changes });
  const find = (...versions: Partial<Version>[]) =>
    ofRule('no-way-forward', { scope: asked, documents: documents(...versions) }).map(
      ({ stage: at }) => at
    );

  it('wants something published at every stage but the last that opens a stage ahead', () => {
    expect(find({}, cta({ published: false }))).toEqual(['s0', 's1']);
    expect(find(cta({ stages: [0, 1], leadsTo: 0 }))).toEqual(['s0', 's1']);
    expect(find(cta())).toEqual(['s1']);
    expect(find(cta(), cta({ stages: [1], leadsTo: 2 }))).toEqual([]);
  });

  it('is not asked of a part of the roles', () => {
    expect(ofRule('no-way-forward', { scope: { ...asked, roles: ['ARTICLE', 'CTA'] } })).toEqual(
      []
    );
  });
});

describe('unreachable-stage', () => {
  it('is mended by a way from a stage that is reached', () => {
    const found = ofRule('unreachable-stage', { scope: journey([[1], [0], [1], [2]]) });
    expect(found.map(({ stage: at, severity }) => [at, severity])).toEqual([
      ['s2', 'ERROR'],
      ['s3', 'ERROR'],
    ]);
    expect(ofRule('unreachable-stage', { scope: journey([[1], [0, 3], [1], [2]]) })).toEqual([]);
  });

  it('never names a stage of a journey that leads from each to the next, whatever else it does', () => {
    const ways = fc.integer({ min: 1, max: 6 }).chain((length) =>
      fc.array(fc.array(fc.integer({ min: 0, max: length - 1 }), { maxLength: 3 }), {
        minLength: length,
        maxLength: length,
      })
    );
    fc.assert(
      fc.property(ways, (some) => {
        const chained = some.map((to, place) =>
          place + 1 < some.length ? [...to, place + 1] : to
        );
        expect(ofRule('unreachable-stage', { scope: journey(chained) })).toEqual([]);
      })
    );
  });
});

describe('loop-without-exit', () => {
  it('finds stages before the purchase that lead to each other alone, once', () => {
    const found = ofRule('loop-without-exit', { scope: journey([[1], [0], [3], []]) });
    expect(found).toMatchObject([
      { severity: 'WARNING', stage: 's0', message: expect.stringContaining('“S0”, “S1”') },
    ]);
  });

  it('is mended by a way out', () => {
    expect(ofRule('loop-without-exit', { scope: journey([[1], [0, 2], [3], []]) })).toEqual([]);
  });

  it('lets customers come again, and asks nothing of a journey without a purchase', () => {
    expect(ofRule('loop-without-exit', { scope: journey([[1], [2], [3], [2]]) })).toEqual([]);
    const early = journey([[1], [0]], { phase: 'before' });
    expect(ofRule('loop-without-exit', { scope: early })).toEqual([]);
  });
});

describe('stage-going-stale', () => {
  const find = (ages: readonly number[]) =>
    ofRule('stage-going-stale', {
      scope: quiet,
      documents: documents(...ages.map((age) => ({ age }))),
    });

  it('begins at half of at least two published entries', () => {
    expect(find([1, 0])).toMatchObject([
      { severity: 'WARNING', stage: 'one', message: expect.stringContaining('1 of 2') },
    ]);
    expect(find([1, 0, 0])).toEqual([]);
    expect(find([1])).toEqual([]);
  });

  it('is mended by bringing all up to date', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1)), (ages) => {
        expect(find(ages.map(() => 0))).toEqual([]);
      })
    );
  });
});

describe('format-not-preferred', () => {
  const asked = scope({
    personas: [{ key: 'cook', name: 'Cook', preferredFormats: ['Video', 'podcast'] }],
  });
  const find = (...formats: (string | null)[]) =>
    ofRule('format-not-preferred', {
      scope: asked,
      documents: documents(...formats.map((format) => ({ format }))),
    });

  it('wants a quarter of what is published for the persona in a format that it prefers', () => {
    expect(find('video', 'text', 'text', 'text', 'text')).toMatchObject([
      {
        severity: 'INFO',
        persona: 'cook',
        message:
          '“Cook” prefers “Video”, “podcast”, but of 5 published entries for this persona 1 has such a format.',
      },
    ]);
    expect(find('video', 'text', 'text', 'text')).toEqual([]);
    expect(find(null, null)).toEqual([]);
  });

  it('asks nothing of a persona that prefers nothing', () => {
    const site = { scope: scope(), documents: documents({ format: 'text' }) };
    expect(ofRule('format-not-preferred', site)).toEqual([]);
  });
});

describe('the rules about touchpoints', () => {
  it('want somebody to own a friction from level 2', () => {
    const find = (frictionLevel: number, frictionOwner: string | null) =>
      ofRule('friction-without-owner', {
        scope: quiet,
        touchpoints: [touchpoint('shop', { frictionLevel, frictionOwner })],
      });
    expect(find(2, null)).toMatchObject([{ severity: 'WARNING', touchpoint: 'shop' }]);
    expect(find(1, null)).toEqual([]);
    expect(find(3, 'Ada')).toEqual([]);
  });

  it('want one at every stage that is not negative, where somebody has said', () => {
    const find = (...emotions: (number | null)[]) =>
      ofRule('touchpoint-only-negative', {
        scope: quiet,
        touchpoints: emotions.map((emotion, place) =>
          touchpoint(`t${place}`, { emotion, stages: [1] })
        ),
      });
    expect(find(-1, null, -2)).toMatchObject([
      { stage: 'two', message: expect.stringContaining('“T0”, “T2”') },
    ]);
    expect(find(-1, 0)).toEqual([]);
    expect(find(null)).toEqual([]);
  });

  it('want content tagged with each, but where people meet', () => {
    const find = (changes: object) =>
      ofRule('touchpoint-without-content', {
        scope: quiet,
        touchpoints: [touchpoint('t', changes)],
      });
    expect(find({ filled: false })).toMatchObject([{ severity: 'INFO', touchpoint: 't' }]);
    expect(find({ filled: true })).toEqual([]);
    expect(find({ filled: false, isHuman: true })).toEqual([]);
  });
});
