import type { Core } from '@strapi/strapi';
import { seedEntries, seedSteering } from './entries';
import { seedModel } from './model';
import { grantEditorRole, grantPublicRole, seedPeople } from './people';

const seeded = (strapi: Core.Strapi) => strapi.store({ type: 'api', name: 'demo', key: 'seeded' });

const ensureFrench = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales');
  if (await locales.findByCode('fr')) return;
  await locales.create({ code: 'fr', name: 'French (fr)' });
};

/** The roles that Strapi ships were there before the tag fields: give them what they lack. */
const grantTagFields = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.plugin('content-funnel').service('tagging').grantRoles();

/** Fills an empty database once; a second start finds the mark and does nothing. */
export const seed = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.config.get('content-funnel.command') === true) return;
  if (await seeded(strapi).get({})) return;
  strapi.log.info('Demo: filling the database, about half a minute');
  await ensureFrench(strapi);
  await seedPeople(strapi);
  await grantPublicRole(strapi);
  const model = await seedModel(strapi);
  const entries = await seedEntries(strapi, model);
  await seedSteering(strapi, entries);
  await grantTagFields(strapi);
  await grantEditorRole(strapi);
  await seeded(strapi).set({ value: true });
  await strapi.plugin('content-funnel').service('catalog').reconcile();
  strapi.log.info(`Demo: ${entries.size} entries are there`);
};
