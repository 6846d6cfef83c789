import { describe, expect, it } from 'vitest';
import { assessStageRole } from '../../../server/src/coverage/domain/assess-stage-role';
import { normalizeKind } from '../../../server/src/taxonomy/vocabulary';
import { expects } from './support';

const assess = (
  expected: readonly (readonly [count: number, kind: string | null])[],
  there: Readonly<Record<string, number>>
) =>
  assessStageRole(
    expected.map(([count, kind]) => expects('ARTICLE', count, kind)),
    Object.values(there).reduce((a, b) => a + b, 0),
    (kind) => there[kind] ?? 0
  );

describe('what a stage lacks of a role', () => {
  it('is nothing where nothing is expected', () => {
    expect(assess([], { guide: 4 })).toEqual({ target: 0, deficit: 0 });
  });

  it('is what is missing of any kind', () => {
    expect(assess([[3, null]], { guide: 1, '': 1 })).toEqual({ target: 3, deficit: 1 });
  });

  it('is not made up for by entries of another kind', () => {
    const expected = [
      [3, 'guide'],
      [2, 'review'],
    ] as const;
    expect(assess(expected, { guide: 9 })).toEqual({ target: 5, deficit: 2 });
    expect(assess(expected, { '': 9 })).toEqual({ target: 5, deficit: 5 });
  });

  it('is filled up by what an expected kind has to spare', () => {
    const expected = [
      [1, 'guide'],
      [2, null],
    ] as const;
    expect(assess(expected, { guide: 2 })).toEqual({ target: 3, deficit: 1 });
    expect(assess(expected, { guide: 3 })).toEqual({ target: 3, deficit: 0 });
    expect(assess(expected, { review: 2 })).toEqual({ target: 3, deficit: 1 });
  });

  it('stays sound when a document is of two kinds in two languages', () => {
    const expected = [expects('ARTICLE', 1, 'guide'), expects('ARTICLE', 1, 'review')];
    const oneOfBoth = assessStageRole([...expected, expects('ARTICLE', 1)], 1, () => 1);
    expect(oneOfBoth).toEqual({ target: 3, deficit: 1 });
  });
});

describe('kinds', () => {
  it.each(['buying-guide', 'Buying guide', 'buying_guide', '  BUYING  GUIDE '])(
    'are compared without regard to how %j is written',
    (written) => expect(normalizeKind(written)).toBe('buying-guide')
  );
});
