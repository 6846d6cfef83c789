type Compare = (a: number, b: number) => number;

/** Up to this many changes, moving a list's tail is faster than writing the list anew. */
const FEW = 8;

/** First place in an ordered list whose item does not come before `item`. */
const placeOf = (list: readonly number[], item: number, compare: Compare): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] as number, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const mergeOrdered = (
  left: readonly number[],
  right: readonly number[],
  compare: Compare
): number[] => {
  const merged = new Array<number>(left.length + right.length);
  let l = 0;
  let r = 0;
  for (let place = 0; place < merged.length; place += 1) {
    const takeLeft =
      r >= right.length || (l < left.length && compare(left[l] as number, right[r] as number) <= 0);
    merged[place] = (takeLeft ? left[l++] : right[r++]) as number;
  }
  return merged;
};

/** The ordered list with `added` in it; `list` itself may be changed and must no longer be used. */
export const addOrdered = (list: number[], added: number[], compare: Compare): number[] => {
  if (added.length > FEW) return mergeOrdered(list, added.sort(compare), compare);
  for (const item of added) list.splice(placeOf(list, item, compare), 0, item);
  return list;
};

/** The ordered list without `removed`; what is not in it is ignored. */
export const removeOrdered = (list: number[], removed: number[], compare: Compare): number[] => {
  if (removed.length > FEW) {
    const gone = new Set(removed);
    return list.filter((item) => !gone.has(item));
  }
  for (const item of removed) {
    const place = placeOf(list, item, compare);
    if (list[place] === item) list.splice(place, 1);
  }
  return list;
};
