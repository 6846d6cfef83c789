/** The door of the room: what to show next, answered from memory. */
import { randomUUID } from 'node:crypto';
import type { CatalogView, SiteLocales } from '../catalog/contract';
import type { FunnelConfig } from '../config/contract';
import type { Learning } from '../learning/contract';
import { createAnswerCache } from './answer-cache';
import type { AnswerContext } from './answer-page';
import { readLists } from './domain/read-lists';
import { followSlots } from './follow-slots';
import { createLearnedSignals } from './learned-signals';
import { recommendContent } from './recommend-content';
import { recommendPage } from './recommend-page';
import type { RecommendationRoom } from './room-contract';
import { replayWhatIf } from './replay-what-if';
import { simulate } from './simulate';
import { simulatorSettings } from './simulator-settings';
import { createStateMemory } from './state-memory';
import { createTrackingTokens } from './tracking-token';
import { whereServed } from './where-served';

export interface RecommendationDependencies {
  readonly config: FunnelConfig;
  readonly view: CatalogView;
  readonly locales: () => SiteLocales;
  /** Absent: answers rest on tags, steering and dates alone. */
  readonly learning?: Learning;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What tracking tokens are signed with. */
  readonly secret: string;
  /** Ids of answers that are not the same for everybody. */
  readonly randomId?: () => string;
}

/** Builds the room over a catalog. It holds no state but what it can compute anew. */
export const createRecommendation = ({
  config,
  view,
  locales,
  learning,
  now,
  secret,
  randomId = randomUUID,
}: RecommendationDependencies): RecommendationRoom => {
  const slots = followSlots(config, view);
  const memory = createStateMemory({ view, locales, settings: config.state });
  const signals = learning ? createLearnedSignals({ view, locales, learning }) : null;
  const context: AnswerContext = {
    config,
    view,
    locales,
    now,
    get slots() {
      return slots();
    },
    lists: readLists(view, slots),
    memory,
    signals,
    cache: createAnswerCache(config.cache.maxAnswers),
    tokens: createTrackingTokens(secret),
    randomId,
  };
  return {
    recommendContent: (input, caller) => recommendContent(input, caller, context),
    recommendPage: (input, caller) => recommendPage(input, caller, context),
    learnPersonas: (histories) => memory.learn(histories),
    learnViews: (views) => signals?.learn(views),
    whereServed: (question) => whereServed(question, context),
    simulate: (simulation, caller) => simulate(simulation, caller, context),
    replayWhatIf: (input, caller, options) => replayWhatIf(input, caller, options, context),
    simulatorSettings: () => simulatorSettings(config, slots()),
  };
};
