/** One recommended entry, flat: no type of the site's content is reachable from it. */
export default /* GraphQL */ `
  type FunnelRef {
    contentType: String!
    documentId: ID!
    locale: String
  }

  type FunnelReason {
    code: FunnelReasonCode!
    "A sentence for a reader, in the asked locale when the plugin speaks it, otherwise in English."
    label: String!
    "Share of the final score, -1..1; the shares of one item add up to 1."
    weight: Float!
  }

  type FunnelScorePart {
    key: String!
    value: Float!
    weight: Float!
    contribution: Float!
  }

  type FunnelImage {
    url: String!
    alternativeText: String
    width: Int
    height: Int
  }

  type FunnelItem {
    rank: Int!
    score: Float!
    role: FunnelRole!
    ref: FunnelRef!
    title: String!
    summary: String
    url: String
    image: FunnelImage
    "video, podcast, text …"
    format: String
    "buying guide, comparison, review, quiz …"
    kind: String
    ask: FunnelAsk!
    stages: [String!]!
    personas: [String!]!
    move: FunnelMove!
    reasons: [FunnelReason!]!
    scoreParts: [FunnelScorePart!]
    trackingToken: String!
    "The extra attributes that the site's settings name for this content type."
    data: JSON
  }

  type FunnelWithheld {
    ref: FunnelRef!
    code: FunnelWithheldCode!
    rule: String!
    until: DateTime
  }
`;
