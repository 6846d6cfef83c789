import type { StrapiApp } from '@strapi/strapi/admin';

/** Registering a hook that this Strapi does not have would stop the whole admin. */
export const registerHook = <Data>(
  app: StrapiApp,
  name: string,
  change: (data: Data) => Data
): void => {
  if (app.hooksDict[name]) app.registerHook(name, change);
};
