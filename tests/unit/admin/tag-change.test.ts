import { expect, test } from 'vitest';
import {
  applyTagChange,
  isEmptyChange,
  singleTagChange,
  tagChangeBetween,
} from '../../../admin/src/content-manager/tagging-panel/tag-change';

const api = (list: readonly { apiData?: object }[]) => list.map(({ apiData }) => apiData);

/** Every order of every subset. */
const arrangements = (ids: readonly string[]): string[][] => [
  [],
  ...ids.flatMap((id) =>
    arrangements(ids.filter((other) => other !== id)).map((rest) => [id, ...rest])
  ),
];

test('a change leads from any list to any other, and nothing is sent for equal ones', () => {
  for (const saved of arrangements(['a', 'b', 'c'])) {
    for (const wanted of arrangements(['a', 'b', 'c', 'd'])) {
      const change = tagChangeBetween(saved, wanted);
      expect(applyTagChange(saved, change), `${saved} → ${wanted}`).toEqual(wanted);
      expect(isEmptyChange(change)).toBe(saved.join() === wanted.join());
    }
  }
});

test('only what moves is sent', () => {
  const { connect, disconnect } = tagChangeBetween(['a', 'b', 'c'], ['c', 'a', 'b']);
  expect(api(connect)).toEqual([{ documentId: 'c', isTemporary: true, position: { start: true } }]);
  expect(disconnect).toEqual([]);
});

test('what another editor has saved meanwhile stays', () => {
  const added = tagChangeBetween(['a'], ['a', 'b']);
  expect(applyTagChange(['x', 'a', 'y'], added)).toEqual(['x', 'a', 'y', 'b']);
  const removed = tagChangeBetween(['a', 'b'], ['b']);
  expect(applyTagChange(['a', 'b', 'x'], removed)).toEqual(['b', 'x']);
});

test('a relation of Strapi’s own inputs is understood, too', () => {
  const own = [{ id: 1, apiData: { documentId: 'c', position: { before: 'b' } } }];
  expect(applyTagChange(['a', 'b'], { connect: own, disconnect: [] })).toEqual(['a', 'c', 'b']);
  expect(applyTagChange(['a'], undefined)).toEqual(['a']);
});

test('a field with one tag sends no place', () => {
  const change = singleTagChange(['a'], ['b']);
  expect(api(change.connect)).toEqual([{ documentId: 'b', isTemporary: true }]);
  expect(api(change.disconnect)).toEqual([{ documentId: 'a' }]);
  expect(applyTagChange(['a'], change)).toEqual(['b']);
});
