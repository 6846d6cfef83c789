const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, part) => (isObject(found) ? found[part] : undefined), value);

/** The names of the fields that a refused request was wrong about; none for any other error. */
const wrongFields = (error: unknown): readonly unknown[] => {
  const problems = at(error, 'response', 'data', 'error', 'details', 'errors');
  if (!Array.isArray(problems)) return [];
  return problems.map((problem: unknown) => {
    const path = at(problem, 'path');
    return Array.isArray(path) ? path[0] : path;
  });
};

/**
 * Whether an audit was refused because there is no journey at all: the question named none, and
 * yet the journey is what was wrong.
 */
export const lacksJourney = (error: unknown, asked: string | null): boolean =>
  asked === null && wrongFields(error).includes('journey');
