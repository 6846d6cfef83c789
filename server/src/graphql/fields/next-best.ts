import { nextBestSchema } from '../../recommendation/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { keepParsed } from '../../strapi/keep-parsed';
import { CONTENT_ACTIONS } from '../../strapi/permissions';
import type { RootField } from '../root-field';

const parse = keepParsed((input: unknown) => parseInput(nextBestSchema, input), JSON.stringify);

export const nextBest: RootField<{ input: unknown }> = {
  name: 'funnelNextBest',
  typeDefs: /* GraphQL */ `
    type Query {
      "Nullable, so that an error here does not blank the rest of the page's query."
      funnelNextBest(input: FunnelNextBestInput! = {}): FunnelNextBestPayload
    }
  `,
  action: CONTENT_ACTIONS.nextBest,
  async resolve({ funnel, args, caller }) {
    const result = funnel.recommendation.recommendContent(parse(args.input), await caller());
    if (!result.ok) throw inputError(result.problems);
    return result.payload;
  },
};
