/** A template such as `/:locale/blog/:slug`, taken apart. */
export interface UrlTemplate {
  /** Texts around the placeholders: one more than there are placeholders. */
  readonly texts: readonly string[];
  /** Names of attributes, and `locale`. */
  readonly names: readonly string[];
}

const PLACEHOLDER = /:([A-Za-z][A-Za-z0-9_]*)/g;

export const parseUrlTemplate = (template: string): UrlTemplate => ({
  texts: template.split(/:[A-Za-z][A-Za-z0-9_]*/),
  names: [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''),
});

/**
 * The address of an entry. Values are percent-encoded; null when one of them is not set, as half an
 * address leads nowhere.
 */
export const expandUrl = (
  template: UrlTemplate,
  valueOf: (name: string) => unknown
): string | null => {
  const parts: string[] = [];
  for (let place = 0; place < template.texts.length; place += 1) {
    parts.push(template.texts[place] ?? '');
    const name = template.names[place];
    if (name === undefined) continue;
    const value = valueOf(name);
    if (value === null || value === undefined || value === '') return null;
    parts.push(encodeURIComponent(String(value)));
  }
  return parts.join('');
};

const decode = (path: string): string => {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * What two spellings of one address have in common: no query, no fragment, no closing slash,
 * nothing percent-encoded (a browser encodes fewer characters than a template does).
 */
export const normalizeUrl = (url: string): string => {
  const end = url.search(/[?#]/);
  const path = end === -1 ? url : url.slice(0, end);
  const short = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  return decode(short);
};
