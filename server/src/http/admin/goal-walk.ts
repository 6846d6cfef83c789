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
import { userAbilityOf } from './user-ability';
import { noteWalk, readWalk } from './walk-progress';

const walkName = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'must be 1 to 64 letters, digits and hyphens');
const walkSchema = z.object({
  journey: z.string().max(255).nullable().default(null),
  locale: z.string().max(35).nullable().default(null),
  language: z.enum(FINDING_LANGUAGES).default('en'),
  /** A name that the caller makes up, to ask under it how far the walk is; null: nobody asks. */
  walk: walkName.nullable().default(null),
});
const progressSchema = z.object({ walk: walkName });

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
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  const { signal } = gone;
  const readable = readableTypes(userAbilityOf(ctx), [...funnel.catalog.view.contentTypes]);
  const recommend = await createRecommend(request);
  const note = walk === null ? null : noteWalk(strapi, adminIdOf(ctx), walk);
  const options = { language, readable, recommend, signal, ...(note && { onProgress: note.tell }) };
  const result = await funnel.coverage
    .walkGoal(input, options)
    .catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    })
    .finally(() => note?.forget());
  if (result === null) return;
  if (!result.ok) throw inputError(result.problems);
  const { findings, snoozed, walked, isCut } = result;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { findings, snoozed, walked, isCut } };
};

/** How far a walk is whose answer the administrator waits for; null where that is not known. */
const findProgress: Action = ({ ctx, strapi }) => {
  const query = readQuery(ctx.querystring, { single: ['walk'], list: [] });
  const { walk } = parseInput(progressSchema, { walk: query.single('walk') });
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: readWalk(strapi, adminIdOf(ctx), walk) };
};

export default createController({ find, findProgress });
