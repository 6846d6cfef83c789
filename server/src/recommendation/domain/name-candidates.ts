import type { Entry } from '../../catalog/contract';
import { FALLBACK_LEVELS } from '../../config/contract';
import type { Choice } from './choose-items';
import { levelOf } from './level-of';
import type { Step } from './plan-steps';
import type { Scene } from './scene';
import type { Setting } from './set-scene';
import type { Candidate, FallbackLevel, Level, Named, Request } from './types';

const DAY = 86_400_000;

/** The documents that an editor named as the way on from this entry, in the asked locale. */
const nextSteps = ({ input }: Scene, from: Entry | null, locale: string | null): Named[] => {
  const { view, lists } = input;
  const steering = from && view.steering(from.contentType, from.documentId);
  return (steering?.nextSteps ?? []).flatMap((step) => {
    const entry = view.find(step.contentType, step.documentId, locale);
    return entry === undefined ? [] : lists.name(entry);
  });
};

export interface NamedCandidates extends Pick<Choice, 'pins' | 'first' | 'singles'> {
  /** Everything that an editor named, whether it may be shown or not. */
  readonly named: readonly Named[];
}

/** The entry as a candidate, where neither pacing nor an earlier place rules it out. */
const candidate = (
  { scene }: Setting,
  { roles }: Request,
  named: Named,
  level: Level | null
): Candidate | null => {
  const { pace, readable } = scene.input;
  const { entry } = named;
  if (level === null || !roles.includes(entry.role) || !readable.has(entry.contentType)) {
    return null;
  }
  return pace.ofKind(entry) === null && scene.isFree(named) ? scene.score(named, level) : null;
};

const ANY_LEVEL: ReadonlySet<FallbackLevel> = new Set(FALLBACK_LEVELS);

interface PinnedPlace {
  readonly named: Named;
  readonly place: number;
}

/** What has a place of its own in this slot, as far as it is there in the asked locale. */
const slotPins = ({ scene, slotPins }: Setting, { locale }: Request): PinnedPlace[] =>
  slotPins.flatMap(({ contentType, documentId, place }) => {
    const entry = scene.input.view.find(contentType, documentId, locale);
    return entry === undefined ? [] : { named: scene.input.lists.name(entry), place };
  });

/** Whoever gave it a place means it, wherever it is tagged; unless only the wanted cell answers. */
const asSlotPin = (setting: Setting, request: Request, named: Named): Candidate | null => {
  const { scene } = setting;
  const level = request.allowFallback
    ? levelOf(named.entry, false, { ...scene.input.wish, allowed: ANY_LEVEL })
    : scene.level(named);
  return candidate(setting, request, named, level);
};

/** Whether a next step competes with the wanted cell itself, wherever it is tagged. */
const competesFirst = (
  { scene, ahead }: Setting,
  { state }: Request,
  { entry }: Named
): boolean => {
  const { persona } = scene.input.wish;
  const forPersona =
    persona === null || entry.personas.length === 0 || entry.personas.includes(persona);
  if (state.persona.assignment === 'EXPLICIT' && !forPersona) return false;
  return state.stage.assignment !== 'EXPLICIT' || entry.stages.some((each) => ahead.includes(each));
};

/** The step that the entry belongs to; -1: none. */
const stepOf = ({ scene }: Setting, steps: readonly Step[], found: Candidate): number => {
  const { level, afterOnly } = found;
  const late = level === 'NONE' && scene.input.wish.stage === null && afterOnly;
  return steps.findIndex((step) => step.levels.has(level) && step.late === late);
};

/**
 * Candidates that somebody named: those with a place of their own; then first the next steps of what the visitor accepted last; then, in
 * the step where they belong, those of the current entry and the pins. A next step that leads on
 * from an EXPLICIT stage matches the wish, and without one next steps are the way on for everybody:
 * both compete from the start. `now` is in epoch milliseconds.
 */
export const nameCandidates = (
  setting: Setting,
  request: Request,
  steps: readonly Step[],
  now: number
): NamedCandidates => {
  const { scene, facts, learned, pinned } = setting;
  const { wish } = scene.input;
  const { locale, slot, current } = request;
  const wantsNothing = wish.stage === null && wish.persona === null;
  const asNextStep = (named: Named): Candidate | null => {
    // An editor who names what comes after the purchase means it: no level leaves that out.
    const level = wantsNothing ? 'NONE' : levelOf(named.entry, false, wish);
    return candidate(setting, request, named, level);
  };

  const { accepted } = facts;
  const isRecent = accepted !== null && now - accepted.at < slot.pacing.seenDays * DAY;
  const wayOn = isRecent ? nextSteps(scene, accepted.entry, locale) : [];
  const onward = nextSteps(scene, current, locale);
  const placed = slotPins(setting, request);
  const singles: { candidate: Candidate; step: number }[] = [];
  for (const named of onward) {
    const found = asNextStep(named);
    if (found === null) continue;
    const isFirst = competesFirst(setting, request, named);
    singles.push({ candidate: found, step: isFirst ? 0 : stepOf(setting, steps, found) });
  }
  for (const named of [...pinned, ...learned]) {
    const found = candidate(setting, request, named, scene.level(named));
    if (found !== null) {
      singles.push({ candidate: found, step: stepOf(setting, steps, found) });
    }
  }
  return {
    pins: placed.flatMap(({ named, place }) => {
      const found = asSlotPin(setting, request, named);
      return found === null ? [] : { candidate: found, place };
    }),
    first: wayOn.flatMap((named) => asNextStep(named) ?? []),
    singles,
    named: [...placed.map(({ named }) => named), ...wayOn, ...onward, ...pinned],
  };
};
