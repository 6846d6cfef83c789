/** Entries told in a few words: what is not said is what most entries are. */
import type { Entry, EntrySteering } from '../../../../server/src/catalog/contract';
import type { Ask, Role } from '../../../../server/src/taxonomy/contract';
import {
  personaIndex,
  stageIndex,
  touchpointIndex,
  type PersonaKey,
  type StageKey,
  type TouchpointKey,
} from './model';

export const DAY = 86_400_000;
/** The moment at which the tests ask: the start of a time step, so that days come out even. */
export const NOW = Date.UTC(2025, 5, 15, 12, 0, 0);

export const TYPES = {
  ARTICLE: 'api::article.article',
  LEAD_MAGNET: 'api::magnet.magnet',
  CTA: 'api::cta.cta',
} as const satisfies Record<Role, string>;

const DEFAULT_ASK: Readonly<Record<Role, Ask>> = {
  ARTICLE: 'NONE',
  LEAD_MAGNET: 'EMAIL',
  CTA: 'CLICK',
};

export interface Sketch {
  readonly id: string;
  readonly role?: Role;
  readonly type?: string;
  readonly ask?: Ask;
  readonly locale?: string | null;
  readonly stages?: readonly StageKey[];
  readonly personas?: readonly PersonaKey[];
  readonly touchpoints?: readonly TouchpointKey[];
  readonly leadsTo?: StageKey;
  readonly ageDays?: number;
  readonly title?: string;
  readonly format?: string;
  readonly discount?: boolean;
  readonly askAgainAfterDays?: number;
  readonly nextSteps?: readonly string[];
  readonly pinned?: boolean;
  readonly excluded?: boolean;
  readonly excludedUntil?: number;
}

/** FNV-1a: spreads names evenly over 32 bits. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
};

export type EntryContent = Omit<Entry, 'index'>;

export const contentOf = (sketch: Sketch): EntryContent => {
  const role = sketch.role ?? 'ARTICLE';
  const contentType = sketch.type ?? TYPES[role];
  const locale = sketch.locale === undefined ? 'en' : sketch.locale;
  return {
    contentType,
    documentId: sketch.id,
    locale,
    role,
    ask: sketch.ask ?? DEFAULT_ASK[role],
    askAgainAfterDays: sketch.askAgainAfterDays ?? null,
    discount: sketch.discount ?? false,
    title: sketch.title ?? `Title${hash(sketch.id)}`,
    summary: null,
    url: `/${locale ?? 'all'}/${sketch.id}`,
    image: null,
    format: sketch.format ?? null,
    kind: null,
    data: null,
    publishedAt: NOW - (sketch.ageDays ?? 10) * DAY,
    stages: (sketch.stages ?? []).map(stageIndex),
    personas: (sketch.personas ?? []).map(personaIndex),
    touchpoints: (sketch.touchpoints ?? []).map(touchpointIndex),
    leadsTo: sketch.leadsTo === undefined ? null : stageIndex(sketch.leadsTo),
    tie: hash(`${contentType}/${sketch.id}/${locale ?? ''}`),
  };
};

/** Steering by `contentType/documentId`; a next step is named by the id of its sketch. */
export const steeringOf = (sketches: readonly Sketch[]): Map<string, EntrySteering> => {
  const typeOf = new Map(sketches.map((sketch) => [sketch.id, contentOf(sketch).contentType]));
  const steering = new Map<string, EntrySteering>();
  for (const sketch of sketches) {
    const { nextSteps = [], pinned = false, excluded = false, excludedUntil = null } = sketch;
    if (nextSteps.length === 0 && !pinned && !excluded) continue;
    steering.set(`${contentOf(sketch).contentType}/${sketch.id}`, {
      nextSteps: nextSteps.map((documentId) => ({
        contentType: typeOf.get(documentId) ?? TYPES.ARTICLE,
        documentId,
      })),
      pinned,
      excluded,
      excludedUntil,
    });
  }
  return steering;
};
