/**
 * What a slot of articles and offers should answer, worked out the long way: every entry looked at,
 * the contract's sentences one after the other. No history, no look-alikes pushed down.
 */
import type { AskInput } from './ask';
import { DAY, NOW, contentOf, type EntryContent, type Sketch } from './entries';
import { model } from './model';

type Level = 'NONE' | 'STAGE_ANY_PERSONA' | 'PERSONA_ANY_STAGE' | 'JOURNEY' | 'POPULAR' | 'LATEST';

interface Scored {
  readonly content: EntryContent;
  readonly level: Level;
  readonly step: number;
  readonly lift: number;
  readonly score: number;
}

export interface Expected {
  readonly documentId: string;
  readonly level: Level;
}

const { stages, personas } = model;
const JOURNEY = model.journeys[0]!;

const indexOf = (
  all: readonly { key: string }[],
  key: string | null | undefined
): number | null => {
  const index = all.findIndex((each) => each.key === key);
  return index === -1 ? null : index;
};

const opens = (content: EntryContent): number | null => {
  const tagged = content.leadsTo;
  if (tagged !== null && JOURNEY.stages.includes(tagged)) return tagged;
  if (content.role === 'ARTICLE') return null;
  const main = content.stages.find((stage) => JOURNEY.stages.includes(stage));
  const forward = stages[main ?? -1]?.transitions.find(({ kind }) => kind === 'FORWARD');
  return forward?.to ?? null;
};

/** The wish of a visitor who declared stage and persona, or one of them. */
interface Wish {
  readonly stage: number | null;
  readonly persona: number | null;
}

const aheadOf = ({ stage }: Wish): number[] =>
  (stages[stage ?? -1]?.transitions ?? [])
    .filter(({ kind }) => kind === 'FORWARD' || kind === 'SKIP')
    .map(({ to }) => to);

const scoreOf = (content: EntryContent, sketch: Sketch, wish: Wish): number => {
  const { stage, persona } = wish;
  const ahead = aheadOf(wish);
  const opened = opens(content);
  const leadsOn =
    content.stages.some((each) => ahead.includes(each)) ||
    (opened !== null && ahead.includes(opened));
  const forEveryone = content.personas.length === 0;
  // The tests' entries write their format as this persona's portrait does, but for the case.
  const likes = personas[persona ?? -1]?.preferredFormats.map((format) => format.toLowerCase());
  return (
    (stage !== null && content.stages.includes(stage) ? 1 : 0) +
    (leadsOn ? 0.8 : 0) +
    (persona === null ? 0 : forEveryone ? 0.5 : content.personas.includes(persona) ? 1 : 0) +
    0.5 * Math.exp(-(NOW - content.publishedAt) / (30 * DAY)) +
    (likes?.includes(content.format ?? '') ? 0.2 : 0) +
    (sketch.pinned ? 2 : 0)
  );
};

/** Level and step of the chain; null: not to be shown. */
const placeOf = (content: EntryContent, wish: Wish): [Level, number] | null => {
  const { stage, persona } = wish;
  const inJourney = content.stages.some((each) => JOURNEY.stages.includes(each));
  const inStage = stage === null || content.stages.includes(stage);
  const forPersona =
    persona === null || content.personas.length === 0 || content.personas.includes(persona);
  const phases = content.stages.map((each) => stages[each]!.phase);
  const isAfter = phases.length > 0 && phases.every((phase) => phase === 'after');
  const isLate = isAfter && stages[stage ?? -1]?.phase !== 'after';
  if (inJourney && inStage && forPersona) return ['NONE', isLate ? 0.5 : 0];
  if (inJourney && inStage && stage !== null) return ['STAGE_ANY_PERSONA', 1];
  if (isLate) return null;
  if (inJourney && forPersona && persona !== null && stage !== null)
    return ['PERSONA_ANY_STAGE', 2];
  if (inJourney) return ['JOURNEY', 3];
  return content.stages.length > 0 ? ['POPULAR', 4] : ['LATEST', 5];
};

const compare = (a: Scored, b: Scored): number =>
  a.step - b.step ||
  b.lift - a.lift ||
  b.score - a.score ||
  b.content.publishedAt - a.content.publishedAt ||
  a.content.tie - b.content.tie;

/** The items of an answer to a visitor who declared what they want, or said nothing at all. */
export const expectedItems = (
  sketches: readonly Sketch[],
  input: AskInput,
  count: number
): Expected[] => {
  const wish: Wish = {
    stage: indexOf(stages, input.visitor?.stage),
    persona: indexOf(personas, input.visitor?.persona),
  };
  const excluded = (input.exclude ?? []).map(({ documentId }) => documentId);
  const roles = input.roles ?? ['ARTICLE', 'LEAD_MAGNET', 'CTA'];
  const scored = sketches.flatMap((sketch): Scored[] => {
    const content = contentOf(sketch);
    const place = placeOf(content, wish);
    const barred = sketch.excluded && (sketch.excludedUntil ?? Infinity) > NOW;
    const isElsewhere = content.locale !== null && content.locale !== (input.locale ?? 'en');
    if (place === null || barred || isElsewhere || excluded.includes(sketch.id)) return [];
    if (!roles.includes(content.role)) return [];
    const [level, step] = place;
    const lift = sketch.pinned ? 1 : 0;
    return [{ content, level, step, lift, score: scoreOf(content, sketch, wish) }];
  });
  return scored
    .sort(compare)
    .slice(0, count)
    .map(({ content, level }) => ({ documentId: content.documentId, level }));
};
