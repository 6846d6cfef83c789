/** What the setup has to know of Strapi around it. */
import type { Core } from '@strapi/strapi';
import type { Recommendation } from '../recommendation/contract';
import type { SiteSetup } from '../setup';
import type { TaggingRoom } from '../tagging/room-contract';
import { answersVisitors } from './answers-visitors';
import { grantPublicRights, readPublicRights } from './public-rights';

const NEXT_BEST = '/content-funnel/next-best';

/** Where front ends ask for the next best content, below the site's own address. */
export const nextBestEndpoints = (strapi: Core.Strapi): ReturnType<SiteSetup['endpoints']> => ({
  rest: `${strapi.config.get<string>('api.rest.prefix', '/api')}${NEXT_BEST}`,
  graphql: strapi.plugin('graphql')
    ? strapi.config.get<string>('plugin::graphql.endpoint', '/graphql')
    : null,
});

export const createSiteSetup = (
  strapi: Core.Strapi,
  tagging: TaggingRoom,
  recommendation: Recommendation
): SiteSetup => ({
  publicRights: () => readPublicRights(strapi, tagging.types()),
  grantPublicRights: (actions) => grantPublicRights(strapi, tagging.types(), actions),
  answersVisitors: () => {
    const contentTypes = tagging.types().map(({ uid }) => uid);
    return answersVisitors(strapi, contentTypes, recommendation);
  },
  endpoints: () => nextBestEndpoints(strapi),
});
