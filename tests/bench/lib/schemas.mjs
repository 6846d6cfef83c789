/** The content types of the bench: an article that takes part, and how. */
const localized = { pluginOptions: { i18n: { localized: true } } };

const article = (attributes = {}) => ({
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: { type: 'string', required: true, ...localized },
    slug: { type: 'string', ...localized },
    excerpt: { type: 'text', ...localized },
    body: { type: 'richtext', ...localized },
    role: { type: 'string', ...localized },
    ...attributes,
  },
});

const label = (name) => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish: false },
  attributes: { name: { type: 'string' }, key: { type: 'string' } },
});

const relation = (kind, name) => ({
  type: 'relation',
  relation: kind,
  target: `api::${name}.${name}`,
});

export const funnelApp = {
  contentTypes: [article()],
  funnel: {
    preset: 'digital',
    contentTypes: {
      'api::article.article': {
        roleField: 'role',
        roleMap: { magnet: 'LEAD_MAGNET', cta: 'CTA' },
        role: 'ARTICLE',
        fields: { title: 'title', summary: 'excerpt', body: 'body', url: '/:locale/blog/:slug' },
      },
    },
  },
};

/** The same article without the plugin: no relation at all. */
export const plainApp = { contentTypes: [article()], enabled: false };

/** The same article without the plugin, with as many ordinary relations as the tags are. */
export const ordinaryApp = {
  contentTypes: [
    article({
      labelsA: relation('manyToMany', 'labela'),
      labelsB: relation('manyToMany', 'labelb'),
      labelsC: relation('manyToMany', 'labelc'),
      labelD: relation('manyToOne', 'labela'),
    }),
    label('labela'),
    label('labelb'),
    label('labelc'),
  ],
  enabled: false,
};
