/** The walk along the recommendations: where they do not lead to the goal of a journey. */
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import type { Visit, WalkOptions, WalkStep } from '../../coverage/walk-contract';
import { LIMITS, nextBestSchema, type NextBestInput } from '../../recommendation/contract';
import { readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { publicCaller } from '../../strapi/public-caller';
import { createController, type Action, type Request } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { untilGone } from './until-gone';
import { userAbilityOf } from './user-ability';
import { noteWalk, readWalk, readWalkName, walkNameSchema } from './walk-progress';

const walkSchema = z.object({
  journey: z.string().max(255).nullable().default(null),
  locale: z.string().max(35).nullable().default(null),
  language: z.enum(FINDING_LANGUAGES).default('en'),
  /** A name that the caller makes up, to ask under it how far the walk is; null: nobody asks. */
  walk: walkNameSchema.nullable().default(null),
});

type Question = Pick<Visit, 'journey' | 'locale' | 'persona'>;

/** What is asked for such visitors wherever they are; checked once for each persona. */
const rememberQuestions = (): ((question: Question) => NextBestInput) => {
  const known = new Map<string | null, NextBestInput>();
  return ({ journey, locale, persona }) => {
    const before = known.get(persona);
    if (before !== undefined) return before;
    const visitor = { persona, seen: LIMITS.seen };
    const asked = nextBestSchema.parse({ journey, locale, visitor });
    known.set(persona, asked);
    return asked;
  };
};

/** What is recommended to visitors without an account, who have seen enough to be asked. */
const createRecommend = async ({ strapi, funnel }: Request): Promise<WalkOptions['recommend']> => {
  const visitors = await publicCaller(strapi, funnel.catalog.view.contentTypes);
  // What is asked so often for nobody would drive the answers of visitors out of memory.
  const caller = { ...visitors, isPublic: false };
  const askedFor = rememberQuestions();
  return ({ contentType, documentId, ...visit }: Visit): readonly WalkStep[] => {
    const asked = { ...askedFor(visit), current: { contentType, documentId } };
    const result = funnel.recommendation.recommendContent(asked, caller);
    return result.ok ? result.payload.items.map(({ ref, ask }) => ({ ...ref, ask })) : [];
  };
};

/**
 * As visitors without an account are answered, who have seen enough to be asked for something. Ends
 * when the administrator does not wait for it any more.
 */
const find: Action = async (request) => {
  const { ctx, strapi, funnel } = request;
  const query = readQuery(ctx.querystring, { single: Object.keys(walkSchema.shape), list: [] });
  const { language, walk, ...input } = parseInput(walkSchema, {
    journey: query.single('journey'),
    locale: query.single('locale'),
    language: query.single('language'),
    walk: query.single('walk'),
  });
  const readable = readableTypes(userAbilityOf(ctx), [...funnel.catalog.view.contentTypes]);
  const recommend = await createRecommend(request);
  const note = walk === null ? null : noteWalk(strapi, adminIdOf(ctx), walk);
  const options = { language, readable, recommend, ...(note && { onProgress: note.tell }) };
  const result = await untilGone(ctx, (signal) =>
    funnel.coverage.walkGoal(input, { ...options, signal })
  ).finally(() => note?.forget());
  if (result === null) return;
  if (!result.ok) throw inputError(result.problems);
  const { findings, snoozed, walked, isCut } = result;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { findings, snoozed, walked, isCut } };
};

/** How far a walk is whose answer the administrator waits for; null where that is not known. */
const findProgress: Action = ({ ctx, strapi }) => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: readWalk(strapi, adminIdOf(ctx), readWalkName(ctx.querystring)) };
};

export default createController({ find, findProgress });
