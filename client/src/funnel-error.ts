/** What was wrong with one field: `path` as in `visitor.seen`, empty for the request as a whole. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * An answer of Strapi that is no success, or no JSON. `status` is the HTTP status, `code` the name
 * of the error in Strapi's body (`ValidationError`, `ForbiddenError` …), or `UnreadableAnswer` when
 * something else than Strapi answered: a proxy, or a wrong `baseUrl`. A request that got no answer
 * at all, and one that was aborted, reject with fetch's own error instead.
 *
 * @example
 * ```ts
 * try {
 *   await funnel.nextBest({ slot: 'article-footer', count: 50 });
 * } catch (error) {
 *   if (error instanceof FunnelError) error.fields; // [{ path: 'count', message: … }]
 * }
 * ```
 */
export class FunnelError extends Error {
  override readonly name = 'FunnelError';

  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly fields: readonly FieldProblem[] = []
  ) {
    super(message);
  }
}

/** Strapi's error body, as far as it is trusted to be one. */
interface ErrorBody {
  readonly error?: {
    readonly name?: string;
    readonly message?: string;
    readonly details?: {
      readonly errors?: readonly {
        path?: string | readonly (string | number)[];
        message?: string;
      }[];
    };
  };
}

/** The error that an answer stands for; `body` is its parsed JSON, or undefined where it had none. */
export const errorOf = (status: number, body: unknown): FunnelError => {
  const error = (body as ErrorBody | null | undefined)?.error;
  if (!error?.name) {
    return new FunnelError(`Unreadable answer, HTTP status ${status}`, status, 'UnreadableAnswer');
  }
  const problems = error.details?.errors;
  const fields = (Array.isArray(problems) ? problems : []).map(({ path = '', message = '' }) => ({
    path: typeof path === 'string' ? path : path.join('.'),
    message,
  }));
  return new FunnelError(error.message ?? error.name, status, error.name, fields);
};
