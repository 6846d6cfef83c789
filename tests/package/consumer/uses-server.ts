import type { PluginConfig } from 'strapi-plugin-content-funnel/strapi-server';

type IsAny<T> = 0 extends 1 & T ? true : false;
type Refuses<Value, Type> = Value extends Type ? false : true;

/** What a site writes in config/plugins.ts. */
export const config = {
  preset: 'digital',
  contentTypes: {
    'api::article.article': { role: 'ARTICLE', fields: { title: 'title', url: '/blog/:slug' } },
  },
  slots: { 'article-footer': { roles: ['ARTICLE', 'LEAD_MAGNET'], count: 3 } },
} satisfies PluginConfig;

export const typesAreThere: IsAny<PluginConfig> = false;
export const refusesAnUnknownPreset: Refuses<{ preset: 'unknown' }, PluginConfig> = true;
export const refusesAWrongCount: Refuses<{ slots: { a: { count: 'three' } } }, PluginConfig> = true;
