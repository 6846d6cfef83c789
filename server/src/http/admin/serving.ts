/** Where visitors meet an entry now, and why not elsewhere. */
import { z } from 'zod';
import { parseInput } from '../../strapi/errors';
import { publicCaller } from '../../strapi/public-caller';
import { segmentSchema } from '../../recommendation/serving-contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { checkedDocument } from './checked-document';

const localeSchema = z.object({
  /** Null: the default locale, or a content type that is not localised. */
  locale: z.string().max(35).nullable().default(null),
});

const SEGMENT = Object.keys(segmentSchema.shape);

/** As visitors without an account are answered. With a slot and a stage, that segment besides. */
const findOne: Action = async ({ ctx, strapi, funnel }) => {
  const query = readQuery(ctx.querystring, { single: ['locale', ...SEGMENT], list: [] });
  const { locale } = parseInput(localeSchema, { locale: query.single('locale') });
  const isAbout = SEGMENT.some((name) => query.single(name) !== undefined);
  const asked = Object.fromEntries(SEGMENT.map((name) => [name, query.single(name)]));
  const segment = isAbout ? parseInput(segmentSchema, asked) : null;
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'read', locale);
  const caller = await publicCaller(strapi, funnel.catalog.view.contentTypes);
  const wanted = locale ?? funnel.catalog.locales().default;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = {
    data: funnel.recommendation.whereServed({ ...ref, locale: wanted, segment, caller }),
  };
};

export default createController({ findOne });
