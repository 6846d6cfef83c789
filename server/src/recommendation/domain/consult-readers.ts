import type { Entry } from '../../catalog/contract';
import type { FunnelLists } from './funnel-lists';
import type { Consult, LearnedParts } from './learned';
import { levelOf, type Wish } from './level-of';
import { planSteps } from './plan-steps';
import type { Request } from './types';
import { LOOKED_AT } from './visit-kinds';

export interface ConsultContext {
  readonly consult: Consult | null;
  readonly lists: FunnelLists;
  readonly readable: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: number;
}

const NOBODY: ReadonlyMap<Entry, LearnedParts> = new Map();

/** Each entry at the last time it was looked at, and what is looked at now: the newest of them. */
const lookedAt = ({ history, current, consent }: Request, now: number) => {
  const visits = new Map<Entry, number>();
  // Without that consent the answer is nobody's in particular: what they did counts for pacing alone.
  for (const { entry, type, at } of consent === 'PERSONALIZATION' ? history : []) {
    if (!LOOKED_AT.has(type)) continue;
    visits.delete(entry);
    visits.set(entry, at ?? now);
  }
  if (current !== null) {
    visits.delete(current);
    visits.set(current, now);
  }
  return [...visits].map(([entry, at]) => ({ entry, at }));
};

/**
 * Asks what texts and readers say for entries of this slot. Where a stage or persona was asked for,
 * for those of the nearest step: the others only fill what is left.
 */
export const consultReaders = (
  request: Request,
  { consult, lists, readable, now }: ConsultContext,
  wish: Wish
): ReadonlyMap<Entry, LearnedParts> => {
  if (consult === null) return NOBODY;
  const { state, roles, locale, visitorId } = request;
  const isAsked = [state.stage, state.persona].some(({ assignment }) => assignment === 'EXPLICIT');
  const nearest = isAsked ? planSteps(state, wish)[0] : undefined;
  const isWanted = (entry: Entry): boolean => {
    if (!roles.includes(entry.role) || !readable.has(entry.contentType)) return false;
    if (nearest === undefined) return true;
    const level = levelOf(entry, lists.name(entry).afterOnly, wish);
    return level !== null && nearest.levels.has(level);
  };
  return consult({ history: lookedAt(request, now), visitorId, locale, now, isWanted });
};
