import type { Candidate, CandidateQuery, Learning, SeenItem } from '../learning/contract';
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

/** Entries that speak up for themselves; answers have twenty places at the most. */
const MOST = 24;

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

const DAY = 86_400_000;

/** Ways on from single entries that are remembered: those of a large site, once each. */
const MOST_WAYS = 20_000;

type Spoken = readonly { readonly key: string; readonly parts: LearnedParts }[];

/** What is remembered while its stamp stays the same. */
class WaysOn {
  readonly #ways = new Map<string, Spoken>();
  #stamp = '';

  get(stamp: string, key: string, find: () => Spoken): Spoken {
    if (stamp !== this.#stamp || this.#ways.size === MOST_WAYS) this.#ways.clear();
    this.#stamp = stamp;
    const known = this.#ways.get(key);
    if (known) return known;
    const found = find();
    this.#ways.set(key, found);
    return found;
  }
}

/** Before any view is known texts alone speak, for what is like what was looked at. */
const byText = ({ key, odds }: Candidate): Spoken =>
  odds.topic > 0
    ? [{ key, parts: { topic: partOf(odds.topic), others: 0, popular: 0, recent: null } }]
    : [];

const byReaders = ({ key, odds }: Candidate): Spoken => [
  {
    key,
    parts: {
      topic: partOf(odds.topic),
      others: partOf(odds.others),
      popular: partOf(odds.popular),
      recent: partOf(odds.fresh),
    },
  },
];

/** Asks the learning room, and remembers what everybody is told alike. */
const createSpokenFor = ({ learning, view }: LearnedSignalsContext, told: Fingerprint) => {
  const ways = new WaysOn();

  const ask = (query: Omit<CandidateQuery, 'limit'>): Spoken =>
    learning
      .candidates({ ...query, limit: MOST })
      .flatMap(told.toString() === '' ? byText : byReaders);

  /** What leads on from one entry is the same for everybody: it is asked for once. */
  const wayOn = (seen: SeenItem, locale: string, now: number): Spoken => {
    const learnt = told.toString();
    // Before any view is known, texts and dates alone decide, and these are judged by the day.
    const moment = learnt === '' ? Math.floor(now / DAY) * DAY : now;
    const stamp = `${view.policyVersion} ${moment} ${learnt}`;
    return ways.get(stamp, `${seen.key} ${locale}`, () =>
      ask({ now: moment, history: [{ ...seen, at: moment }], locale })
    );
  };

  return { ask, wayOn };
};

export const createLearnedSignals = (context: LearnedSignalsContext): LearnedSignals => {
  const { learning } = context;
  const feed = new CatalogueFeed(context);
  const told = new Fingerprint();
  const spoken = createSpokenFor(context, told);

  const consult: Consult = ({ history, visitorId, locale, now, isWanted }) => {
    const isKnown = told.toString() !== '';
    if (!isKnown && history.length === 0) return new Map();
    const inLocale = locale ?? '';
    const seen = history.flatMap(({ entry, at }): SeenItem[] => {
      const key = feed.keysOf({ ...entry, locale: entry.locale ?? inLocale })[0];
      return key === undefined ? [] : [{ key, at }];
    });
    const allowed = (key: string): boolean => {
      const entry = feed.entryOf(key);
      return entry !== undefined && isWanted(entry);
    };
    const [only] = seen;
    const found =
      only !== undefined && seen.length === 1 && visitorId === null
        ? spoken.wayOn(only, inLocale, now).filter(({ key }) => allowed(key))
        : spoken.ask({ now, history: seen, visitor: visitorId, locale: inLocale, allowed });
    return new Map(
      found.flatMap(({ key, parts }) => {
        const entry = feed.entryOf(key);
        return entry === undefined ? [] : [[entry, parts] as const];
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
