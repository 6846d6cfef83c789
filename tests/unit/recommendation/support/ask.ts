/** Asks the room as a site would: input parsed by the contract, the public role by default. */
import {
  configSchema,
  type FunnelConfig,
  type PluginConfig,
} from '../../../../server/src/config/contract';
import { createRecommendation } from '../../../../server/src/recommendation';
import {
  batchSchema,
  nextBestSchema,
  type BatchInput,
  type Caller,
  type NextBestInput,
  type NextBestPayload,
} from '../../../../server/src/recommendation/contract';
import type { RecommendationRoom } from '../../../../server/src/recommendation/room-contract';
import type { CatalogView } from '../../../../server/src/catalog/contract';
import type { Learning } from '../../../../server/src/learning/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import type { z } from 'zod';
import { NOW, TYPES, contentOf, type Sketch } from './entries';
import { viewOf } from './view';

export type AskInput = z.input<typeof nextBestSchema>;
export type AskPageInput = z.input<typeof batchSchema>;

export const SECRET = 'a secret of the tests';
export const LOCALES = { all: ['en', 'fr'], default: 'en' } as const;

export interface Site {
  readonly config?: PluginConfig;
  readonly view?: CatalogView;
  readonly caller?: Partial<Caller>;
  readonly now?: () => number;
  readonly learning?: Learning;
}

export interface Asked {
  readonly room: RecommendationRoom;
  /** The answer; throws when the input was refused. */
  readonly ask: (input?: AskInput) => NextBestPayload;
  readonly askPage: (input: AskPageInput) => readonly NextBestPayload[];
  readonly problems: (input: AskInput) => readonly { field: string; message: string }[];
  readonly caller: Caller;
}

export const parse = (input: AskInput = {}): NextBestInput => nextBestSchema.parse(input);
export const parsePage = (input: AskPageInput): BatchInput => batchSchema.parse(input);

const DEFAULTS: PluginConfig = {};

/** Checking a configuration takes longer than answering: once for each. */
const configs = new WeakMap<PluginConfig, FunnelConfig>();

const configOf = (config: PluginConfig): FunnelConfig => {
  const known = configs.get(config) ?? configSchema.parse(config);
  configs.set(config, known);
  return known;
};

export const site = (sketches: readonly Sketch[], options: Site = {}): Asked => {
  let ids = 0;
  const room = createRecommendation({
    config: configOf(options.config ?? DEFAULTS),
    view: options.view ?? viewOf(sketches),
    locales: () => LOCALES,
    ...(options.learning && { learning: options.learning }),
    now: options.now ?? (() => NOW),
    secret: SECRET,
    randomId: () => `random-${(ids += 1)}`,
  });
  const readable = new Set(sketches.map((sketch) => contentOf(sketch).contentType));
  const caller = { readable, isPublic: true, ...options.caller };
  return {
    room,
    caller,
    ask: (input) => {
      const result = room.recommendContent(parse(input), caller);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.payload;
    },
    askPage: (input) => {
      const result = room.recommendPage(parsePage(input), caller);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.payloads;
    },
    problems: (input) => {
      const result = room.recommendContent(parse(input), caller);
      return result.ok ? [] : result.problems;
    },
  };
};

export const ids = ({ items }: NextBestPayload): string[] => items.map(({ ref }) => ref.documentId);

/** A ref to an article, or to an entry of another role. */
export const ref = (documentId: string, role: Role = 'ARTICLE') => ({
  contentType: TYPES[role],
  documentId,
});
