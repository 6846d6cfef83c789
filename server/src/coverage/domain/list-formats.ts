import { normalizeKind } from '../../taxonomy/vocabulary';

/** Each format once, by the form in which formats are compared, with one of its spellings. */
export const listFormats = (written: readonly string[]): { key: string; name: string }[] => {
  const names = new Map<string, string>();
  for (const name of written.toSorted()) {
    const key = normalizeKind(name);
    if (key !== '' && !names.has(key)) names.set(key, name);
  }
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
};
