/** The list with one item moved; as it was when there is no such place. Pure. */
export const moveItem = <Item>(list: readonly Item[], from: number, to: number): readonly Item[] =>
  from in list && to in list
    ? list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1))
    : list;
