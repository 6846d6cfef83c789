import { inputError } from '../../strapi/errors';
import { keepParsed } from '../../strapi/keep-parsed';
import { createController, type Action, type Context } from '../controller';
import { readQuery } from '../query-string';
import { readNextBestBody } from './read-next-best-body';
import { readNextBestQuery, type NextBestRequest } from './read-next-best-query';
import { sendPayload, sendPayloads } from './send-next-best';

const readKeptQuery = keepParsed(readNextBestQuery, (querystring) => querystring);

const readRequest = (ctx: Context): NextBestRequest => {
  if (ctx.method !== 'POST') return readKeptQuery(ctx.querystring);
  readQuery(ctx.querystring, { single: [], list: [] });
  return readNextBestBody((ctx.request as { body?: unknown }).body);
};

/** One action for both methods, so that one right grants both. */
const find: Action = async ({ ctx, funnel: { recommendation }, caller }) => {
  const request = readRequest(ctx);
  if (request.kind === 'single') {
    const result = recommendation.recommendContent(request.input, await caller());
    if (!result.ok) throw inputError(result.problems, request.nameOf);
    sendPayload(ctx, result.payload);
    return;
  }
  const result = recommendation.recommendPage(request.input, await caller());
  if (!result.ok) throw inputError(result.problems, request.nameOf);
  sendPayloads(ctx, result.payloads);
};

export default createController({ find });
