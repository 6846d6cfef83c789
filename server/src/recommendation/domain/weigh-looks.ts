import type { Entry } from '../../catalog/contract';
import type { StateSettings } from '../state-settings-contract';
import type { Look } from './gather-looks';
import type { TaggedLook, TagPart } from './infer-tags';

const DAY = 86_400_000;

/** The parts of an entry's tags among the allowed ones, the main one counting more. */
export const tagParts = (
  tags: readonly number[],
  allowed: readonly { readonly index: number }[],
  mainTagWeight: number
): TagPart[] => {
  const places = tags
    .map((tag) => allowed.findIndex(({ index }) => index === tag))
    .filter((place) => place !== -1);
  const sum = mainTagWeight + places.length - 1;
  return places.map((tag, place) => ({ tag, part: (place === 0 ? mainTagWeight : 1) / sum }));
};

export interface Weighing {
  readonly allowed: readonly { readonly index: number }[];
  readonly tagsOf: (entry: Entry) => readonly number[];
  readonly settings: StateSettings;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What each look tells: less the more tagged entries were looked at since, less the longer ago it
 * was, more where something was done. Entries without an allowed tag tell nothing.
 */
export const weighLooks = (
  looks: readonly Look[],
  { allowed, tagsOf, settings, now }: Weighing
): TaggedLook[] => {
  const { evidence, deepEvidence, historyHalfLife, ageHalfLifeDays, mainTagWeight } = settings;
  const tagged = looks
    .map((look) => ({ ...look, tags: tagParts(tagsOf(look.entry), allowed, mainTagWeight) }))
    .filter(({ tags }) => tags.length > 0);
  return tagged.map(({ tags, at, isDeep }, place) => ({
    tags,
    weight:
      evidence *
      (isDeep ? deepEvidence : 1) *
      0.5 ** (place / historyHalfLife + (now - at) / (ageHalfLifeDays * DAY)),
  }));
};
