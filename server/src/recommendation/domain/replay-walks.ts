import type { Entry } from '../../catalog/contract';
import type { Consent, EventType, Item, NextBestPayload, RefInput } from '../contract';
import { isAsk } from './is-ask';
import { random } from './random';

export interface WalkVisit {
  readonly ref: RefInput;
  readonly type: EventType;
}

/** Who walks. Whoever was recorded does what they did; whoever was not follows the answers. */
export interface Walker {
  readonly consent: Consent;
  readonly stage: string | null;
  readonly persona: string | null;
  /** One visit to begin with, or all of them. */
  readonly visits: readonly WalkVisit[];
  readonly isRecorded: boolean;
}

/** What is asked for a walker at one point of the way. */
export interface WalkQuestion extends Pick<Walker, 'consent' | 'stage' | 'persona'> {
  readonly current: RefInput;
  /** Oldest first. */
  readonly history: readonly WalkVisit[];
}

export interface WalkStep {
  readonly walker: number;
  /** The first one is 1. */
  readonly step: number;
  readonly payload: NextBestPayload;
  /** What the walker did next; null: nothing was shown, or it is the end of what was recorded. */
  readonly taken: { readonly item: Item; readonly type: EventType } | null;
}

export interface WalkSetting {
  readonly steps: number;
  readonly seed: number;
  readonly answer: (question: WalkQuestion) => NextBestPayload;
}

/** One in three gives what is asked for. Made up, and the same before and after. */
const ACCEPTANCE = 1 / 3;

const refOf = ({
  contentType,
  documentId,
}: Pick<Entry, 'contentType' | 'documentId'>): RefInput => ({
  contentType,
  documentId,
});

/** The item at rank r is taken with odds of 1 / r: attention falls with the place. */
const choose = (items: readonly Item[], draw: number): Item | undefined => {
  const all = items.reduce((sum, _, place) => sum + 1 / (place + 1), 0);
  let left = draw * all;
  return items.find((_, place) => (left -= 1 / (place + 1)) < 0) ?? items.at(-1);
};

const react = ({ role, ...item }: Item, draw: number): EventType => {
  if (!isAsk(item) || draw >= ACCEPTANCE) return 'VIEW';
  return role === 'LEAD_MAGNET' ? 'DOWNLOAD' : 'CONVERT';
};

const questionAt = (
  { consent, stage, persona }: Walker,
  history: readonly WalkVisit[]
): WalkQuestion | null => {
  const last = history.at(-1);
  return last ? { consent, stage, persona, current: last.ref, history } : null;
};

/** The steps of made-up visitors: each draws twice a step, whatever is shown. */
const follow = function* (
  walker: Walker,
  place: number,
  { steps, seed, answer }: WalkSetting
): Generator<WalkStep> {
  const draw = random(seed, place);
  const history = [...walker.visits];
  for (let step = 1; step <= steps; step += 1) {
    const question = questionAt(walker, [...history]);
    if (question === null) return;
    const payload = answer(question);
    const item = choose(payload.items, draw());
    const accepts = draw();
    const taken = item ? { item, type: react(item, accepts) } : null;
    yield { walker: place, step, payload, taken };
    if (taken === null) return;
    history.push({ ref: refOf(taken.item.ref), type: taken.type });
  }
};

/** After each of what was recorded, what would be shown, and whether the next of it was among that. */
const retrace = function* (
  walker: Walker,
  place: number,
  { answer }: WalkSetting
): Generator<WalkStep> {
  for (const [at] of walker.visits.entries()) {
    const question = questionAt(walker, walker.visits.slice(0, at + 1));
    if (question === null) return;
    const payload = answer(question);
    const next = walker.visits[at + 1];
    const item = payload.items.find(
      ({ ref }) =>
        ref.contentType === next?.ref.contentType && ref.documentId === next.ref.documentId
    );
    yield {
      ...{ walker: place, step: at + 1, payload },
      taken: item && next ? { item, type: next.type } : null,
    };
  }
};

/** All steps of all walkers, one answer each: whoever takes them may let others run in between. */
export const replayWalks = function* (
  walkers: readonly Walker[],
  setting: WalkSetting
): Generator<WalkStep> {
  for (const [place, walker] of walkers.entries()) {
    yield* walker.isRecorded ? retrace(walker, place, setting) : follow(walker, place, setting);
  }
};
