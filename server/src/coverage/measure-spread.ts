import { MOMENTS, type Moment } from '../taxonomy/contract';
import type { CoverageSpread, Shares } from './contract';
import { countKinds } from './domain/count-kinds';
import { listMissingKinds } from './domain/list-missing-kinds';
import { resolveTouchpoints } from './domain/resolve-touchpoints';
import type { Surveyed } from './domain/survey';
import { filterOf, type Subject } from './find-findings';
import type { CoverageStore } from './store';

const measureMoments = async (store: CoverageStore, subject: Subject): Promise<Shares<Moment>> => {
  const { model, journey, research, rows, types } = subject;
  const touchpoints = resolveTouchpoints(model, journey, research.touchpoints, () => true);
  const filter = filterOf(subject);
  const count = (moments: readonly Moment[]): Promise<number> => {
    const ids = touchpoints.flatMap(({ moment, documentId }) =>
      moment !== null && moments.includes(moment) ? (rows.touchpoints.get(documentId) ?? []) : []
    );
    return store.countTouched(types, { filter, ids });
  };
  const parts: { part: Moment; entries: number }[] = [];
  for (const part of MOMENTS.filter((asked) =>
    touchpoints.some(({ moment }) => moment === asked)
  )) {
    parts.push({ part, entries: await count([part]) });
  }
  return { all: parts.length === 0 ? 0 : await count(MOMENTS), parts };
};

/** How what was counted spreads over phases, moments, kinds and locales. */
export const measureSpread = async (
  { store }: { readonly store: CoverageStore },
  subject: Subject,
  { tally, phases, localeGaps }: Surveyed
): Promise<CoverageSpread> => ({
  ...{ phases, localeGaps },
  moments: await measureMoments(store, subject),
  missingKinds: listMissingKinds(subject.scope, countKinds(subject.scope, tally)),
});
