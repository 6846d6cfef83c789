import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::call-to-action.call-to-action');
