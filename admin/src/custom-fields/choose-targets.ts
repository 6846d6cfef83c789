import type { ColumnOption } from '../ui/record-list/record-format';

/** A stage as the Content Manager lists it. */
export interface StageRow {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly journey?: { readonly documentId: string; readonly name: string } | null;
}

/** What is known of the stage whose transitions are edited. */
export interface EditedStage {
  /** Of the document that the page shows; in a relation's modal that is another one. */
  readonly documentId: string | undefined;
  /** As saved; undefined for a new stage. */
  readonly key: string | undefined;
  /** Journey chosen and not yet saved. */
  readonly chosenJourney: string | undefined;
}

const journeyOf = (rows: readonly StageRow[], edited: EditedStage): string | undefined => {
  if (edited.chosenJourney !== undefined) return edited.chosenJourney;
  const named = rows.filter(({ key }) => key === edited.key);
  const own = named.find(({ documentId }) => documentId === edited.documentId);
  return (own ?? (named.length === 1 ? named[0] : undefined))?.journey?.documentId;
};

/**
 * The stages that a transition may lead to: the others of the same journey, or, while the journey
 * is not known, every stage with its journey's name.
 */
export const chooseTargets = (
  rows: readonly StageRow[],
  edited: EditedStage
): readonly ColumnOption[] => {
  const journey = journeyOf(rows, edited);
  if (journey !== undefined) {
    return rows
      .filter((row) => row.journey?.documentId === journey && row.key !== edited.key)
      .map(({ key, name }) => ({ value: key, label: name }));
  }
  const byKey = new Map<string, string[]>();
  for (const { key, name, journey: of } of rows) {
    byKey.set(key, [...(byKey.get(key) ?? []), of ? `${name} (${of.name})` : name]);
  }
  return [...byKey].map(([value, names]) => ({ value, label: names.join(', ') }));
};
