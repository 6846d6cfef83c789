/**
 * Tags of one field as Strapi's edit form keeps them: not the list itself, but what to connect and
 * disconnect. So two editors who save one after the other do not overwrite each other's tags. Pure.
 */

/** Where a connected tag is put; `after` names a document. */
export type Position =
  { readonly start: true } | { readonly end: true } | { readonly after: string };

/** The part of a relation of the form that matters here; Strapi sends `apiData`. */
export interface FormRelation {
  readonly documentId?: string;
  readonly apiData?: {
    readonly documentId?: string;
    readonly isTemporary?: true;
    readonly position?: Position | { readonly before: string };
  };
}

export interface TagChange {
  readonly connect: readonly FormRelation[];
  readonly disconnect: readonly FormRelation[];
}

const idOf = ({ apiData, documentId }: FormRelation): string | undefined =>
  apiData?.documentId ?? documentId;

const placeOf = (list: readonly string[], { apiData }: FormRelation): number => {
  const position = apiData?.position;
  if (position === undefined || 'end' in position) return list.length;
  if ('start' in position) return 0;
  const at = 'after' in position ? list.indexOf(position.after) + 1 : list.indexOf(position.before);
  return at < 0 || ('after' in position && at === 0) ? list.length : at;
};

/** The list that the editor sees: what is saved, with the form's changes. */
export const applyTagChange = (
  saved: readonly string[],
  change: Partial<TagChange> | null | undefined
): readonly string[] => {
  const gone = new Set((change?.disconnect ?? []).map(idOf));
  return (change?.connect ?? []).reduce<readonly string[]>(
    (list, relation) => {
      const id = idOf(relation);
      if (id === undefined) return list;
      const rest = list.filter((other) => other !== id);
      return rest.toSpliced(placeOf(rest, relation), 0, id);
    },
    saved.filter((id) => !gone.has(id))
  );
};

interface Place {
  readonly id: string;
  readonly at: number;
}

const longest = (runs: readonly (readonly Place[])[]): readonly Place[] =>
  runs.reduce<readonly Place[]>((best, run) => (run.length > best.length ? run : best), []);

/** The longest run of `wanted` that stands in this order in `saved`: what need not move. */
const unmoved = (saved: readonly string[], wanted: readonly string[]): ReadonlySet<string> => {
  const runs: (readonly Place[])[] = [];
  for (const id of wanted) {
    const at = saved.indexOf(id);
    if (at < 0) continue;
    const before = runs.filter((run) => run.every((place) => place.at < at));
    runs.push([...longest(before), { id, at }]);
  }
  return new Set(longest(runs).map(({ id }) => id));
};

const connection = (documentId: string, position: Position): FormRelation => ({
  documentId,
  apiData: { documentId, isTemporary: true, position },
});

/**
 * What leads from the saved list to the wanted one with as few moves as possible. What stands last
 * is put at the end rather than behind a neighbour, who may be gone by the time of the save.
 */
export const tagChangeBetween = (
  saved: readonly string[],
  wanted: readonly string[]
): TagChange => {
  const kept = unmoved(saved, wanted);
  const lastKept = wanted.findLastIndex((id) => kept.has(id));
  const positionAt = (index: number): Position => {
    if (index > lastKept) return { end: true };
    const before = wanted[index - 1];
    return before === undefined ? { start: true } : { after: before };
  };
  return {
    connect: wanted.flatMap((id, index) => (kept.has(id) ? [] : connection(id, positionAt(index)))),
    disconnect: saved
      .filter((id) => !wanted.includes(id))
      .map((documentId) => ({ documentId, apiData: { documentId } })),
  };
};

/** The change of a field that holds one tag at most: it has no order. */
export const singleTagChange = (saved: readonly string[], wanted: readonly string[]): TagChange => {
  const { connect, disconnect } = tagChangeBetween(saved, wanted);
  return {
    connect: connect.flatMap(({ documentId }) =>
      documentId === undefined
        ? []
        : { documentId, apiData: { documentId, isTemporary: true as const } }
    ),
    disconnect,
  };
};

export const isEmptyChange = ({ connect, disconnect }: TagChange): boolean =>
  connect.length === 0 && disconnect.length === 0;
