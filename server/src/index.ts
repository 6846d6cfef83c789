import bootstrap from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import destroy from './destroy';
import { controllers, routes } from './http';
import register from './register';
import { services } from './strapi/compose';

export type { PluginConfig } from './config/contract';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  routes,
  services,
};
