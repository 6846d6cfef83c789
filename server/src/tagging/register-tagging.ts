import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import type { ParticipatingType } from './contract';
import { tagAttributes } from './domain/tag-attributes';
import { findParticipatingTypes } from './find-participating-types';
import { contentTypeUid } from './store';

const registered = new WeakMap<Core.Strapi, readonly ParticipatingType[]>();

/** Content types that take part in this Strapi. @throws Error before `registerTagging`. */
export const participatingTypes = (strapi: Core.Strapi): readonly ParticipatingType[] => {
  const types = registered.get(strapi);
  if (!types)
    throw new Error('Content Funnel: the tagging room was asked before it was registered');
  return types;
};

interface ContentTypesRegistry {
  extend(uid: string, change: (contentType: { attributes: object }) => void): unknown;
}

/**
 * Adds the tag attributes to every content type that takes part. Runs in register(), as Strapi makes
 * the tables from the attributes that are there afterwards.
 * @throws Error a sentence per wrong option: which, what is wrong, what is allowed.
 */
export const extendContentTypes = (strapi: Core.Strapi, config: FunnelConfig): void => {
  const types = findParticipatingTypes(strapi, config);
  const registry = strapi.get('content-types') as ContentTypesRegistry;
  for (const type of types) {
    // Changed in place: the registry drops whatever is returned.
    registry.extend(contentTypeUid(type), (contentType) => {
      Object.assign(contentType.attributes, tagAttributes());
    });
  }
  registered.set(strapi, types);
};
