import type { Entry } from '../../catalog/contract';
import { ASKS } from '../../taxonomy/contract';
import type { EventType } from '../contract';
import { documentId } from './document-id';
import { isAsk } from './is-ask';
import type { Request, Visit } from './types';
import { isAnswer, LOOKED_AT } from './visit-kinds';

/** When the visitor last did what pacing looks at, with one document; epoch milliseconds. */
export interface EntryFacts {
  readonly entry: Entry;
  seenAt: number | null;
  dismissedAt: number | null;
  answeredAt: number | null;
}

/** What a visitor's history comes to. */
export interface VisitFacts {
  /** Entries seen: by the history, by the page's own count, or the current one. */
  readonly seen: number;
  readonly documents: ReadonlyMap<string, EntryFacts>;
  /** By place in ASKS: the last time that an ask of this level or a lower one was dismissed. */
  readonly askDismissedAt: readonly (number | null)[];
  readonly smallAskAccepted: boolean;
  readonly offerSeen: boolean;
  /** The last thing that was downloaded or asked for by form, and when. */
  readonly accepted: { readonly entry: Entry; readonly at: number } | null;
  /** That was the last thing the visitor did. */
  readonly justAccepted: boolean;
}

const SEEN: ReadonlySet<EventType> = new Set(['VIEW', 'READ']);
const ACCEPTED: ReadonlySet<EventType> = new Set(['FORM_SUBMIT', 'DOWNLOAD']);
const isOffer = (entry: Entry): boolean => entry.role !== 'ARTICLE';

const latest = (known: number | null, at: number): number => Math.max(known ?? at, at);

const byDocument = (
  history: readonly Visit[],
  timeOf: (visit: Visit) => number
): ReadonlyMap<string, EntryFacts> => {
  const documents = new Map<string, EntryFacts>();
  for (const visit of history) {
    const { entry, type } = visit;
    const id = documentId(entry);
    const facts = documents.get(id) ?? { entry, seenAt: null, dismissedAt: null, answeredAt: null };
    const at = timeOf(visit);
    if (SEEN.has(type)) facts.seenAt = latest(facts.seenAt, at);
    if (type === 'DISMISS') facts.dismissedAt = latest(facts.dismissedAt, at);
    if (isAnswer(visit)) facts.answeredAt = latest(facts.answeredAt, at);
    documents.set(id, facts);
  }
  return documents;
};

const lastDismissals = (documents: Iterable<EntryFacts>): (number | null)[] => {
  const times: (number | null)[] = ASKS.map(() => null);
  for (const { entry, dismissedAt } of documents) {
    if (dismissedAt === null || !isAsk(entry)) continue;
    for (let ask = ASKS.indexOf(entry.ask); ask < ASKS.length; ask += 1) {
      times[ask] = latest(times[ask] ?? null, dismissedAt);
    }
  }
  return times;
};

/**
 * Sums up the history for pacing. A time that lies ahead, or that was not said, is `now`; `now` is
 * in epoch milliseconds.
 */
export const gatherFacts = (
  { history, current, seen }: Pick<Request, 'history' | 'current' | 'seen'>,
  now: number
): VisitFacts => {
  const timeOf = ({ at }: Visit): number => (at === null ? now : Math.min(at, now));
  const documents = byDocument(history, timeOf);
  const lookedAt = history.filter(({ type }) => LOOKED_AT.has(type));
  const accepted = history.findLast(({ type }) => ACCEPTED.has(type));
  return {
    seen: Math.max(
      new Set(lookedAt.map(({ entry }) => documentId(entry))).size,
      seen,
      current === null ? 0 : 1
    ),
    documents,
    askDismissedAt: lastDismissals(documents.values()),
    smallAskAccepted: history.some((visit) => isAnswer(visit) && isAsk(visit.entry)),
    offerSeen: [...lookedAt.map(({ entry }) => entry), ...(current ? [current] : [])].some(isOffer),
    accepted: accepted ? { entry: accepted.entry, at: timeOf(accepted) } : null,
    justAccepted: accepted !== undefined && accepted === history.at(-1),
  };
};
