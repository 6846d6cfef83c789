/** Slots as they are managed in the admin panel, and what one may name. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { slotInputSchema, slotRefSchema, type Slot, type SlotChoices } from '../../slots/contract';
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { nextBestEndpoints } from '../../strapi/site-setup';
import { keySchema } from '../../taxonomy/contract';
import { createController, type Action, type Request } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { userAbilityOf } from './user-ability';

const CHANGED =
  'Somebody has changed this slot since you opened it. Nothing was saved: reload it and decide again.';
const EXISTS = 'There is a slot of this key. Nothing was saved: choose another key.';
const REMOVED =
  'Somebody has removed this slot since you opened it. Nothing was saved: reload the page and decide again.';
const CONFIGURED =
  'This slot belongs to the configuration: it can be changed in config/plugins alone.';

const listSchema = z.object({ language: z.string().max(35).nullable().default(null) });

/** What the entries that these slots name are called, as far as the administrator may read them. */
const describeEntries = (
  { ctx, strapi, funnel }: Pick<Request, 'ctx' | 'strapi' | 'funnel'>,
  slots: readonly Slot[],
  locale: string | null
) => {
  const named = slots.flatMap(({ settings }) => [...settings.pins, ...settings.exclusions]);
  const refs = named.flatMap(({ contentType, documentId }) =>
    documentId === null ? [] : { contentType, documentId }
  );
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  return funnel.tagging.describeEntries({ refs, locale }, rights);
};

/** All of them with their settings, and what may be chosen. */
const find: Action = async ({ ctx, strapi, funnel }) => {
  const { slots, taxonomy, tagging, catalog, config } = funnel;
  const query = readQuery(ctx.querystring, { single: ['language'], list: [] });
  const { language } = parseInput(listSchema, { language: query.single('language') });
  const listed = await slots.list();
  const { touchpoints } = await taxonomy.readTagChoices(language);
  ctx.set('Cache-Control', 'private, no-store');
  const choices: SlotChoices = {
    entries: await describeEntries({ ctx, strapi, funnel }, listed, catalog.locales().default),
    touchpoints: touchpoints.map(({ key, name }) => ({ key, name })),
    locales: catalog.locales().all,
    contentTypes: tagging.types().map(({ uid, displayName }) => ({ uid, name: displayName })),
    endpoints: nextBestEndpoints(strapi),
    site: { weights: config.weights, pacing: config.pacing, ranking: config.ranking },
  };
  ctx.body = { data: listed, meta: choices };
};

const keyOf = ({ ctx }: Pick<Request, 'ctx'>): string =>
  parseInput(z.object({ key: keySchema }), { key: (ctx.params as Record<string, unknown>)['key'] })
    .key;

const save: Action = async ({ ctx, funnel: { slots } }) => {
  const key = keyOf({ ctx });
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(slotInputSchema, body);
  const result = await slots.save(key, input, adminIdOf(ctx));
  if (result.ok) {
    ctx.body = { data: result.slot };
    return;
  }
  if (result.reason === 'problems') throw inputError(result.problems);
  if (result.reason === 'configured') throw new errors.PolicyError(CONFIGURED);
  const { current } = result;
  const said = current === null ? REMOVED : input.revision === 0 ? EXISTS : CHANGED;
  ctx.conflict(said, { current });
};

const remove: Action = async ({ ctx, funnel: { slots } }) => {
  const query = readQuery(ctx.querystring, { single: ['revision'], list: [] });
  const ref = parseInput(slotRefSchema, {
    key: keyOf({ ctx }),
    revision: query.number('revision'),
  });
  const result = await slots.remove(ref);
  if (result === 'missing') throw new errors.NotFoundError('There is no such slot');
  if (result === 'configured') throw new errors.PolicyError(CONFIGURED);
  if (result === 'stale') ctx.conflict(CHANGED);
  else ctx.status = 204;
};

export default createController({ find, save, remove });
