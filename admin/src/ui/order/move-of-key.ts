import type * as React from 'react';

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Which way a key moves an item of a list: Alt and an arrow; null: it moves none. */
export const moveOfKey = ({ altKey, key }: React.KeyboardEvent): -1 | 1 | null =>
  (altKey ? MOVES[key] : undefined) ?? null;
