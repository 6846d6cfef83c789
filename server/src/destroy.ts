import type { Core } from '@strapi/strapi';
import { getFunnel } from './strapi/compose';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await getFunnel(strapi).catalog.stop();
};
