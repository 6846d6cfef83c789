/** Where the arrow keys lead in a grid. Pure. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

type Step = (place: Place, size: GridSize) => Place;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_place, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** The next place, held inside the grid; null when the key does not move the focus. */
export const moveFocus = (
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  place: Place,
  size: GridSize
): Place | null => {
  const step = STEPS[ctrlKey ? `Ctrl+${key}` : key];
  if (!step) return null;
  const { row, column } = step(place, size);
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) };
};
