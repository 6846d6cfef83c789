/** The simulator: what visitors without an account would be answered, for whoever may use it. */
import { z } from 'zod';
import { simulationSchema, type SimulatorForm } from '../../recommendation/simulation-contract';
import { whatIfSchema } from '../../recommendation/what-if-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { publicCaller } from '../../strapi/public-caller';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { untilGone } from './until-gone';
import { noteWalk, readWalk, readWalkName, walkNameSchema } from './walk-progress';

const walksSchema = whatIfSchema.extend({
  /** A name that the caller makes up, to ask under it how far it is; null: nobody asks. */
  walk: walkNameSchema.nullable().default(null),
});

const formSchema = z.object({ language: z.string().max(35).nullable().default(null) });

/** What may be chosen, and the settings as they are now. */
const find: Action = async ({ ctx, funnel: { taxonomy, catalog, recommendation } }) => {
  const query = readQuery(ctx.querystring, { single: ['language'], list: [] });
  const { language } = parseInput(formSchema, { language: query.single('language') });
  const { journeys, personas } = await taxonomy.readTagChoices(language);
  const locales = catalog.locales();
  const form: SimulatorForm = {
    journeys,
    personas: personas.filter(({ active }) => active),
    locales: locales.all,
    defaultLocale: locales.default,
    ...recommendation.simulatorSettings(),
  };
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: form };
};

/** A question is too much for an address, and nothing comes of asking it. */
const ask: Action = async ({ ctx, strapi, funnel: { catalog, recommendation } }) => {
  const { body } = ctx.request as { body?: unknown };
  const simulation = parseInput(simulationSchema, body ?? {});
  const caller = await publicCaller(strapi, catalog.view.contentTypes);
  const result = recommendation.simulate(simulation, caller);
  if (!result.ok) throw inputError(result.problems);
  const { payload, entries, about } = result;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { payload, entries, about } };
};

/** What a change would do to many visitors. Ends when the administrator does not wait any more. */
const walk: Action = async ({ ctx, strapi, funnel: { catalog, recommendation } }) => {
  const { body } = ctx.request as { body?: unknown };
  const { walk: name, ...input } = parseInput(walksSchema, body ?? {});
  const caller = await publicCaller(strapi, catalog.view.contentTypes);
  const note = name === null ? null : noteWalk(strapi, adminIdOf(ctx), name);
  const result = await untilGone(ctx, (signal) =>
    recommendation.replayWhatIf(input, caller, { signal, ...(note && { onProgress: note.tell }) })
  ).finally(() => note?.forget());
  if (result === null) return;
  if (!result.ok) throw inputError(result.problems);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: result.report };
};

/** How far it is; null where that is not known. */
const findProgress: Action = ({ ctx, strapi }) => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: readWalk(strapi, adminIdOf(ctx), readWalkName(ctx.querystring)) };
};

export default createController({ find, ask, walk, findProgress });
