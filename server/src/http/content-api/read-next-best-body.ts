/** `POST /next-best`: the input of `funnelNextBest`, or `{ page, inputs }` for its batch. */
import { batchSchema, nextBestSchema } from '../../recommendation/contract';
import { inputError, parseInput } from '../../strapi/errors';
import type { NextBestRequest } from './read-next-best-query';

const nameOf = (field: string): string => field;

/** @throws ValidationError that names the field and what is allowed. */
export const readNextBestBody = (body: unknown): NextBestRequest => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw inputError([{ field: '', message: 'the body must be a JSON object' }]);
  }
  return 'inputs' in body || 'page' in body
    ? { kind: 'batch', input: parseInput(batchSchema, body), nameOf }
    : { kind: 'single', input: parseInput(nextBestSchema, body), nameOf };
};
