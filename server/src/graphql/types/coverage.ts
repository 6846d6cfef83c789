/** The audit: its matrix and its findings. */
export default /* GraphQL */ `
  input FunnelCoverageInput {
    journey: String
    roles: [FunnelRole!]
    locales: [String!]
    "Period of demand and misses."
    from: DateTime
    to: DateTime
  }

  type FunnelCoverageCell {
    stage: String!
    persona: String
    role: FunnelRole!
    locale: String
    published: Int!
    draft: Int!
    stale: Int!
    target: Int!
    status: FunnelCellStatus!
    "Answers in the period that wanted this cell, and those that had to fall back."
    demand: Int!
    misses: Int!
    "Higher is more urgent; the order of the gap list."
    priority: Float!
  }

  type FunnelFinding {
    "The same as long as the rule has the same against the same subject."
    id: ID!
    "For example dead-end-lead-magnet; the documentation lists the rules."
    rule: String!
    severity: FunnelSeverity!
    message: String!
    "How to mend it."
    advice: String!
    stage: String
    persona: String
    touchpoint: String
    ref: FunnelRef
    title: String
  }

  "Distinct entries: an entry in two cells counts once."
  type FunnelCoverageTotal {
    key: String!
    published: Int!
    draft: Int!
    stale: Int!
    target: Int!
    gaps: Int!
    coverage: Float!
  }

  type FunnelCoverage {
    journey: String!
    computedAt: DateTime!
    entries: Int!
    tagged: Int!
    untagged: Int!
    "Share of applicable cells that meet their target, 0..1."
    coverage: Float!
    stages: [FunnelCoverageTotal!]!
    personas: [FunnelCoverageTotal!]!
    cells: [FunnelCoverageCell!]!
    findings: [FunnelFinding!]!
  }
`;
