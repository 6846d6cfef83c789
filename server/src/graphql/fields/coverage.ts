import { coverageInputSchema } from '../../coverage/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { CONTENT_ACTIONS } from '../../strapi/permissions';
import type { RootField } from '../root-field';

export const coverage: RootField<{ input?: unknown }> = {
  name: 'funnelCoverage',
  typeDefs: /* GraphQL */ `
    type Query {
      "Needs the coverage permission: an API token for dashboards and CI, never the public role by default."
      funnelCoverage(input: FunnelCoverageInput): FunnelCoverage
    }
  `,
  action: CONTENT_ACTIONS.coverage,
  async resolve({ funnel, args }) {
    const result = await funnel.coverage.auditCoverage(
      parseInput(coverageInputSchema, args.input ?? {})
    );
    if (!result.ok) throw inputError(result.problems);
    return result.coverage;
  },
};
