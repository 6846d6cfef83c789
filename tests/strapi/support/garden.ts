/** A small site to ask: some articles, resources and offers, a few of them tagged. */
import type { Core } from '@strapi/strapi';

type Data = Record<string, unknown>;

export interface Garden {
  readonly articles: readonly string[];
  readonly resources: readonly string[];
  readonly offers: readonly string[];
}

const create = async (
  strapi: Core.Strapi,
  uid: string,
  data: Data,
  options: Data = {}
): Promise<string> => {
  const { documentId } = (await strapi
    .documents(uid as never)
    .create({ data, ...options } as never)) as { documentId: string };
  return documentId;
};

const idOf = async (strapi: Core.Strapi, name: string, key: string): Promise<string> => {
  const row = await strapi.db
    .query(`plugin::content-funnel.${name}` as never)
    .findOne({ where: { key } as never });
  return (row as { documentId: string }).documentId;
};

export const PERSONA_NOTES = 'Nobody but us may read this: 7f3c1a';

/** Plants it; the catalog has seen everything when the promise resolves. */
export const plant = async (strapi: Core.Strapi): Promise<Garden> => {
  await create(strapi, 'plugin::content-funnel.persona', {
    name: PERSONA_NOTES,
    key: 'gardener',
    publicLabel: 'Gardeners',
    background: PERSONA_NOTES,
  });
  const stages = await Promise.all(
    ['awareness', 'consideration', 'purchase'].map((key) => idOf(strapi, 'stage', key))
  );
  const persona = await idOf(strapi, 'persona', 'gardener');
  const articles: string[] = [];
  for (const [index, title] of ['Leek', 'Carrot', 'Beet', 'Turnip', 'Radish', 'Celery'].entries()) {
    const tags = index < 4 ? { funnelStages: [stages[index % 3]] } : {};
    const data = {
      title,
      slug: title.toLowerCase(),
      excerpt: `About ${title}`,
      secret: PERSONA_NOTES,
      ...tags,
      ...(index % 2 === 0 ? { funnelPersonas: [persona] } : {}),
    };
    articles.push(
      await create(strapi, 'api::article.article', data, { locale: 'en', status: 'published' })
    );
  }
  const resources = [
    await create(
      strapi,
      'api::resource.resource',
      { name: 'Sowing plan', slug: 'plan', type: 'ebook', funnelStages: [stages[1]] },
      { status: 'published' }
    ),
  ];
  const offers = [
    await create(strapi, 'api::offer.offer', {
      label: 'The book',
      slug: 'book',
      ask: 'CLICK',
      funnelStages: [stages[2]],
    }),
  ];
  const catalog = strapi.plugin('content-funnel').service('catalog') as {
    touchTaxonomy(): void;
    settled(): Promise<void>;
  };
  catalog.touchTaxonomy();
  await catalog.settled();
  return { articles, resources, offers };
};
