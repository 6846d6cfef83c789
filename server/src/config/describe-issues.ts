import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const MAX_VALUE_LENGTH = 80;

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root
  );

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
};

const allowed = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_value':
      return `allowed: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `unknown option ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    default:
      return issue.message;
  }
};

/**
 * One line per problem: `path: what is allowed (got value)`. Unions are flattened to the branch
 * that came closest, as a reader wants the sentence, not the tree.
 */
export const describeIssues = (issues: readonly Issue[], root: unknown): string[] =>
  issues.map((issue) => {
    const path = issue.path.map(String).join('.') || '(top level)';
    return `- ${path}: ${allowed(issue)} (got ${show(valueAt(root, issue.path))})`;
  });
