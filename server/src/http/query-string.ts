/**
 * Reads a query string strictly: what nobody knows is refused by name, so that a misspelt parameter
 * is noticed and no filter, sort or populate of Strapi's slips through.
 */
import { inputError, type Problem } from '../strapi/errors';

export interface QueryShape {
  /** Parameters that may be given once. */
  readonly single: readonly string[];
  /** Parameters that may be repeated, or hold several values between commas. */
  readonly list: readonly string[];
}

export interface QueryValues {
  /** Undefined: not given, or given without a value. */
  single(name: string): string | undefined;
  list(name: string): readonly string[] | undefined;
  /** NaN for what is no number: the schema that the value is for refuses it with its own words. */
  number(name: string): number | undefined;
  /** The text itself for anything but "true" and "false". */
  flag(name: string): boolean | string | undefined;
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
};

/** `roles[]` and `roles[0]`, as query-string libraries write lists. */
const INDEX = /\[\d*\]$/;

const readPair = (
  pair: string,
  shape: QueryShape,
  given: Map<string, string[]>
): Problem | undefined => {
  const at = pair.indexOf('=');
  const rawName = decode(at < 0 ? pair : pair.slice(0, at));
  const rawValue = at < 0 ? '' : pair.slice(at + 1);
  const name = rawName?.replace(INDEX, '');
  const isList = name !== undefined && shape.list.includes(name);
  if (rawName === undefined || name === undefined || !(isList || shape.single.includes(rawName))) {
    const known = [...shape.single, ...shape.list];
    const allowed = known.length > 0 ? `allowed: ${known.join(', ')}` : 'none is allowed';
    return { field: rawName ?? pair, message: `unknown parameter; ${allowed}` };
  }
  const value = decode(rawValue);
  if (value === undefined) return { field: name, message: 'is not encoded as a URL must be' };
  const values = (isList ? value.split(',') : [value]).filter((part) => part !== '');
  const known = given.get(name);
  if (known && !isList) return { field: name, message: 'may be given once' };
  given.set(name, [...(known ?? []), ...values]);
  return undefined;
};

/** @throws ValidationError that names each parameter that is unknown, repeated or badly encoded. */
export const readQuery = (querystring: string, shape: QueryShape): QueryValues => {
  const given = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const pair of querystring.split('&')) {
    const problem = pair === '' ? undefined : readPair(pair, shape, given);
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) throw inputError(problems);
  const single = (name: string): string | undefined => given.get(name)?.[0];
  return {
    single,
    list(name) {
      const values = given.get(name);
      return values && values.length > 0 ? values : undefined;
    },
    number(name) {
      const value = single(name);
      return value === undefined ? undefined : Number(value);
    },
    flag(name) {
      const value = single(name);
      return value === 'true' || value === 'false' ? value === 'true' : value;
    },
  };
};
