import type { Learning } from '../learning/contract';
import { CatalogueFeed, type CatalogueFeedContext } from './catalogue-feed';
import type { Consult, LearnedParts } from './domain/learned';
import { hashText } from './hash-text';
import type { ViewedEntry } from './room-contract';

/** What texts and readers say, as answers ask for it. */
export interface LearnedSignals {
  /** Takes in what was published since; to be called before a page is answered. */
  follow(): void;
  /** Names what was learnt: equal where the same was. Empty while nothing was. */
  revision(): string;
  /** Null: there is nothing to ask yet. */
  consult(): Consult | null;
  learn(views: readonly ViewedEntry[]): void;
}

export interface LearnedSignalsContext extends Omit<CatalogueFeedContext, 'learning'> {
  readonly learning: Learning;
}

/** Entries that speak up for themselves; answers have twenty places. */
const MOST = 60;

/**
 * Of the learning room's logarithmic odds, so many are worth 1: no part comes to more. The parts'
 * weights are the same number, so that their sum orders entries as the learning room does.
 */
export const ODDS_PER_PART = 12;

const partOf = (odds: number): number => Math.max(-1, Math.min(1, odds / ODDS_PER_PART));

/** Adds up to the same in any order: two instances that were told the same say the same. */
class Fingerprint {
  #sum = 0;

  add(text: string): void {
    this.#sum = (this.#sum + Number.parseInt(hashText(text).slice(0, 8), 36)) % 2 ** 50;
  }

  toString(): string {
    return this.#sum === 0 ? '' : this.#sum.toString(36);
  }
}

export const createLearnedSignals = (context: LearnedSignalsContext): LearnedSignals => {
  const { learning } = context;
  const feed = new CatalogueFeed(context);
  const told = new Fingerprint();
  const consult: Consult = ({ history, visitorId, locale, now, isWanted }) => {
    const isKnown = told.toString() !== '';
    if (!isKnown && history.length === 0) return new Map();
    const inLocale = locale ?? '';
    const seen = history.flatMap(({ entry, at }) => {
      const key = feed.keysOf({ ...entry, locale: entry.locale ?? inLocale })[0];
      return key === undefined ? [] : { key, at };
    });
    const found = learning.candidates({
      ...{ now, history: seen, visitor: visitorId, locale: inLocale, limit: MOST },
      allowed: (key) => {
        const entry = feed.entryOf(key);
        return entry !== undefined && isWanted(entry);
      },
    });
    return new Map(
      found.flatMap(({ key, odds }) => {
        const entry = feed.entryOf(key);
        if (entry === undefined) return [];
        const parts: LearnedParts = {
          topic: partOf(odds.topic),
          others: partOf(odds.others),
          popular: partOf(odds.popular),
          recent: partOf(odds.fresh),
        };
        return [[entry, parts] as const];
      })
    );
  };
  return {
    follow: () => feed.follow(),
    revision: () => (feed.isComplete ? told.toString() : 'reading'),
    consult: () => (feed.isComplete ? consult : null),
    learn(views) {
      for (const { contentType, documentId, locale, ...rest } of views) {
        const keys = feed.keysOf({ contentType, documentId, locale });
        learning.addEvents(keys.map((key) => ({ key, ...rest })));
        told.add(`${keys.join()} ${rest.at} ${rest.session}`);
      }
    },
  };
};
