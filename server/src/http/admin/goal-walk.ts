/** The walk along the recommendations: where they do not lead to the goal of a journey. */
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import type { Visit, WalkStep } from '../../coverage/walk-contract';
import { LIMITS, nextBestSchema, type NextBestInput } from '../../recommendation/contract';
import { readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { publicActions } from '../../strapi/public-actions';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf } from './user-ability';

const walkSchema = z.object({
  journey: z.string().max(255).nullable().default(null),
  locale: z.string().max(35).nullable().default(null),
  language: z.enum(FINDING_LANGUAGES).default('en'),
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

/**
 * As visitors without an account are answered, who have seen enough to be asked for something. Ends
 * when the administrator does not wait for it any more.
 */
const find: Action = async ({ ctx, strapi, funnel }) => {
  const query = readQuery(ctx.querystring, { single: Object.keys(walkSchema.shape), list: [] });
  const { language, ...input } = parseInput(walkSchema, {
    journey: query.single('journey'),
    locale: query.single('locale'),
    language: query.single('language'),
  });
  const granted = await publicActions(strapi);
  const { contentTypes } = funnel.catalog.view;
  const visitors = new Set(contentTypes.filter((uid) => granted.has(`${uid}.find`)));
  const caller = { readable: visitors, isPublic: false };
  const askedFor = rememberQuestions();
  const recommend = ({ contentType, documentId, ...visit }: Visit): readonly WalkStep[] => {
    const asked = { ...askedFor(visit), current: { contentType, documentId } };
    const result = funnel.recommendation.recommendContent(asked, caller);
    return result.ok ? result.payload.items.map(({ ref, ask }) => ({ ...ref, ask })) : [];
  };
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  const readable = readableTypes(userAbilityOf(ctx), [...contentTypes]);
  const { signal } = gone;
  const options = { language, readable, recommend, signal };
  const result = await funnel.coverage.walkGoal(input, options).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (result === null) return;
  if (!result.ok) throw inputError(result.problems);
  const { findings, snoozed, walked, isCut } = result;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { findings, snoozed, walked, isCut } };
};

export default createController({ find });
