/** Journeys as strategists edit them: the list, and one of them as a whole. */
import {
  copyJourneySchema,
  journeyInputSchema,
  type ListedJourney,
} from '../../taxonomy/journey-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { keyOf, noJourney } from './journey-key';

const find: Action = async ({ ctx, funnel: { journeys, tagging } }) => {
  const data: ListedJourney[] = [];
  for (const journey of await journeys.list()) {
    data.push({ ...journey, entries: await tagging.countJourneyEntries(journey.documentId) });
  }
  ctx.body = { data };
};

const findOne: Action = async ({ ctx, funnel: { journeys } }) => {
  const found = await journeys.read(keyOf(ctx));
  if (found === null) throw noJourney();
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: found };
};

const update: Action = async ({ ctx, funnel: { journeys } }) => {
  const { body } = ctx.request as { body?: unknown };
  const result = await journeys.save(keyOf(ctx), parseInput(journeyInputSchema, body));
  if (result.ok) {
    ctx.body = { data: result.journey };
    return;
  }
  switch (result.reason) {
    case 'missing':
      throw noJourney();
    case 'invalid':
      throw inputError(result.problems);
    case 'stale':
      ctx.conflict(
        'Somebody has changed this journey since you opened it. Nothing was saved: reload it and decide again.',
        { current: result.current }
      );
  }
};

const copy: Action = async ({ ctx, funnel: { journeys } }) => {
  const { body } = ctx.request as { body?: unknown };
  const { name } = parseInput(copyJourneySchema, body);
  const result = await journeys.copy(keyOf(ctx), name);
  if (!result.ok) throw noJourney();
  ctx.status = 201;
  ctx.body = { data: { key: result.key } };
};

export default createController({ find, findOne, update, copy });
