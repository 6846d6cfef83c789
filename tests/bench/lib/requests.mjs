/** What the bench asks: the segments of a real site, not one request over and over. */
const STAGES = ['awareness', 'consideration', 'purchase', 'post-purchase', 'loyalty'];
const PERSONAS = [null, 'cook', 'gardener', 'gourmet'];

const json = { 'content-type': 'application/json' };
const graphql = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  headers: json,
  body: JSON.stringify({ query, variables }),
});

export const floor = [graphql('{__typename}')];

const NEXT_BEST = `query ($input: FunnelNextBestInput!) {
  funnelNextBest(input: $input) { items { title url role reasons { code label weight } } }
}`;

const currentOf = (number) => ({
  contentType: 'api::article.article',
  documentId: `bench${String(number).padStart(19, '0')}`,
});

const segments = STAGES.flatMap((stage, at) =>
  PERSONAS.flatMap((persona, column) =>
    [null, 3, 17, 40, 77].map((current) => ({
      count: 3,
      visitor: { stage, ...(persona === null ? {} : { persona }), seen: 2 },
      ...(current === null ? {} : { current: currentOf(current + at * 5 + column) }),
    }))
  )
);

/** 100 segments. */
export const nextBest = segments.map((input) => graphql(NEXT_BEST, { input }));

/** Every request another segment: nothing can be kept from one to the next. */
export const coldNextBest = (entries) =>
  Array.from({ length: 5000 }, (_, number) =>
    graphql(NEXT_BEST, {
      input: {
        ...segments[number % segments.length],
        current: currentOf((number * 7919) % entries),
      },
    })
  );

export const restNextBest = segments.map(({ visitor, current }) => ({
  method: 'GET',
  path: `/api/content-funnel/next-best?count=3&seen=2&stage=${visitor.stage}${
    visitor.persona ? `&persona=${visitor.persona}` : ''
  }${current ? `&current=${current.contentType}:${current.documentId}` : ''}`,
}));

const HAND_WRITTEN = `query ($stage: String, $persona: String) {
  articles(
    filters: {
      funnelStages: { key: { eq: $stage } }
      or: [{ funnelPersonas: { key: { eq: $persona } } }, { funnelPersonas: { documentId: { null: true } } }]
    }
    pagination: { limit: 3 }
    sort: "updatedAt:desc"
  ) { title slug role funnelStages { key } }
}`;

const cells = STAGES.flatMap((stage) =>
  PERSONAS.filter((persona) => persona !== null).map((persona) => ({ stage, persona }))
);

export const graphqlFilter = cells.map((variables) => graphql(HAND_WRITTEN, variables));

export const restFilter = cells.map(({ stage, persona }) => ({
  method: 'GET',
  path: `/api/articles?filters[funnelStages][key][$eq]=${stage}&filters[$or][0][funnelPersonas][key][$eq]=${persona}&filters[$or][1][funnelPersonas][id][$null]=true&pagination[limit]=3&sort=updatedAt:desc&fields[0]=title&fields[1]=slug&populate[funnelStages][fields][0]=key`,
}));
