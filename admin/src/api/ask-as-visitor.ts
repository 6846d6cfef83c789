/** The site's public endpoints, as a visitor without any credentials sees them. */

interface StrapiWindow {
  readonly strapi: { readonly backendURL: string };
}

/** An address below the server's own, in full. */
export const siteUrl = (path: string): string =>
  `${(window as unknown as StrapiWindow).strapi.backendURL}${path}`;

export interface VisitorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Rejects where the site cannot be reached or answers no JSON. */
export const askAsVisitor = async (path: string, body?: object): Promise<VisitorAnswer> => {
  const response = await fetch(siteUrl(path), {
    credentials: 'omit',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};
