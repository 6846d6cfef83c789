import type { Core } from '@strapi/strapi';
import { getFunnel } from './strapi/compose';
import { keepPermissions } from './strapi/keep-permissions';
import { runMigrations } from './strapi/migrations';
import { registerPermissions } from './strapi/permissions';
import { bootstrapTaxonomy } from './taxonomy';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { config, catalog, jobs, monitoring } = getFunnel(strapi);
  await registerPermissions(strapi);
  await runMigrations(strapi);
  await bootstrapTaxonomy({ strapi, config });
  // The command line loads a site to read it: no job, and no memory for answers nobody asks for.
  if (strapi.config.get('content-funnel.command') === true) return;
  await keepPermissions(strapi);
  catalog.start();
  jobs.start();
  monitoring.start();
  // The site's start does not wait for the catalog; answers that are asked for meanwhile do.
  strapi.server.httpServer.once('listening', () => void catalog.ready());
};
