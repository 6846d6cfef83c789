/**
 * What a caller reads when something goes wrong: a closed list of kinds of errors, in GraphQL and
 * REST alike. Whatever is not meant for callers becomes a fixed text, and the log has the rest.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** A problem with what the caller sent: which field, and what is allowed there. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

const MAX_PROBLEMS = 20;
const MAX_NAMES = 5;
const MAX_NAME = 60;

const asIs = (field: string): string => field;

/** Names of fields come from the caller too: a few of them, cut to a readable length. */
const shortened = (name: string): string =>
  name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;

/**
 * GraphQL code BAD_USER_INPUT, REST 400, with `details.errors` for programs. `nameOf` says what the
 * caller calls a field.
 */
export const inputError = (
  problems: readonly Problem[],
  nameOf: (field: string) => string = asIs
): Error => {
  const told = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }) => ({ field: shortened(nameOf(field)), message }));
  return new errors.ValidationError(
    told.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; '),
    {
      errors: told.map(({ field, message }) => ({
        path: field === '' ? [] : field.split('.'),
        message,
        name: 'ValidationError',
      })),
    }
  );
};

type Issue = z.core.$ZodIssue;

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

const unitOf = (origin: string): string => {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
};

/** A sentence on what is allowed; never what was sent, which may be long or someone's data. */
const allowed = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_value':
      return `allowed: ${quoted(issue.values)}`;
    case 'unrecognized_keys':
      return `unknown field ${quoted(issue.keys.slice(0, MAX_NAMES).map(shortened))}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be a date and time such as "2026-11-21T09:30:00Z"'
        : issue.message;
    default:
      return issue.message;
  }
};

const problemsOf = (issues: readonly Issue[]): Problem[] =>
  issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: allowed(issue) }));

/** @throws ValidationError that names each field and what is allowed. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  nameOf: (field: string) => string = asIs
): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw inputError(problemsOf(parsed.error.issues), nameOf);
};

const INTERNAL = 'Internal Server Error';

/** Errors that Strapi shows to callers by design: their texts are written for them. */
const isForCallers = (error: unknown): boolean => error instanceof errors.ApplicationError;

/**
 * An error that may leave the server. Others are logged and replaced by one that says nothing:
 * the GraphQL plugin would show a plain error's message to the public, in production too.
 */
export const toPublicError = (strapi: Core.Strapi, error: unknown): unknown => {
  if (isForCallers(error)) return error;
  strapi.log.error(error);
  const masked = new Error(INTERNAL);
  masked.stack = `Error: ${INTERNAL}`;
  return masked;
};
