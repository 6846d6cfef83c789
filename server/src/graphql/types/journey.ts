/** What a front end may show of the model. */
export default /* GraphQL */ `
  type FunnelTransition {
    to: String!
    kind: FunnelTransitionKind!
  }

  "name, question and description in the asked locale where the strategist gave one."
  type FunnelStage {
    key: String!
    name: String!
    description: String
    question: String
    position: Int!
    color: String
    transitions: [FunnelTransition!]!
  }

  "Only what may be shown to visitors: the public label (the name where there is none) and its description."
  type FunnelPersona {
    key: String!
    label: String!
    description: String
  }

  type FunnelJourney {
    key: String!
    name: String!
    isDefault: Boolean!
    stages: [FunnelStage!]!
    personas: [FunnelPersona!]!
  }
`;
