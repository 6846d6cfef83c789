import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOrdered, removeOrdered } from '../../../server/src/catalog/domain/ordered-list';

const ascending = (a: number, b: number): number => a - b;
const numbers = fc.uniqueArray(fc.nat(1000), { maxLength: 60 });

describe('an ordered list', () => {
  it('stays in order whatever is added', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const list = [...before].sort(ascending);
        const added = after.filter((item) => !before.includes(item));
        const wanted = [...before, ...added].sort(ascending);
        expect(addOrdered(list, added, ascending)).toEqual(wanted);
      })
    );
  });

  it('loses what is removed and nothing else', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, removed) => {
        const list = [...before].sort(ascending);
        const wanted = list.filter((item) => !removed.includes(item));
        expect(removeOrdered(list, removed, ascending)).toEqual(wanted);
      })
    );
  });
});
