/** Content types that most tests use. */
import type { Schema } from './app';

const localizedText = { pluginOptions: { i18n: { localized: true } } };

/** `article`: draft & publish, localised. */
export const articleSchema = (extra: Record<string, unknown> = {}): Schema => ({
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: { type: 'string', required: true, ...localizedText },
    slug: { type: 'string', ...localizedText },
    excerpt: { type: 'text', ...localizedText },
    body: { type: 'richtext', ...localizedText },
    secret: { type: 'string', private: true, ...localizedText },
    format: { type: 'enumeration', enum: ['text', 'video', 'podcast'], ...localizedText },
    kind: { type: 'string', ...localizedText },
    ...extra,
  },
});

/** `resource`: draft & publish, not localised; its `type` says the role. */
export const resourceSchema = (): Schema => ({
  kind: 'collectionType',
  collectionName: 'resources',
  info: { singularName: 'resource', pluralName: 'resources', displayName: 'Resource' },
  options: { draftAndPublish: true },
  attributes: {
    name: { type: 'string', required: true },
    slug: { type: 'string' },
    type: { type: 'enumeration', enum: ['ebook', 'guide'] },
  },
});

/** `offer`: neither draft & publish nor localised. */
export const offerSchema = (): Schema => ({
  kind: 'collectionType',
  collectionName: 'offers',
  info: { singularName: 'offer', pluralName: 'offers', displayName: 'Offer' },
  options: { draftAndPublish: false },
  attributes: {
    label: { type: 'string', required: true },
    slug: { type: 'string' },
    ask: { type: 'enumeration', enum: ['CLICK', 'EMAIL', 'FORM', 'MEETING', 'PURCHASE'] },
    isDiscount: { type: 'boolean', default: false },
  },
});

/** How the three take part; a test may spread and change it. */
export const participation = {
  'api::article.article': {
    role: 'ARTICLE',
    fields: {
      title: 'title',
      summary: 'excerpt',
      body: 'body',
      format: 'format',
      kind: 'kind',
      url: '/:locale/blog/:slug',
    },
  },
  'api::resource.resource': {
    role: 'ARTICLE',
    roleField: 'type',
    roleMap: { ebook: 'LEAD_MAGNET', guide: 'ARTICLE' },
    fields: { title: 'name', url: '/resources/:slug' },
  },
  'api::offer.offer': {
    role: 'CTA',
    askField: 'ask',
    fields: { title: 'label', discount: 'isDiscount', url: '/offers/:slug' },
  },
};
