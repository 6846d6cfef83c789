import type { Core } from '@strapi/strapi';
import { nextBestSchema, type Recommendation } from '../recommendation/contract';
import { CONTENT_ACTIONS } from './permissions';
import { publicActions } from './public-actions';
import { publicCaller } from './public-caller';

/** Whether a visitor without a token who asks for the next-best content gets any. */
export const answersVisitors = async (
  strapi: Core.Strapi,
  contentTypes: readonly string[],
  recommendation: Recommendation
): Promise<boolean> => {
  const granted = await publicActions(strapi);
  if (!granted.has(CONTENT_ACTIONS.nextBest)) return false;
  const caller = await publicCaller(strapi, contentTypes);
  const result = recommendation.recommendContent(nextBestSchema.parse({}), caller);
  return result.ok && result.payload.items.length > 0;
};
