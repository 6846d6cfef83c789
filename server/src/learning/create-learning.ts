import type {
  Candidate,
  CandidateQuery,
  Learning,
  LearningItem,
  LearningSettings,
  LearningStats,
  Profile,
} from './contract';
import { Catalogue } from './domain/catalogue';
import { NONE } from './domain/chains';
import { EventLog } from './domain/event-log';
import { isEvent } from './domain/is-event';
import { Moment, type Event } from './domain/moment';
import { Rhythm } from './domain/rhythm';
import { ScoreTable, settledShare } from './domain/score-table';
import { SignalReader } from './domain/signal-reader';
import { firstOf } from './domain/top-list';

/** A view may come so much before the newest one, and be from so far in the future. */
const LATENESS = 3_600_000;
const CLOCK_SKEW = 300_000;
/** Entries of a history that are looked at, the newest ones. */
const HISTORY = 20;
/** Places of one answer. */
const MAX_LIMIT = 500;

/** Learns in memory from entries and views; every instance that is told the same answers the same. */
class LearningEngine implements Learning {
  readonly #settings: LearningSettings;
  readonly #catalogue = new Catalogue();
  readonly #log: EventLog;
  readonly #reader: SignalReader;
  readonly #rhythm = new Rhythm();
  readonly #moment = new Moment((event) => this.#learn(event));
  #revision = 0;

  constructor(settings: LearningSettings) {
    this.#settings = settings;
    this.#log = new EventLog(this.#catalogue, settings.maxEvents);
    this.#reader = new SignalReader(this.#catalogue, this.#log);
  }

  get revision(): number {
    return this.#revision;
  }

  upsertItem(item: LearningItem): void {
    this.#catalogue.upsert(item);
    this.#revision += 1;
  }

  removeItem(key: string): void {
    const item = this.#catalogue.keys.find(key);
    if (item === undefined) return;
    this.#moment.forget(key);
    this.#log.removeItem(item);
    this.#catalogue.remove(item);
    this.#revision += 1;
  }

  addEvents(events: readonly Event[]): void {
    const latest = this.#settings.clock() + CLOCK_SKEW;
    for (const event of events) {
      if (!isEvent(event) || event.at > latest || event.at < this.#moment.at - LATENESS) continue;
      if (this.#catalogue.keys.find(event.key) === undefined) continue;
      this.#moment.add(event);
      this.#revision += 1;
    }
  }

  candidates(query: CandidateQuery): Candidate[] {
    const { now, locale, visitor: visitorKey } = query;
    const limit = Math.min(MAX_LIMIT, Math.floor(query.limit));
    if (!(limit > 0) || !Number.isFinite(now)) return [];
    this.#moment.close(this.#settings.clock());
    const { keys } = this.#catalogue;
    const history = this.#readHistory(query);
    const visitor = visitorKey == null ? NONE : (this.#log.visitors.find(visitorKey) ?? NONE);
    const { allowed } = query;
    const isAllowed = (item: number): boolean => allowed?.(keys.keyOf(item)) ?? true;
    const table = this.#reader.read({ now, history, visitor, locale, limit, isAllowed });
    const profile = this.#profile(now);
    const situation = history.length === 0 ? 'start' : visitor === NONE ? 'session' : 'visitor';
    const scores = new ScoreTable(table, situation, (item) =>
      settledShare(now - this.#catalogue.publishedAt(item), profile)
    );
    const found = table.items.map((_, place) => scores.score(place));
    const order = {
      value: (place: number) => found[place] ?? 0,
      tie: (place: number) => keys.tie(table.items[place] ?? NONE),
    };
    return firstOf(found.keys(), order, limit).map((place) => ({
      key: keys.keyOf(table.items[place] ?? NONE),
      score: order.value(place),
      ...scores.explain(place),
    }));
  }

  stats(): LearningStats {
    const now = this.#settings.clock();
    this.#moment.close(now);
    const { keys, bytes } = this.#catalogue;
    return {
      items: keys.size,
      events: this.#log.size,
      sessions: this.#log.sessions.size,
      visitors: this.#log.visitors.size,
      bytes: bytes + this.#log.bytes + this.#reader.bytes,
      profile: this.#profile(now),
    };
  }

  #learn(event: Event): void {
    const item = this.#catalogue.keys.find(event.key);
    if (item === undefined) return;
    this.#rhythm.add(event.at, event.at - this.#catalogue.publishedAt(item));
    if ('session' in event) this.#log.add(item, event);
    else this.#catalogue.count(item, event.at, event.count);
  }

  #profile(now: number): Profile {
    const { profile } = this.#settings;
    if (profile !== 'auto') return profile;
    return this.#rhythm.profile(() => this.#catalogue.newestDates(), now);
  }

  /** Known entries, each once, the newest first. */
  #readHistory({ history }: CandidateQuery): number[] {
    const found = new Set<number>();
    for (let place = history.length - 1; place >= 0 && found.size < HISTORY; place -= 1) {
      const key = history[place]?.key;
      const item = key === undefined ? undefined : this.#catalogue.keys.find(key);
      if (item !== undefined) found.add(item);
    }
    return [...found];
  }
}

export const createLearning = (settings: LearningSettings): Learning =>
  new LearningEngine(settings);
