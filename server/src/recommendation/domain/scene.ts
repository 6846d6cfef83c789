import type { CatalogView } from '../../catalog/contract';
import { ROLES } from '../../taxonomy/contract';
import type { FunnelLists } from './funnel-lists';
import { isAsk } from './is-ask';
import { leftOut } from './left-out';
import { levelOf, type Wish } from './level-of';
import { listSources, type SourceContext } from './list-sources';
import type { Kind, OpenKinds } from './open-kinds';
import type { Pace } from './pace';
import type { Places } from './places';
import type { Step } from './plan-steps';
import { Ranking } from './ranking';
import type { Scorer } from './scorer';
import type { SplitList, Traits } from './split-list';
import type { Candidate, Level, Named, PageSoFar, SlotExclusions } from './types';

export interface SceneInput {
  readonly view: CatalogView;
  readonly lists: FunnelLists;
  readonly source: SourceContext;
  readonly readable: ReadonlySet<string>;
  readonly wish: Wish;
  readonly pace: Pace;
  /** What the slot leaves out. */
  readonly exclusions: SlotExclusions;
  /** Kinds that pacing holds nothing against. */
  readonly kinds: OpenKinds;
  readonly scorer: Scorer;
  /** The same without next steps: what a ranking that others share may know. */
  readonly sharedScorer: () => Scorer;
  /** Names everything that such a ranking depends on, the step aside. */
  readonly audience: string;
  readonly page: PageSoFar;
  readonly places: Places;
  /** The visitor has just downloaded or submitted something: what asks again comes last. */
  readonly contentFirst: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Everything that decides, while one slot is filled, whether and where an entry may be shown. */
export class Scene {
  readonly input: SceneInput;

  constructor(input: SceneInput) {
    this.input = input;
  }

  splits(step: Step): SplitList[] {
    const { source, wish, lists } = this.input;
    return listSources(source, wish, step).map(({ list, stage }) => lists.split(list, stage));
  }

  /** The step's candidates in order, as far as they are nobody's in particular. */
  ranking(step: Step): Ranking {
    const { lists, wish, sharedScorer, contentFirst, audience, now } = this.input;
    const levels = [...step.levels].join();
    const key = `${audience}|${levels}|${Number(step.late)}|${this.limits()}`;
    return lists.ranking(key, now, () => {
      return new Ranking({
        splits: this.splits(step),
        step,
        wish,
        scorer: sharedScorer(),
        contentFirst,
        admits: this.#admission(),
      });
    });
  }

  /** What the next entry may not be, as a number: the page's asks, and roles the slot has enough of. */
  limits(): number {
    return this.input.places.enough * 2 + Number(this.asksAreUp());
  }

  /** The page has had the asks that it may have. */
  asksAreUp(): boolean {
    return this.input.pace.asksAreUp(this.input.page.asks);
  }

  /** The entry would be one ask too many for the page. */
  fillsPage(kind: Kind): boolean {
    return this.input.pace.ofPage(kind, this.input.page.asks) !== null;
  }

  /** No entry of the kind has a place here any more. */
  readonly isClosed = (kind: Kind): boolean =>
    this.fillsPage(kind) || this.input.places.hasEnough(kind.role);

  level({ entry, afterOnly }: Named): Level | null {
    return levelOf(entry, afterOnly, this.input.wish);
  }

  /** Nothing about this very document keeps it from being shown. */
  isFree(named: Named): boolean {
    const { pace, page, places } = this.input;
    const { id } = named;
    if (places.drawn.has(id) || page.shown.has(id) || pace.isCurrent(id)) return false;
    return pace.ofDocument(named) === null;
  }

  /** A candidate by name. */
  score(named: Named, level: Level): Candidate {
    const { scorer, contentFirst } = this.input;
    const { entry, id, afterOnly, opens, format, steering } = named;
    const lift = scorer.lift(named);
    // Field by field: a spread takes longer than the score.
    return {
      entry,
      id,
      afterOnly,
      opens,
      format,
      steering,
      level,
      lift: lift === 0 && contentFirst && isAsk(entry) ? -1 : lift,
      score: scorer.total(named),
    };
  }

  /** As it stands now. Others may ask it later: it knows no visitor. */
  #admission(): (traits: Traits) => boolean {
    const { readable, kinds, exclusions, places, now } = this.input;
    const withoutAsks = this.asksAreUp();
    const { enough } = places;
    return (traits) =>
      readable.has(traits.contentType) &&
      kinds.has(traits) &&
      leftOut(exclusions.types.get(traits.contentType), now) === null &&
      !(withoutAsks && isAsk(traits)) &&
      (enough & (1 << ROLES.indexOf(traits.role))) === 0;
  }
}
