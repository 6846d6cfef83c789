import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countKinds } from '../../../server/src/coverage/domain/count-kinds';
import { countLocaleGaps } from '../../../server/src/coverage/domain/count-locale-gaps';
import { countPhases } from '../../../server/src/coverage/domain/count-phases';
import { listMissingKinds } from '../../../server/src/coverage/domain/list-missing-kinds';
import { PHASES } from '../../../server/src/taxonomy/contract';
import { documentsOf } from './recount';
import { audits, countDocuments, expects, group, scope, stage, version } from './support';

const journey = scope({
  stages: [
    stage('one'),
    stage('two'),
    stage('three', { phase: 'purchase' }),
    stage('four', { phase: 'after' }),
  ],
});

describe('the content by phase', () => {
  it('counts a document once per phase, however many of its stages and versions are there', () => {
    const counter = countPhases(journey);
    counter.add([version({ stages: [0, 1, 2] }), version({ stages: [1], locale: 'fr' })]);
    counter.add([version({ stages: [0] })]);
    counter.add([version({ stages: [3], published: false })]);
    counter.add([version({ stages: [] })]);
    expect(counter.shares()).toEqual({
      all: 2,
      parts: [
        { part: 'before', entries: 2 },
        { part: 'purchase', entries: 1 },
        { part: 'after', entries: 0 },
      ],
    });
  });

  it('leaves out phases that the journey does not have', () => {
    expect(countPhases(scope()).shares().parts).toEqual([{ part: 'before', entries: 0 }]);
  });

  it('equals a recount, in whatever order the documents come', () => {
    fc.assert(
      fc.property(
        audits,
        fc.array(fc.constantFrom(...PHASES), { minLength: 3, maxLength: 3 }),
        ({ scope: asked, groups }, phases) => {
          const stages = asked.stages.map((one, place) => ({ ...one, phase: phases[place]! }));
          const documents = documentsOf(groups, asked);
          const count = (all: typeof documents) => {
            const counter = countPhases({ ...asked, stages });
            for (const versions of all) counter.add(versions);
            return counter.shares();
          };
          const shares = count(documents);
          expect(count(documents.toReversed())).toEqual(shares);
          for (const { part, entries } of shares.parts) {
            const there = documents.filter((versions) =>
              versions.some(
                (one) => one.published && one.stages.some((at) => stages[at]!.phase === part)
              )
            );
            expect(entries).toBe(there.length);
          }
          expect(shares.parts.every(({ entries }) => entries <= shares.all)).toBe(true);
        }
      )
    );
  });
});

describe('what one locale has and another has not', () => {
  const gapsOf = (documents: readonly (readonly ReturnType<typeof version>[])[]) => {
    const counter = countLocaleGaps(['en', 'fr', 'de']);
    for (const versions of documents) counter.add(versions);
    return counter.gaps();
  };

  it('is counted by pairs, most first, without drafts and types that are not localised', () => {
    expect(
      gapsOf([
        [version({ locale: 'fr' }), version({ locale: 'en', published: false })],
        [version({ locale: 'fr' }), version({ locale: 'de' })],
        [version({ locale: null })],
      ])
    ).toEqual([
      { from: 'fr', missing: 'en', entries: 2 },
      { from: 'fr', missing: 'de', entries: 1 },
      { from: 'de', missing: 'en', entries: 1 },
    ]);
  });

  it('is nothing where every document is in every locale', () => {
    expect(gapsOf([['en', 'fr', 'de'].map((locale) => version({ locale }))])).toEqual([]);
  });
});

describe('kinds that a stage expects', () => {
  const asked = scope({
    kinds: ['guide', 'review'],
    stages: [
      stage('one', { expected: [expects('ARTICLE', 2, 'guide'), expects('ARTICLE', 1)] }),
      stage('two', { expected: [expects('ARTICLE', 1, 'review')] }),
    ],
  });
  const missing = (groups: Parameters<typeof countDocuments>[0]) =>
    listMissingKinds(asked, countKinds(asked, countDocuments(groups, asked)));

  it('are missing as long as less counts than is expected: neither drafts nor stale entries do', () => {
    const guide = { kind: 'guide', stages: [0] };
    expect(
      missing([
        group([version(guide)]),
        group([version({ ...guide, published: false })]),
        group([version({ ...guide, age: 1 })]),
        group([version({ kind: 'review', stages: [1] })]),
      ])
    ).toEqual([
      { stage: 'one', role: 'ARTICLE', kind: 'guide', counting: 1, draft: 1, expected: 2 },
    ]);
    expect(
      missing([group([version(guide)], 2), group([version({ kind: 'review', stages: [1] })])])
    ).toEqual([]);
  });
});
