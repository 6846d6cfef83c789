import { batchSchema } from '../../recommendation/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { keepParsed } from '../../strapi/keep-parsed';
import { CONTENT_ACTIONS } from '../../strapi/permissions';
import type { RootField } from '../root-field';

interface Args {
  page?: unknown;
  inputs: unknown;
}

const parse = keepParsed(
  ({ page, inputs }: Args) => parseInput(batchSchema, { page, inputs }),
  JSON.stringify
);

export const nextBestBatch: RootField<Args> = {
  name: 'funnelNextBestBatch',
  typeDefs: /* GraphQL */ `
    type Query {
      "Several slots of one page, at most 10; no entry is returned twice and the page's asks are counted together."
      funnelNextBestBatch(
        page: FunnelPageInput
        inputs: [FunnelNextBestInput!]!
      ): [FunnelNextBestPayload!]
    }
  `,
  action: CONTENT_ACTIONS.nextBest,
  async resolve({ funnel, args, caller }) {
    const result = funnel.recommendation.recommendPage(parse(args), await caller());
    if (!result.ok) throw inputError(result.problems);
    return result.payloads;
  },
};
