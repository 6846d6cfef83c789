import { cacheablePageQuery, cacheableQuery } from './cacheable-query';
import type { NextBestPayload, NextBestRequest, PageRequest, PublicJourney } from './contract';
import { errorOf } from './funnel-error';

export interface FunnelClientOptions {
  /** Where Strapi answers, without `/api`: `https://cms.example.org`, or `''` for the same origin. */
  readonly baseUrl: string;
  /** Instead of the browser's own, for a token in a header or a framework's cache. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

export interface RequestOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Every function rejects with a `FunnelError` when Strapi refuses or something else answers. */
export interface FunnelClient {
  /**
   * What to show a visitor next in one slot. Asked by GET, which browsers and CDNs may cache,
   * unless the request holds more than a segment of visitors: history, `exclude`, a consent,
   * `explain` or `allowFallback: false` go by POST.
   *
   * @example
   * ```ts
   * const { items } = await funnel.nextBest({
   *   slot: 'article-footer',
   *   current: { url: location.pathname },
   *   visitor: { stage: 'consideration', seen: 3 },
   *   locale: 'en',
   * });
   * ```
   */
  nextBest(request: NextBestRequest, options?: RequestOptions): Promise<NextBestPayload>;

  /**
   * Several slots of one page, at most 10, in the order of `inputs`: no entry twice, and the page's
   * asks counted together. What an input says overrides the page.
   *
   * @example
   * ```ts
   * const [footer, aside] = await funnel.nextBestPage(
   *   { current: { url: location.pathname }, locale: 'en' },
   *   [{ slot: 'article-footer' }, { slot: 'article-aside' }]
   * );
   * ```
   */
  nextBestPage(
    page: PageRequest,
    inputs: readonly NextBestRequest[],
    options?: RequestOptions
  ): Promise<NextBestPayload[]>;

  /**
   * The journeys with their stages and personas, as visitors may see them, in the given locale
   * where there is a translation.
   *
   * @example
   * ```ts
   * const journeys = await funnel.journeys('fr');
   * const stages = journeys.find((journey) => journey.isDefault)?.stages ?? [];
   * ```
   */
  journeys(locale?: string, options?: RequestOptions): Promise<PublicJourney[]>;
}

/** Strapi's body, `null` included, or undefined when it is no JSON. */
const parse = (text: string): { readonly data?: unknown } | null | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * A client for the plugin's REST interface. It keeps nothing: no cookie, no storage, no identifier.
 *
 * @example
 * ```ts
 * import { createFunnelClient } from 'strapi-plugin-content-funnel/client';
 *
 * const funnel = createFunnelClient({ baseUrl: 'https://cms.example.org' });
 * ```
 */
export const createFunnelClient = ({
  baseUrl,
  // Looked up at each call, for polyfills; a bare reference would lose its `this` in browsers.
  fetch: send = (url, init) => fetch(url, init),
}: FunnelClientOptions): FunnelClient => {
  const root = `${baseUrl.replace(/\/+$/, '')}/api/content-funnel/`;

  /** The caller says what it expects: the server and this client are built from one contract. */
  const ask = async <T>(path: string, options: RequestOptions, body?: unknown): Promise<T> => {
    const response = await send(root + path, {
      ...(options.signal && { signal: options.signal }),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const answer = parse(await response.text());
    if (!response.ok || answer?.data == null) throw errorOf(response.status, answer);
    return answer.data as T;
  };

  return {
    nextBest(request, options = {}) {
      const query = cacheableQuery(request);
      return query === undefined
        ? ask('next-best', options, request)
        : ask(`next-best?${query}`, options);
    },
    nextBestPage(page, inputs, options = {}) {
      const query = cacheablePageQuery(page, inputs);
      return query === undefined
        ? ask('next-best', options, { page, inputs })
        : ask(`next-best?${query}`, options);
    },
    journeys(locale, options = {}) {
      return ask(`journeys${locale ? `?locale=${encodeURIComponent(locale)}` : ''}`, options);
    },
  };
};
