import type { Entry } from '../../catalog/contract';
import type { Pacing } from '../../config/contract';
import type { Phase } from '../../taxonomy/contract';
import { ASKS } from '../../taxonomy/contract';
import type { EntryFacts, VisitFacts } from './gather-facts';
import { isAsk } from './is-ask';
import { leftOut } from './left-out';
import { openKinds, type Kind, type OpenKinds } from './open-kinds';
import type { Named, SlotExclusions, Verdict } from './types';

export interface PacingInput {
  readonly pacing: Pacing;
  readonly facts: VisitFacts;
  /** Of the visitor's stage; null while it is not known, which counts as before. */
  readonly phase: Phase | null;
  /** False where the slot has no articles: then it may show several asks. */
  readonly limitsAsks: boolean;
  readonly currentId: string | null;
  /** Documents that the request leaves out. */
  readonly excluded: ReadonlySet<string>;
  /** What the slot leaves out. */
  readonly exclusions: SlotExclusions;
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY = 86_400_000;

const isBig = ({ ask }: Kind): boolean => ask === 'MEETING' || ask === 'PURCHASE';

const tooEarly = (rule: keyof Pacing): Verdict => ({ code: 'PACING_TOO_EARLY', rule, until: null });

/** Rest that began at `since` and lasts so many days; null when it is over or never began. */
const rest = (since: number | null, days: number, now: number): number | null => {
  if (since === null) return null;
  const until = since + days * DAY;
  return until > now ? until : null;
};

/**
 * The pacing of one answer. Every rule names the setting that it comes from, and the time that
 * lifts it where time does.
 */
export class Pace {
  readonly #input: PacingInput;

  constructor(input: PacingInput) {
    this.#input = input;
  }

  /** What holds for every entry that asks alike, however the visitor met this one. */
  ofKind(kind: Kind): Verdict | null {
    const { pacing, facts, phase } = this.#input;
    if (kind.discount && pacing.discountNeedsOffer && !facts.offerSeen) {
      return tooEarly('discountNeedsOffer');
    }
    if (!isAsk(kind)) return null;
    if (kind.role !== 'ARTICLE') {
      const until = this.#rest(facts.askDismissedAt[ASKS.indexOf(kind.ask)] ?? null, 'dismissDays');
      if (until !== null) return { code: 'PACING_COOLDOWN', rule: 'dismissDays', until };
    }
    const isBefore = phase === null || phase === 'before';
    if (!isBefore) return null;
    if (facts.seen < pacing.minSeenBeforeAsk) return tooEarly('minSeenBeforeAsk');
    if (pacing.bigAskNeedsSmallOne && isBig(kind) && !facts.smallAskAccepted) {
      return tooEarly('bigAskNeedsSmallOne');
    }
    return null;
  }

  /** What holds for every entry of a content type: the slot leaves it out. */
  ofType(contentType: string): Verdict | null {
    const { exclusions, now } = this.#input;
    return leftOut(exclusions.types.get(contentType), now);
  }

  /** What holds for this document: it is excluded, answered, dismissed or seen. */
  ofDocument({ entry, id, steering }: Named): Verdict | null {
    const { excluded, exclusions, facts, now } = this.#input;
    if (excluded.has(id)) return { code: 'EXCLUDED', rule: 'exclude', until: null };
    const bySlot = this.ofType(entry.contentType) ?? leftOut(exclusions.documents.get(id), now);
    if (bySlot) return bySlot;
    if (steering?.excluded && (steering.excludedUntil ?? Infinity) > now) {
      return { code: 'EXCLUDED', rule: 'doNotRecommend', until: steering.excludedUntil };
    }
    const document = facts.documents.get(id);
    return document === undefined ? null : this.#ofHistory(entry, document);
  }

  /** The kinds that nothing is held against. */
  openKinds(): OpenKinds {
    return openKinds((kind) => this.ofKind(kind) === null);
  }

  /** The page has had its asks; `shown` counts them so far. None allowed is none, in any slot. */
  asksAreUp(shown: number): boolean {
    const { limitsAsks, pacing } = this.#input;
    return (limitsAsks || pacing.asksPerPage === 0) && shown >= pacing.asksPerPage;
  }

  /** This would be one ask too many. */
  ofPage(kind: Kind, shown: number): Verdict | null {
    if (!isAsk(kind) || !this.asksAreUp(shown)) return null;
    return { code: 'TOO_MANY_ASKS', rule: 'asksPerPage', until: null };
  }

  isCurrent(id: string): boolean {
    return id === this.#input.currentId;
  }

  #ofHistory(entry: Entry, { seenAt, dismissedAt, answeredAt }: EntryFacts): Verdict | null {
    if (answeredAt !== null) {
      const { askAgainAfterDays: days } = entry;
      const until = days === null ? null : answeredAt + days * DAY;
      if (until === null || until > this.#input.now) {
        return { code: 'ASK_ALREADY_ANSWERED', rule: 'askAgainAfterDays', until };
      }
    }
    if (entry.role === 'ARTICLE') {
      const until = this.#rest(seenAt, 'seenDays');
      return until === null ? null : { code: 'ALREADY_SEEN', rule: 'seenDays', until };
    }
    const until = this.#rest(dismissedAt, 'dismissDays');
    return until === null ? null : { code: 'PACING_DISMISSED', rule: 'dismissDays', until };
  }

  #rest(since: number | null, setting: 'dismissDays' | 'seenDays'): number | null {
    return rest(since, this.#input.pacing[setting], this.#input.now);
  }
}
