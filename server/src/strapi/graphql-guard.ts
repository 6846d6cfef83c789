/**
 * Guards the GraphQL endpoint that the plugin shares with the site's own queries: what would be
 * costly to validate is refused before it is validated. It adds limits of its own and changes none
 * of the site's.
 */
import type { DocumentNode, GraphQLError } from 'graphql';
import { postponeLocations } from './graphql-guard-locations';
import { measureDocument, type GuardLimits } from './graphql-guard-measure';

/** The part of Apollo Server's plugin interface that is used here. */
export interface GuardedRequest {
  readonly schema: { getType(name: string): unknown };
  document?: DocumentNode;
}
export interface GuardHooks {
  validationDidStart(
    request: GuardedRequest
  ): Promise<((errors?: readonly GraphQLError[]) => Promise<void>) | undefined>;
  didEncounterErrors(request: { errors: readonly GraphQLError[] }): Promise<void>;
}
export interface GuardPlugin {
  requestDidStart(): Promise<GuardHooks>;
}

/** Two underscores are reserved, so no schema has this field. */
const REFUSED: DocumentNode = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: '__refused' } }],
      },
    },
  ],
} as DocumentNode;

/**
 * Refusing means validating a small document that is wrong, and giving its error our reason:
 * throwing from a hook is answered as 500, a failed validation as 400 GRAPHQL_VALIDATION_FAILED.
 */
const refuseWith =
  (reason: string) =>
  async (errors: readonly GraphQLError[] = []): Promise<void> => {
    for (const error of errors) {
      error.message = reason;
      error.stack = reason;
    }
  };

/** Deep nesting exhausts the parser's stack; what the runtime says of that helps no caller. */
const explainStackOverflow = (errors: readonly GraphQLError[]): void => {
  for (const error of errors) {
    if (error.path !== undefined || !error.message.includes('call stack')) continue;
    error.message = 'Syntax Error: the document is nested too deeply.';
  }
};

/** What one request needs between its validation and its answer. */
const guardRequest = (limits: GuardLimits): GuardHooks => {
  let putBack: ReturnType<typeof postponeLocations>;
  return {
    async validationDidStart(request) {
      if (!request.document) return undefined;
      const knowsType = (name: string) => request.schema.getType(name) !== undefined;
      const verdict = measureDocument(request.document, limits, knowsType);
      if (!verdict.ok) {
        request.document = REFUSED;
        return refuseWith(verdict.reason);
      }
      putBack = postponeLocations(request.document);
      return async (errors = []) => {
        if (errors.length === 0) putBack?.();
      };
    },
    // After validation Apollo calls this at once, with errors of its own made from those found.
    async didEncounterErrors({ errors }) {
      putBack?.(errors);
      putBack = undefined;
      explainStackOverflow(errors);
    },
  };
};

export const createGraphqlGuard = (limits: GuardLimits): GuardPlugin => ({
  requestDidStart: async () => guardRequest(limits),
});
