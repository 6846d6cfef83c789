/**
 * Lines and columns of validation errors, worked out once for all of them.
 *
 * graphql-js walks the source from its start for each error, and Apollo makes each error anew: 100
 * errors at the end of 60 KB of empty lines took 750 ms. While a long document is validated its source
 * is therefore empty, so that each walk ends at once; once the errors are what will be answered, the
 * source is put back and every position is looked up in one walk. They read as if nothing had happened.
 */
import type { DocumentNode, GraphQLError, SourceLocation } from 'graphql';

/** Below this many characters a walk costs less than the bother. */
const LONG_SOURCE = 2000;

type LocatedError = Pick<GraphQLError, 'positions'> & {
  -readonly [key in 'locations']: GraphQLError[key];
};

const byNumber = (a: number, b: number): number => a - b;

/** Line and column of each position, by one walk over the source. */
const locate = (body: string, positions: readonly number[]): Map<number, SourceLocation> => {
  const found = new Map<number, SourceLocation>();
  const lineEnd = /\r\n|[\n\r]/g;
  let match = lineEnd.exec(body);
  let line = 1;
  let lineStart = 0;
  for (const position of [...positions].sort(byNumber)) {
    while (match && match.index < position) {
      line += 1;
      lineStart = match.index + match[0].length;
      match = lineEnd.exec(body);
    }
    found.set(position, { line, column: position + 1 - lineStart });
  }
  return found;
};

/**
 * Call before validation, and the function it hands out once the errors are the final ones, or there
 * are none. Undefined: the document is short and nothing was changed.
 */
export const postponeLocations = (
  document: DocumentNode
): ((errors?: readonly LocatedError[]) => void) | undefined => {
  const source = document.loc?.source;
  if (!source || source.body.length < LONG_SOURCE) return undefined;
  const { body } = source;
  source.body = '';
  return (errors = []) => {
    source.body = body;
    const located = locate(
      body,
      errors.flatMap(({ positions }) => positions ?? [])
    );
    for (const error of errors) {
      if (!error.positions) continue;
      error.locations = error.positions.flatMap((position) => located.get(position) ?? []);
    }
  };
};
