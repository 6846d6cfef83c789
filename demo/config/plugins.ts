import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  graphql: {
    config: {
      landingPage: true,
      depthLimit: 10,
      defaultLimit: 25,
      maxLimit: 100,
      apolloServer: { introspection: true },
    },
  },
  'content-funnel': {
    enabled: true,
    config: {
      preset: 'digital',
      contentTypes: {
        // api::article.article says it itself, in the pluginOptions of its schema.json.
        'api::resource.resource': {
          roleField: 'type',
          roleMap: {
            ebook: 'LEAD_MAGNET',
            checklist: 'LEAD_MAGNET',
            template: 'LEAD_MAGNET',
            guide: 'ARTICLE',
          },
          askField: 'ask',
          fields: {
            title: 'title',
            summary: 'excerpt',
            body: 'body',
            kind: 'type',
            discount: 'discount',
            url: '/site/:locale/resources/:slug',
          },
        },
        'api::call-to-action.call-to-action': {
          role: 'CTA',
          askField: 'ask',
          fields: {
            title: 'title',
            summary: 'excerpt',
            discount: 'isDiscount',
            url: '/site/:locale/offers/:slug',
          },
        },
      },
      slots: {
        'article-footer': { roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'], count: 3 },
        'home-hero': { roles: ['ARTICLE'], count: 4, touchpoint: 'home-page' },
        'article-aside': { roles: ['LEAD_MAGNET', 'CTA'], count: 1 },
      },
    },
  },
});
