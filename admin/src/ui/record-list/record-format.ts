/**
 * How a list of records is edited: its columns, and how the stored JSON becomes rows of texts and
 * back. Pure; one description per custom field.
 */
import type { Message } from '../../translations/message';

export type ColumnKind = 'text' | 'long-text' | 'number' | 'date' | 'select';

export interface ColumnOption {
  readonly value: string;
  /** A message of the plugin, or a name that somebody gave. */
  readonly label: Message | string;
}

export interface Column {
  readonly key: string;
  readonly label: Message;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** Takes a line of its own. */
  readonly wide?: boolean;
  /** For `select`. */
  readonly options?: readonly ColumnOption[];
  /** What a new row starts with. */
  readonly initial?: string;
}

/** One row: column key → text as typed, empty when nothing was. */
export type Cells = Readonly<Record<string, string>>;

export interface RecordFormat {
  readonly columns: readonly Column[];
  readonly maxRows: number;
  /** Column whose value no two rows may share. */
  readonly uniqueColumn?: string;
  /** Rows of a stored value; what is not of the expected shape gives no rows. */
  readonly read: (value: unknown) => readonly Cells[];
  /** The value to store; gets no blank rows. */
  readonly write: (rows: readonly Cells[]) => unknown;
  /** Where the server's message about a cell is, below the attribute. */
  readonly errorPath: (row: Cells, index: number, column: string) => readonly string[];
}

/** Nobody has typed anything: only what a new row starts with is there. */
export const isBlank = (columns: readonly Column[], cells: Cells): boolean =>
  columns.every(({ key, initial }) => {
    const text = (cells[key] ?? '').trim();
    return text === '' || text === initial;
  });

/** A row as the add button gives it. */
export const newCells = (columns: readonly Column[]): Cells =>
  Object.fromEntries(columns.map(({ key, initial }) => [key, initial ?? '']));

/** Columns that must be filled and are not; a blank row lacks nothing, as it is not stored. */
export const missingColumns = (columns: readonly Column[], cells: Cells): readonly string[] =>
  isBlank(columns, cells)
    ? []
    : columns
        .filter(({ key, required }) => required && (cells[key] ?? '').trim() === '')
        .map(({ key }) => key);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The text at a path of the form's nested errors, if there is one. */
export const errorAt = (errors: unknown, path: readonly string[]): string | undefined => {
  let found: unknown = errors;
  for (const part of path) found = isObject(found) ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Turns a stored value of any kind into a text for an input. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The rows of a stored list of objects. */
export const readObjects = (value: unknown, columns: readonly Column[]): readonly Cells[] =>
  Array.isArray(value)
    ? value
        .filter(isObject)
        .map((row) => Object.fromEntries(columns.map(({ key }) => [key, textOf(row[key])])))
    : [];

/** The object to store for a row: numbers as numbers, and nothing where nothing was typed. */
export const writeObject = (
  cells: Cells,
  columns: readonly Column[]
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    columns.flatMap(({ key, kind }): [string, string | number][] => {
      const text = (cells[key] ?? '').trim();
      if (text === '') return [];
      return [[key, kind === 'number' ? Number(text) : text]];
    })
  );

/** The format of a list of objects whose columns are its properties. */
export const objectListFormat = (columns: readonly Column[], maxRows: number): RecordFormat => ({
  columns,
  maxRows,
  read: (value) => readObjects(value, columns),
  write: (rows) => rows.map((row) => writeObject(row, columns)),
  errorPath: (_row, index, column) => [String(index), column],
});
