import type { Core } from '@strapi/strapi';
import { RECORD_SHAPES } from '../taxonomy/contract';

/** The JSON attributes of the model are edited by fields of the plugin's own, never as raw JSON. */
export const registerCustomFields = (strapi: Core.Strapi): void => {
  for (const name of Object.keys(RECORD_SHAPES)) {
    strapi.customFields.register({ name, plugin: 'content-funnel', type: 'json' });
  }
};
