/** The site's texts, by Strapi's own REST interface. */
const COLLECTIONS = {
  article: 'articles',
  resource: 'resources',
  offer: 'calls-to-action',
};

/** What a list shows; the long texts stay on the server. */
const LISTED = {
  article: ['title', 'slug', 'excerpt', 'kind', 'format', 'readingTime'],
  resource: ['title', 'slug', 'excerpt', 'type'],
};

const get = async (path, query) => {
  const response = await fetch(`/api/${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(`/api/${path}: HTTP status ${response.status}`);
  return response.json();
};

/** The entry at an address, with the addresses of its other languages; null where there is none. */
export const findEntry = async (page, locale, slug) => {
  const { data } = await get(COLLECTIONS[page], {
    'filters[slug][$eq]': slug,
    locale,
    'populate[localizations][fields][0]': 'slug',
    'populate[localizations][fields][1]': 'locale',
  });
  return data[0] ?? null;
};

/** A page of entries, newest first: `{ entries, more }`. */
export const listEntries = async (page, locale, { number = 1, size = 12 } = {}) => {
  const { data, meta } = await get(COLLECTIONS[page], {
    locale,
    sort: 'updatedAt:desc',
    'pagination[page]': number,
    'pagination[pageSize]': size,
    ...Object.fromEntries(LISTED[page].map((field, index) => [`fields[${index}]`, field])),
  });
  return { entries: data, more: meta.pagination.page < meta.pagination.pageCount };
};
