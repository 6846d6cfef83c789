import type { Taxonomy } from '../../taxonomy/contract';
import type { DeadEnds } from '../contract';

/** `served`: documentIds of the stages at which something is published. */
export const findDeadEnds = (
  { stages }: Pick<Taxonomy, 'stages'>,
  served: ReadonlySet<string>
): DeadEnds => {
  const isServed = (index: number): boolean => served.has(stages[index]?.documentId ?? '');
  const idsOf = (found: Taxonomy['stages']) => found.map(({ documentId }) => documentId);
  return {
    emptyStages: idsOf(stages.filter(({ index }) => !isServed(index))),
    finalStages: idsOf(
      stages.filter(
        ({ transitions }) => !transitions.some(({ kind, to }) => kind === 'FORWARD' && isServed(to))
      )
    ),
  };
};
