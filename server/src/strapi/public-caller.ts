import type { Core } from '@strapi/strapi';
import type { Caller } from '../recommendation/contract';
import { publicActions } from './public-actions';

/** A visitor without an account or a token, for whom somebody else asks. */
export const publicCaller = async (
  strapi: Core.Strapi,
  contentTypes: readonly string[]
): Promise<Caller> => {
  const granted = await publicActions(strapi);
  const readable = new Set(contentTypes.filter((uid) => granted.has(`${uid}.find`)));
  return { readable, isPublic: true };
};
