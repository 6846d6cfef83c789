/** The simulator: what visitors without an account would be answered, for whoever may use it. */
import { z } from 'zod';
import { simulationSchema } from '../../recommendation/simulation-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { publicCaller } from '../../strapi/public-caller';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';

const formSchema = z.object({ language: z.string().max(35).nullable().default(null) });

/** What may be chosen, and the settings as they are now. */
const find: Action = async ({ ctx, funnel: { taxonomy, catalog, recommendation } }) => {
  const query = readQuery(ctx.querystring, { single: ['language'], list: [] });
  const { language } = parseInput(formSchema, { language: query.single('language') });
  const { journeys, personas } = await taxonomy.readTagChoices(language);
  const locales = catalog.locales();
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = {
    data: {
      journeys,
      personas: personas.filter(({ active }) => active),
      locales: locales.all,
      defaultLocale: locales.default,
      ...recommendation.simulatorSettings(),
    },
  };
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

export default createController({ find, ask });
