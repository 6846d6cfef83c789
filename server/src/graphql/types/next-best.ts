/** The request for next-best content and its answer. */
export default /* GraphQL */ `
  input FunnelNextBestInput {
    "Key of a slot (a placement on the site) that the site's settings define."
    slot: String! = "default"
    "Key of the journey; the default journey when absent."
    journey: String
    visitor: FunnelVisitorInput
    "What the visitor is looking at."
    current: FunnelRefInput
    locale: String
    roles: [FunnelRole!]
    exclude: [FunnelRefInput!]
    "1..20; the slot's own count when absent."
    count: Int
    allowFallback: Boolean! = true
    "Adds score parts and the candidates that were withheld."
    explain: Boolean! = false
  }

  "What the slots of one page have in common; an input of the batch overrides it."
  input FunnelPageInput {
    journey: String
    visitor: FunnelVisitorInput
    current: FunnelRefInput
    locale: String
    exclude: [FunnelRefInput!]
  }

  "A cell of the coverage matrix that the request wanted and that gave nothing."
  type FunnelGap {
    journey: String!
    stage: String
    persona: String
    role: FunnelRole!
    locale: String
    cause: FunnelGapCause!
  }

  type FunnelWarning {
    code: String!
    field: String!
    message: String!
  }

  type FunnelNextBestPayload {
    requestId: ID!
    slot: String!
    journey: String
    items: [FunnelItem!]!
    visitor: FunnelVisitorState!
    fallback: FunnelFallback!
    gaps: [FunnelGap!]!
    warnings: [FunnelWarning!]!
    withheld: [FunnelWithheld!]
    "Two requests with the same key, the same policyVersion and PUBLIC scope get the same items."
    segmentKey: String!
    cacheScope: FunnelCacheScope!
    ttlSeconds: Int!
    "Changes whenever tags, settings or published content change; learned signals and the passing of time enter it in steps of ttlSeconds."
    policyVersion: String!
  }
`;
