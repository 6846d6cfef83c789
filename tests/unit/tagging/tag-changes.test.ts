import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRelativeChange } from '../../../server/src/tagging/domain/apply-relative-change';
import {
  changedTags,
  tagChangeKind,
  withoutIdleTags,
} from '../../../server/src/tagging/domain/read-tag-change';

describe('what a write does to a tag attribute', () => {
  it.each([
    [undefined, 'none'],
    [null, 'none'],
    [{ connect: [], disconnect: [] }, 'none'],
    [{ connect: [] }, 'none'],
    [{ set: null }, 'none'],
    [{}, 'none'],
    [[], 'whole'],
    [{ set: [] }, 'whole'],
    [['abc'], 'whole'],
    ['abc', 'whole'],
    [7, 'whole'],
    [{ id: 7 }, 'whole'],
    [{ documentId: 'abc' }, 'whole'],
    [{ set: ['abc'], connect: [] }, 'whole'],
    [{ connect: [{ id: 7 }] }, 'relative'],
    [{ connect: { id: 7 } }, 'relative'],
    [{ connect: [], disconnect: [7] }, 'relative'],
  ])('reads %j as %s', (value, kind) => {
    expect(tagChangeKind(value)).toBe(kind);
  });

  it('names the tags that change and takes away those that do not, nothing else', () => {
    const data = {
      title: null,
      funnelStages: null,
      funnelPersonas: [],
      funnelTouchpoints: { connect: [], disconnect: [] },
    };
    expect(changedTags(data)).toEqual(['funnelPersonas']);
    expect(withoutIdleTags(data)).toEqual({ title: null, funnelPersonas: [] });
  });
});

describe('a relative change', () => {
  const change = (connect: object[], disconnect: number[] = []) => ({
    connect: connect as { id: number }[],
    disconnect,
  });

  it('puts what is connected at its place, one after the other', () => {
    const list = [1, 2, 3];
    expect(applyRelativeChange(list, change([{ id: 4 }]))).toEqual([1, 2, 3, 4]);
    expect(applyRelativeChange(list, change([{ id: 4, start: true }]))).toEqual([4, 1, 2, 3]);
    expect(applyRelativeChange(list, change([{ id: 4, before: 2 }]))).toEqual([1, 4, 2, 3]);
    expect(
      applyRelativeChange(
        list,
        change([
          { id: 4, after: 2 },
          { id: 5, after: 4 },
        ])
      )
    ).toEqual([1, 2, 4, 5, 3]);
    expect(applyRelativeChange(list, change([{ id: 3, start: true }]))).toEqual([3, 1, 2]);
    expect(applyRelativeChange(list, change([{ id: 4, before: 9 }]))).toEqual([1, 2, 3, 4]);
  });

  it('takes away what is disconnected, unless it is connected as well', () => {
    expect(applyRelativeChange([1, 2, 3], change([], [2, 9]))).toEqual([1, 3]);
    expect(applyRelativeChange([1, 2, 3], change([{ id: 1, after: 3 }], [1, 2]))).toEqual([3, 1]);
  });

  it('keeps every tag once and the order of those that it does not name', () => {
    const ids = fc.uniqueArray(fc.nat({ max: 9 }));
    const connections = fc.array(
      fc.record({
        id: fc.nat({ max: 9 }),
        before: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
        after: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
        start: fc.boolean(),
      })
    );
    fc.assert(
      fc.property(ids, connections, ids, (current, connect, disconnect) => {
        const result = applyRelativeChange(current, { connect, disconnect });
        const connected = new Set(connect.map(({ id }) => id));
        expect(new Set(result).size).toBe(result.length);
        expect([...connected].every((id) => result.includes(id))).toBe(true);
        expect(result.filter((id) => !connected.has(id))).toEqual(
          current.filter((id) => !connected.has(id) && !disconnect.includes(id))
        );
      })
    );
  });
});
