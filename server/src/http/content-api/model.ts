/** The model as visitors may see it: one find-only controller for each kind of thing in it. */
import type { Taxonomy, TaxonomyRoom } from '../../taxonomy/contract';
import { localeOf } from '../../strapi/locale-input';
import { createController, type Action } from '../controller';
import { readQuery, type QueryShape } from '../query-string';
import { applyCachePolicy, weakEtag } from './cache-headers';

export const MODEL_QUERY = { single: ['locale'], list: [] } as const satisfies QueryShape;

type Present = (
  room: TaxonomyRoom,
  taxonomy: Taxonomy,
  locale: string | null
) => readonly unknown[];

const find =
  (present: Present): Action =>
  async ({ ctx, funnel: { catalog, config, taxonomy }, caller }) => {
    const query = readQuery(ctx.querystring, MODEL_QUERY);
    const locale = localeOf(catalog, query.single('locale'));
    const data = JSON.stringify(present(taxonomy, catalog.view.taxonomy, locale));
    const { isPublic } = await caller();
    const isKept = applyCachePolicy(ctx, {
      scope: isPublic ? 'PUBLIC' : 'PRIVATE',
      ttlSeconds: config.cache.ttlSeconds,
      etag: weakEtag(data),
    });
    if (isKept) return;
    ctx.type = 'application/json';
    ctx.body = `{"data":${data}}`;
  };

const controllerOf = (present: Present) => createController({ find: find(present) });

export const journey = controllerOf((room, taxonomy, locale) =>
  room.publicJourneys(taxonomy, locale)
);
export const stage = controllerOf((room, taxonomy, locale) => room.publicStages(taxonomy, locale));
export const persona = controllerOf((room, taxonomy, locale) =>
  room.publicPersonas(taxonomy, locale)
);
export const touchpoint = controllerOf((room, taxonomy, locale) =>
  room.publicTouchpoints(taxonomy, locale)
);
