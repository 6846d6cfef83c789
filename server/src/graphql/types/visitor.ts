/** What a request says of the visitor, and what the answer says of the visitor's state. */
export default /* GraphQL */ `
  "Either contentType and documentId, or the url that the entry's url template gives."
  input FunnelRefInput {
    contentType: String
    documentId: ID
    url: String
  }

  "One thing the visitor did. A visitor's state is computed from these, in the order of time."
  input FunnelVisitInput {
    ref: FunnelRefInput!
    type: FunnelEventType! = VIEW
    at: DateTime
    "READ: portion 0..1. NPS: 0..10. CONVERT: amount."
    value: Float
  }

  input FunnelVisitorInput {
    consent: FunnelConsent! = NONE
    "Random id of at least 128 bits, kept by the front end. Ignored, and never stored, unless consent is PERSONALIZATION."
    id: ID
    "Explicit values win over inferred ones. An unknown key is ignored, with a warning in the answer."
    persona: String
    stage: String
    "When the explicit stage was declared; a later CONVERT in history moves on from it."
    declaredAt: DateTime
    "At most 50, newest last. It excludes and paces whatever the consent; it infers a persona or stage only with PERSONALIZATION."
    history: [FunnelVisitInput!]
    "Number of entries seen, for pages that send no history. It counts no further than pacing needs, so the answer stays PUBLIC."
    seen: Int
    "End of the previous visit, for what is new since then."
    lastVisitAt: DateTime
  }

  type FunnelKeyScore {
    key: String!
    score: Float!
  }

  type FunnelStateValue {
    key: String
    assignment: FunnelAssignment!
    "0..1"
    confidence: Float!
    scores: [FunnelKeyScore!]!
  }

  type FunnelVisitorState {
    consent: FunnelConsent!
    isReturning: Boolean!
    persona: FunnelStateValue!
    stage: FunnelStateValue!
  }
`;
