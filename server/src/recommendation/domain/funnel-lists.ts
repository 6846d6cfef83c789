import type { CatalogView, Entry, EntryList } from '../../catalog/contract';
import { ASKS, ROLES } from '../../taxonomy/contract';
import { documentId } from './document-id';
import { openedStage } from './opened-stage';
import { PreferredFormats } from './preferred-formats';
import type { Ranking } from './ranking';
import { SplitList, type Traits } from './split-list';
import { stagesAhead } from './stages-ahead';
import type { Named } from './types';

/** A class key counts touchpoints in powers of two; this many leave room for the rest of it. */
const MOST_TOUCHPOINTS = 20;

/** And so many ways in which entries are meant for personas; what comes after them counts as one. */
const MOST_PERSONA_SETS = 256;

/** Rankings in memory: more than stages x personas x locales x slots of most sites. */
const MOST_RANKINGS = 500;

/**
 * The catalog's lists as one journey reads them, valid for one `policyVersion`. Entries are kept,
 * never their numbers: equal versions mean equal entries, while numbers may have been given anew.
 */
export class FunnelLists {
  readonly #view: CatalogView;
  readonly #journey: number | null;
  readonly #touchpoints: readonly number[];
  readonly #types: ReadonlyMap<string, number>;
  readonly #formats: PreferredFormats;
  readonly #splits = new Map<EntryList, SplitList>();
  readonly #personaSets = new Map<string, number>();
  readonly #named = new Map<Entry, Named>();
  readonly #rankings = new Map<string, Ranking>();
  #rankedAt = -1;

  /** `touchpoints`: those that a slot names, as places in the taxonomy. */
  constructor(view: CatalogView, journey: number | null, touchpoints: readonly number[]) {
    this.#view = view;
    this.#journey = journey;
    this.#touchpoints = touchpoints.slice(0, MOST_TOUCHPOINTS);
    this.#formats = new PreferredFormats(view.taxonomy.personas);
    this.#types = new Map(view.contentTypes.map((uid, place) => [uid, place]));
  }

  /** `stage`: the one that all entries of the list carry; null for lists of several stages. */
  split(list: EntryList, stage: number | null): SplitList {
    const known = this.#splits.get(list);
    if (known) return known;
    const ahead = stagesAhead(stage, this.#view.taxonomy);
    const split = new SplitList(list, (index) => this.#view.entry(index), {
      key: (entry) => this.#key(entry, ahead, stage === null),
      traits: (entry) => this.#traits(entry),
      name: (entry) => this.name(entry),
    });
    this.#splits.set(list, split);
    return split;
  }

  /** A ranking that others may share; `now`: the time that it is of, epoch milliseconds. */
  ranking(key: string, now: number, rank: () => Ranking): Ranking {
    if (now !== this.#rankedAt) this.#rankings.clear();
    this.#rankedAt = now;
    const known = this.#rankings.get(key);
    if (known) return known;
    if (this.#rankings.size === MOST_RANKINGS) this.#rankings.clear();
    const ranking = rank();
    this.#rankings.set(key, ranking);
    return ranking;
  }

  name(entry: Entry): Named {
    const known = this.#named.get(entry);
    if (known) return known;
    const named = this.#describe(entry);
    this.#named.set(entry, named);
    return named;
  }

  #describe(entry: Entry): Named {
    return {
      entry,
      id: documentId(entry),
      afterOnly: this.#isAfterOnly(entry),
      opens: this.#opens(entry),
      format: this.#formats.of(entry),
      steering: this.#view.steering(entry.contentType, entry.documentId),
    };
  }

  /** The formats that a persona prefers, as `name` numbers them. */
  preferred(persona: number | null): ReadonlySet<number> {
    return this.#formats.preferred(persona);
  }

  /**
   * Everything that entries of one list may differ by in score or pacing, but for their age, as
   * the digits of one number: no text is made for an entry that is only stepped over. The lists of a
   * cell hold entries of one persona; `isMixed`: this one does not.
   */
  #key(entry: Entry, ahead: readonly number[], isMixed: boolean): number {
    const { taxonomy } = this.#view;
    const { contentType, role, ask, stages, touchpoints } = entry;
    const leadsOn = ahead.length > 0 && stages.some((stage) => ahead.includes(stage));
    let key = this.#types.get(contentType) ?? this.#types.size;
    key = key * ASKS.length + ASKS.indexOf(ask);
    key = key * ROLES.length + ROLES.indexOf(role);
    key = key * (taxonomy.stages.length + 1) + (this.#opens(entry) ?? -1) + 1;
    key = key * (this.#formats.size + 1) + (this.#formats.of(entry) ?? -1) + 1;
    key = key * 2 + Number(entry.discount);
    key = key * 2 + Number(this.#isAfterOnly(entry));
    key = key * 2 + Number(leadsOn);
    key = key * 2 + Number(this.#isBarred(entry));
    key = key * MOST_PERSONA_SETS + (isMixed ? this.#personaSet(entry) : 0);
    for (const touchpoint of this.#touchpoints) {
      key = key * 2 + Number(touchpoints.includes(touchpoint));
    }
    return key;
  }

  #personaSet({ personas }: Entry): number {
    if (personas.length === 0) return 0;
    const name = personas.length === 1 ? String(personas[0]) : [...personas].sort().join();
    const known = this.#personaSets.get(name);
    if (known !== undefined) return known;
    const number = Math.min(this.#personaSets.size + 1, MOST_PERSONA_SETS - 1);
    this.#personaSets.set(name, number);
    return number;
  }

  #traits(entry: Entry): Traits {
    const { contentType, role, ask, discount } = entry;
    const afterOnly = this.#isAfterOnly(entry);
    return { contentType, role, ask, discount, afterOnly, isBarred: this.#isBarred(entry) };
  }

  #isAfterOnly({ stages }: Entry): boolean {
    const all = this.#view.taxonomy.stages;
    return stages.length > 0 && stages.every((stage) => all[stage]?.phase === 'after');
  }

  #opens(entry: Entry): number | null {
    return this.#journey === null ? null : openedStage(entry, this.#journey, this.#view.taxonomy);
  }

  #isBarred({ contentType, documentId }: Entry): boolean {
    const steering = this.#view.steering(contentType, documentId);
    return steering !== undefined && steering.excluded && steering.excludedUntil === null;
  }
}
