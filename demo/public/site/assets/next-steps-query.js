/** The next steps, asked by GraphQL as any front end would ask them. */
export const QUERY = `query NextSteps($input: FunnelNextBestInput!) {
  funnelNextBest(input: $input) {
    items {
      rank
      role
      title
      summary
      url
      format
      kind
      ask
      move
      reasons { code label weight }
    }
    visitor {
      stage { key assignment }
      persona { key assignment }
    }
    fallback
    gaps { stage persona role cause }
    warnings { code field message }
    cacheScope
    ttlSeconds
  }
}`;

/**
 * Asks, and tells what was asked: `{ request, answer, payload, problem }`. `payload` is null when
 * the server refused or could not be reached; `problem` then says why.
 */
export const askNextSteps = async (input) => {
  const request = { query: QUERY, variables: { input } };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const answer = await response.json();
    const payload = answer.data?.funnelNextBest ?? null;
    const problem = answer.errors?.[0]?.message ?? `HTTP status ${response.status}`;
    return { request, answer, payload, problem: payload ? null : problem };
  } catch (error) {
    return { request, answer: null, payload: null, problem: error.message };
  }
};
