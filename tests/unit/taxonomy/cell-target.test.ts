import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedContentSchema,
  ROLES,
  type ExpectedContent,
} from '../../../server/src/taxonomy/contract';
import { editTarget, readTarget } from '../../../server/src/taxonomy/domain/cell-target';

const PERSONAS = ['cook', 'gardener'];
const GUIDE: ExpectedContent = { role: 'ARTICLE', kind: 'guide', count: 2 };

const expectations: fc.Arbitrary<readonly ExpectedContent[]> = fc.array(
  fc.oneof(
    fc.record({
      role: fc.constantFrom(...ROLES),
      kind: fc.constantFrom(null, 'guide', 'review'),
      count: fc.nat(5),
    }),
    fc.record({
      role: fc.constantFrom(...ROLES),
      persona: fc.constantFrom(...PERSONAS),
      count: fc.nat(5),
    })
  ),
  { maxLength: 8 }
);
const places = fc.record({
  persona: fc.constantFrom(null, ...PERSONAS),
  role: fc.constantFrom(...ROLES),
});

describe('the target of a cell', () => {
  it('of the row of everyone is what the stage expects, kinds included', () => {
    const expected: ExpectedContent[] = [
      GUIDE,
      { role: 'ARTICLE', count: 1 },
      { role: 'CTA', count: 7 },
      { role: 'ARTICLE', persona: 'cook', count: 9 },
    ];
    expect(readTarget(expected, { persona: null, role: 'ARTICLE' })).toEqual({
      ...{ target: 3, standard: null },
      kinds: [{ kind: 'guide', count: 2 }],
    });
  });

  it('of a persona is one where the stage expects the role, until somebody sets another', () => {
    const place = { persona: 'cook', role: 'ARTICLE' } as const;
    expect(readTarget([GUIDE], place)).toMatchObject({ target: null, standard: 1 });
    expect(readTarget([], place)).toMatchObject({ target: null, standard: 0 });
    const edited = editTarget([GUIDE], place, 0);
    expect(edited).toEqual({
      ok: true,
      expected: [GUIDE, { role: 'ARTICLE', persona: 'cook', count: 0 }],
    });
  });

  it('is read as it was set, is valid, and leaves every other cell of a persona as it was', () => {
    fc.assert(
      fc.property(expectations, places, fc.nat(9), (expected, place, target) => {
        const edited = editTarget(expected, place, target);
        if (!edited.ok) {
          expect(edited.message).toMatch(/^must be at least \d+/);
          return;
        }
        expect(expectedContentSchema.safeParse(edited.expected).success).toBe(true);
        expect(readTarget(edited.expected, place).target).toBe(target);
        for (const role of ROLES) {
          for (const persona of PERSONAS) {
            if (role === place.role && persona === place.persona) continue;
            const other = { role, persona };
            expect(readTarget(edited.expected, other).target).toBe(
              readTarget(expected, other).target
            );
          }
        }
      })
    );
  });

  it('goes back to the standard for a persona; a stage has none, and no less than its kinds', () => {
    const own: ExpectedContent = { role: 'ARTICLE', persona: 'cook', count: 4 };
    const place = { persona: 'cook', role: 'ARTICLE' } as const;
    expect(editTarget([GUIDE, own], place, null)).toEqual({ ok: true, expected: [GUIDE] });
    const stage = { persona: null, role: 'ARTICLE' } as const;
    expect(editTarget([GUIDE], stage, null)).toMatchObject({ ok: false });
    expect(editTarget([GUIDE], stage, 1)).toEqual({
      ok: false,
      message:
        'must be at least 2, as the stage expects 2 of kind "guide": edit these in the journey first',
    });
  });

  it('is for all kinds together where it is for one persona', () => {
    const both = [{ role: 'ARTICLE', kind: 'guide', persona: 'cook', count: 1 }];
    expect(expectedContentSchema.safeParse(both).error?.issues[0]).toMatchObject({
      path: [0, 'kind'],
    });
  });
});
