/** How far the setup is, in Strapi's own store of settings. */
import type { Core } from '@strapi/strapi';
import { progressSchema, type Progress } from './contract';

const settings = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'content-funnel', key: 'setup' });

const NOT_BEGUN: Progress = { step: null, finished: false };

/** What another version of the plugin wrote and this one does not know counts as not begun. */
export const readProgress = async (strapi: Core.Strapi): Promise<Progress> => {
  const parsed = progressSchema.safeParse(await settings(strapi).get({}));
  return parsed.success ? parsed.data : NOT_BEGUN;
};

export const writeProgress = async (strapi: Core.Strapi, progress: Progress): Promise<void> => {
  await settings(strapi).set({ value: progress });
};
