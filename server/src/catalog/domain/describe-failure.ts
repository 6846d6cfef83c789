const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null
    ? (error as Readonly<Record<string, unknown>>)[name]
    : undefined;

/**
 * What may be said of an error in a log: its code, else its name. Messages of database errors hold
 * the SQL text and, on SQLite, the values.
 */
export const describeFailure = (error: unknown): string => {
  const [code, name] = [property(error, 'code'), property(error, 'name')];
  if (typeof code === 'string' && code !== '') return code;
  return typeof name === 'string' && name !== '' ? name : 'unknown error';
};
