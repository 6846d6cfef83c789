import type { Entry } from '../contract';

/** What the database says of an entry; place and tie-break are the catalog's own. */
export type EntryContent = Omit<Entry, 'index' | 'tie'>;

/**
 * What reconciling compares, in numbers that the database computes: the row's id and time as one,
 * all its link rows as another. Apart from the content, as a republish of what did not change gives
 * a new row id.
 */
export interface RowPrint {
  readonly rowId: number;
  readonly row: number;
  readonly links: number;
  /** Row id of the image's file; null without an image. */
  readonly fileId: number | null;
}

export interface CatalogRow {
  readonly content: EntryContent;
  readonly print: RowPrint;
}

export interface RowTotals {
  readonly row: number;
  readonly links: number;
}
