/** The first request of a front end, in both dialects, and what came of it. Pure. */
import type { Endpoints, SetupJourney } from '../../../../server/src/setup/contract';

export type Dialect = 'rest' | 'graphql';

export interface FirstQuery {
  readonly path: string;
  /** Undefined: a GET. */
  readonly body?: { readonly query: string };
}

const COUNT = 3;

const graphqlOf = (stage: string | null): string => {
  const wanted = stage === null ? '' : `visitor: { stage: ${JSON.stringify(stage)} }, `;
  return [
    '{',
    `  funnelNextBest(input: { ${wanted}count: ${COUNT} }) {`,
    '    fallback',
    '    items {',
    '      title',
    '      url',
    '      reasons {',
    '        label',
    '      }',
    '    }',
    '  }',
    '}',
  ].join('\n');
};

const firstStage = (journeys: readonly SetupJourney[]): string | null =>
  journeys[0]?.stages[0]?.key ?? null;

/** Null: the site does not speak that dialect. */
export const firstQuery = (
  dialect: Dialect,
  endpoints: Endpoints,
  journeys: readonly SetupJourney[]
): FirstQuery | null => {
  const stage = firstStage(journeys);
  if (dialect === 'graphql') {
    const { graphql } = endpoints;
    return graphql === null ? null : { path: graphql, body: { query: graphqlOf(stage) } };
  }
  const params = new URLSearchParams(stage === null ? {} : { stage });
  params.set('count', String(COUNT));
  return { path: `${endpoints.rest}?${params.toString()}` };
};

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value
  );

/** How many entries an answer holds; null: it is a refusal. */
export const countItems = (body: unknown): number | null => {
  const items = at(body, 'data', 'funnelNextBest', 'items') ?? at(body, 'data', 'items');
  return Array.isArray(items) ? items.length : null;
};
