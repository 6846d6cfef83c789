/** Which content types take part, the tag attributes, and what editors decide beside the content. */
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { TaggingRoom } from './contract';
import { isTagRelation, TAXONOMY_PREFIX } from './domain/tag-attributes';
import { followDocuments } from './follow-documents';
import { grantRoles, lackingRoles } from './grant-roles';
import { guardTagFields } from './guard-tag-fields';
import { hideFromBuilder } from './hide-from-builder';
import { readTags } from './read-tags';
import { extendContentTypes, participatingTypes } from './register-tagging';
import { saveSteering } from './save-steering';
import { listRecords, readRecord, STEERING_UID } from './steering-store';
import { suggestTags } from './suggest-tags';
import { createModelCache } from './suggestion-models';

export { isTagRelation, STEERING_UID, TAXONOMY_PREFIX };

interface Setting {
  readonly strapi: Core.Strapi;
  readonly config: FunnelConfig;
}

/**
 * Runs once per Strapi, in register(): checks which content types take part, adds the tag attributes
 * to them, and from then on follows their documents, roles and the Content-Type Builder.
 * @throws Error when the configuration names what is not there.
 */
export const registerTagging = ({ strapi, config }: Setting): void => {
  extendContentTypes(strapi, config);
  const types = participatingTypes(strapi);
  followDocuments(strapi, types, config);
  guardTagFields(strapi, types);
  hideFromBuilder(strapi);
};

export interface RoomSetting {
  readonly strapi: Core.Strapi;
  readonly taxonomy: Pick<TaxonomyRoom, 'readWording'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The room's door; after `registerTagging`. */
export const createTaggingRoom = ({ strapi, taxonomy, now }: RoomSetting): TaggingRoom => {
  const types = participatingTypes(strapi);
  const setting = { strapi, types, taxonomy, now };
  const models = createModelCache(setting);
  return {
    types: () => types,
    listSteering: () => listRecords(strapi),
    readSteering: (ref) => readRecord(strapi, ref),
    saveSteering: (ref, input) => saveSteering(strapi, types, ref, input),
    suggestTags: (input, options) => suggestTags(setting, models, input, options),
    readTags: (question) => readTags(strapi, types, question),
    lackingRoles: () => lackingRoles(strapi, types),
    grantRoles: () => grantRoles(strapi, types),
  };
};
