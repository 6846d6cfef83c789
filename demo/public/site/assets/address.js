/** The addresses of this site. Content takes its own from the url templates in config/plugins.ts. */
export const LOCALES = ['en', 'fr'];

const PAGES = { blog: 'article', resources: 'resource', offers: 'offer' };
const SECTIONS = { article: 'blog', resource: 'resources', offer: 'offers' };

/** `{ locale, page, slug }` of a path; the page is `missing` where there is none. */
export const readPath = (path) => {
  const [, locale, section, slug, ...rest] = path.split('/').filter(Boolean).map(decodeSafely);
  if (locale === undefined) return { locale: null, page: 'home', slug: null };
  if (!LOCALES.includes(locale)) return { locale: null, page: 'missing', slug: null };
  if (section === undefined) return { locale, page: 'home', slug: null };
  const page = slug !== undefined && rest.length === 0 ? PAGES[section] : undefined;
  return { locale, page: page ?? 'missing', slug: slug ?? null };
};

const decodeSafely = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

export const homePath = (locale) => `/site/${locale}`;

export const pathOf = (page, locale, slug) =>
  `/site/${locale}/${SECTIONS[page]}/${encodeURIComponent(slug)}`;

/** The language of the browser, where this site speaks it. */
export const preferredLocale = (languages) =>
  languages.map((language) => language.slice(0, 2)).find((code) => LOCALES.includes(code)) ??
  LOCALES[0];
