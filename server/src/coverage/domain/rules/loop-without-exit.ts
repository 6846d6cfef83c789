import { reachableFrom } from '../reachable-from';
import type { ModelFinding, ModelRule } from './rule';

/**
 * Stages before the purchase that lead to each other and nowhere else. After the purchase that is
 * how it should be: customers come again. A journey without any later phase has nowhere to lead to.
 */
export const loopWithoutExit: ModelRule = {
  rule: 'loop-without-exit',
  find: ({ scope, texts }) => {
    const { stages } = scope;
    if (stages.every(({ phase }) => phase === 'before')) return [];
    const seen = new Set<number>();
    return stages.flatMap(({ key }, place): ModelFinding[] => {
      const loop = [...reachableFrom(place, scope)].sort((a, b) => a - b);
      const isLoop =
        loop.includes(place) && loop.every((one) => reachableFrom(one, scope).has(place));
      const isBefore = loop.every((one) => stages[one]?.phase === 'before');
      if (!isLoop || !isBefore || seen.has(place)) return [];
      for (const one of loop) seen.add(one);
      const names = loop.flatMap((one) => stages[one]?.name ?? []);
      return [{ ...texts.loopWithoutExit(names), stage: key }];
    });
  },
};
