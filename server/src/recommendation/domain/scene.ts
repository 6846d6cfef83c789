import type { CatalogView } from '../../catalog/contract';
import type { FunnelLists } from './funnel-lists';
import { isAsk } from './is-ask';
import { levelOf, type Wish } from './level-of';
import { listSources, type SourceContext } from './list-sources';
import type { Kind, OpenKinds } from './open-kinds';
import type { Pace } from './pace';
import type { Step } from './plan-steps';
import { Ranking } from './ranking';
import type { Scorer } from './scorer';
import type { SplitList } from './split-list';
import type { Candidate, Level, Named } from './types';

/** What the slots of one page share while they are filled, in order. */
export interface PageSoFar {
  readonly shown: Set<string>;
  asks: number;
}

export interface SceneInput {
  readonly view: CatalogView;
  readonly lists: FunnelLists;
  readonly source: SourceContext;
  readonly readable: ReadonlySet<string>;
  readonly wish: Wish;
  readonly pace: Pace;
  /** Kinds that pacing holds nothing against. */
  readonly kinds: OpenKinds;
  readonly scorer: Scorer;
  /** The same without next steps: what a ranking that others share may know. */
  readonly sharedScorer: () => Scorer;
  /** Names everything that such a ranking depends on, the step aside. */
  readonly audience: string;
  readonly page: PageSoFar;
  /** The visitor has just downloaded or submitted something: what asks again comes last. */
  readonly contentFirst: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Everything that decides, while one slot is filled, whether and where an entry may be shown. */
export class Scene {
  /** Documents that were drawn for this slot. */
  readonly drawn = new Set<string>();
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
    const { lists, wish, sharedScorer, readable, kinds, contentFirst, audience, now } = this.input;
    const withoutAsks = this.asksAreUp();
    const levels = [...step.levels].join();
    const key = `${audience}|${levels}|${Number(step.late)}|${Number(withoutAsks)}`;
    return lists.ranking(key, now, () => {
      return new Ranking({
        splits: this.splits(step),
        step,
        wish,
        scorer: sharedScorer(),
        contentFirst,
        admits: (traits) =>
          readable.has(traits.contentType) && kinds.has(traits) && !(withoutAsks && isAsk(traits)),
      });
    });
  }

  /** The page has had the asks that it may have. */
  asksAreUp(): boolean {
    return this.input.pace.asksAreUp(this.input.page.asks);
  }

  /** The entry would be one ask too many for the page. */
  fillsPage(kind: Kind): boolean {
    return this.input.pace.ofPage(kind, this.input.page.asks) !== null;
  }

  level({ entry, afterOnly }: Named): Level | null {
    return levelOf(entry, afterOnly, this.input.wish);
  }

  /** Nothing about this very document keeps it from being shown. */
  isFree(named: Named): boolean {
    const { pace, page } = this.input;
    const { id } = named;
    if (this.drawn.has(id) || page.shown.has(id) || pace.isCurrent(id)) return false;
    return pace.ofDocument(named) === null;
  }

  /** A candidate by name. */
  score(named: Named, level: Level): Candidate {
    const { scorer, contentFirst } = this.input;
    const lift = scorer.lift(named);
    return {
      ...named,
      level,
      lift: lift === 0 && contentFirst && isAsk(named.entry) ? -1 : lift,
      score: scorer.total(named),
    };
  }
}
