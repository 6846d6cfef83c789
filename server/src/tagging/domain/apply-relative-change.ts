/** `connect` and `disconnect` of a relation, with row ids. */
export interface RelativeChange {
  readonly connect: readonly Connection[];
  readonly disconnect: readonly number[];
}

export interface Connection {
  readonly id: number;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly start?: boolean | undefined;
}

const placeOf = (list: readonly number[], { before, after, start }: Connection): number => {
  if (before !== undefined && list.includes(before)) return list.indexOf(before);
  if (after !== undefined && list.includes(after)) return list.indexOf(after) + 1;
  return start === true ? 0 : list.length;
};

/**
 * The list after a relative change: what is disconnected goes, then each connection is put at its
 * place, one after the other; a place that names what is not there is the end.
 */
export const applyRelativeChange = (
  current: readonly number[],
  { connect, disconnect }: RelativeChange
): number[] => {
  const connected = new Set(connect.map(({ id }) => id));
  const kept = current.filter((id) => connected.has(id) || !disconnect.includes(id));
  return connect.reduce<number[]>((list, connection) => {
    const rest = list.filter((id) => id !== connection.id);
    return rest.toSpliced(placeOf(rest, connection), 0, connection.id);
  }, kept);
};
