const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, ordered(part)])
  );
};

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * A text that is the same for values that mean the same: whatever the order of an object's names,
 * and whether nothing is said by null, by an empty text or list, or by leaving it out.
 */
export const canonicalText = (value: unknown): string =>
  isNothing(value) ? '' : JSON.stringify(ordered(value));
