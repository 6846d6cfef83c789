const textIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = textIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What the server says of one item of a list, whichever of its fields it names. Pure. */
export const firstError = (errors: unknown, at: number): string | undefined =>
  typeof errors === 'object' && errors !== null
    ? textIn((errors as Readonly<Record<number, unknown>>)[at])
    : undefined;
