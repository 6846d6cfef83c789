/** An entry of `persisted_tables`: the table, and the tables with which it goes. */
export interface KeptTable {
  readonly name: string;
  readonly dependsOn?: readonly { readonly name: string }[] | undefined;
}

export interface KeptTablesInput {
  /** What the core store holds, entries of others included. */
  readonly persisted: readonly KeptTable[];
  /** Names that we added at an earlier start. */
  readonly previous: readonly string[];
  /** What we need kept now. */
  readonly own: readonly KeptTable[];
  /** Tables of content types that the app has. */
  readonly known: ReadonlySet<string>;
}

export interface KeptTables {
  readonly tables: readonly KeptTable[];
  /** Names of ours in `tables`. */
  readonly ours: readonly string[];
  /** Ours that nothing uses now: the content type is there but takes part no longer. */
  readonly retired: readonly KeptTable[];
}

/**
 * Merges our entries into those of others, which stay as they are. Of our earlier entries those of
 * content types that are still in the app stay (their tags come back with the configuration); those
 * of deleted content types go.
 */
export const mergeKeptTables = ({
  persisted,
  previous,
  own,
  known,
}: KeptTablesInput): KeptTables => {
  const before = new Set(previous);
  const wanted = new Set(own.map(({ name }) => name));
  const others = persisted.filter(({ name }) => !before.has(name) && !wanted.has(name));
  const retired = persisted.filter(
    ({ name, dependsOn }) =>
      before.has(name) &&
      !wanted.has(name) &&
      dependsOn !== undefined &&
      dependsOn.every((table) => known.has(table.name))
  );
  const ours = [...own, ...retired].sort((one, other) => (one.name < other.name ? -1 : 1));
  return { tables: [...others, ...ours], ours: ours.map(({ name }) => name), retired };
};
