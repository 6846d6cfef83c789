import * as React from 'react';
import { useCallbackRef } from '@strapi/design-system';
import { isBlank, newCells, type Cells, type RecordFormat } from './record-format';

/** A row while it is edited. `id` stays when rows move, so that inputs keep their focus. */
export interface Draft {
  readonly id: number;
  readonly cells: Cells;
}

interface Held {
  /** The form's value as last seen. */
  readonly seen: string;
  /** Values that were handed to the form and have not come back yet, as JSON. */
  readonly pending: readonly string[];
  readonly drafts: readonly Draft[];
  readonly nextId: number;
}

const NOTHING = 'null';

const json = (value: unknown): string => JSON.stringify(value ?? null);

const hold = (value: unknown, format: RecordFormat, firstId: number): Held => {
  const drafts = format.read(value).map((cells, index) => ({ id: firstId + index, cells }));
  return { seen: json(value), pending: [], drafts, nextId: firstId + drafts.length };
};

/**
 * The form tells of a change in a later pass than the one that draws the rows. A value that comes
 * back from us changes no row; any other one replaces them.
 */
const follow = (held: Held, value: unknown, format: RecordFormat): Held => {
  const seen = json(value);
  if (seen === held.seen) return held;
  const place = held.pending.indexOf(seen);
  if (place < 0) return hold(value, format, held.nextId);
  return { ...held, seen, pending: held.pending.slice(place + 1) };
};

/** What the rows come to when they are stored, as JSON. */
const toStore = (
  drafts: readonly Draft[],
  last: string,
  { format, required }: DraftsOf
): string => {
  const rows = drafts.map(({ cells }) => cells);
  const filled = rows.filter((cells) => !isBlank(format.columns, cells));
  // Strapi's check of required attributes knows null and takes an empty list for a value; and an
  // attribute that was never filled stays as it is while there is nothing to store.
  const isNothing = filled.length === 0 && (required || last === NOTHING);
  return isNothing ? NOTHING : json(format.write(filled));
};

const withDrafts = (held: Held, drafts: readonly Draft[], of: DraftsOf): Held => {
  const last = held.pending.at(-1) ?? held.seen;
  const next = toStore(drafts, last, of);
  return { ...held, drafts, pending: next === last ? held.pending : [...held.pending, next] };
};

const moved = (drafts: readonly Draft[], id: number, by: -1 | 1): readonly Draft[] => {
  const from = drafts.findIndex((draft) => draft.id === id);
  const draft = drafts[from];
  const to = from + by;
  if (!draft || to < 0 || to >= drafts.length) return drafts;
  return drafts.toSpliced(from, 1).toSpliced(to, 0, draft);
};

export interface DraftsOf {
  /** The form's value. */
  readonly value: unknown;
  readonly format: RecordFormat;
  readonly required: boolean;
  /** Gets the value to store. */
  readonly onChange: (value: unknown) => void;
}

export interface RecordDrafts {
  readonly drafts: readonly Draft[];
  /** Answers the id of the new row. */
  readonly add: () => number;
  readonly remove: (id: number) => void;
  readonly move: (id: number, by: -1 | 1) => void;
  readonly change: (id: number, column: string, text: string) => void;
}

/**
 * Rows under edit for a stored value. Rows may be half filled or blank; blank ones are not stored.
 * A value that changes from outside (save, discard, another locale) replaces the rows.
 */
export const useRecordDrafts = (of: DraftsOf): RecordDrafts => {
  const { value, format, onChange } = of;
  const [held, setHeld] = React.useState<Held>(() => hold(value, format, 0));
  const current = follow(held, value, format);
  if (current !== held) setHeld(current);

  // Some inputs tell of a change after another one has changed too, so that every change starts
  // from the newest rows, and what they come to is handed on once they stand.
  const { pending } = current;
  const handOn = useCallbackRef(onChange);
  React.useEffect(() => {
    const newest = pending.at(-1);
    if (newest !== undefined) handOn(JSON.parse(newest));
  }, [pending, handOn]);

  const put = (change: (drafts: readonly Draft[]) => readonly Draft[]): void =>
    setHeld((last) => withDrafts(last, change(last.drafts), of));
  const add = (): number => {
    setHeld((last) => ({
      ...withDrafts(
        last,
        [...last.drafts, { id: last.nextId, cells: newCells(format.columns) }],
        of
      ),
      nextId: last.nextId + 1,
    }));
    return current.nextId;
  };
  return {
    drafts: current.drafts,
    add,
    remove: (id) => put((drafts) => drafts.filter((draft) => draft.id !== id)),
    move: (id, by) => put((drafts) => moved(drafts, id, by)),
    change: (id, column, text) =>
      put((drafts) =>
        drafts.map((draft) =>
          draft.id === id ? { ...draft, cells: { ...draft.cells, [column]: text } } : draft
        )
      ),
  };
};
