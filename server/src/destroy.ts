import type { Core } from '@strapi/strapi';
import { getFunnel } from './strapi/compose';
import { notePermissions } from './strapi/keep-permissions';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await notePermissions(strapi);
  const { catalog, jobs, monitoring } = getFunnel(strapi);
  await monitoring.stop();
  await jobs.stop();
  await catalog.stop();
};
