/** From the state of the page to what the server is asked. Pure. */
import type { EventType } from '../../../../server/src/recommendation/contract';
import type { SimulationInput } from '../../../../server/src/recommendation/simulation-contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { MOST_VISITS, type SettingValue, type SimulatorQuery } from './simulator-query';

interface Nested {
  [name: string]: SettingValue | Nested;
}

const put = (target: Nested, [name, ...rest]: readonly string[], value: SettingValue): void => {
  if (name === undefined) return;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const known = target[name];
  const inner = typeof known === 'object' ? known : {};
  target[name] = inner;
  put(inner, rest, value);
};

/** `slot.weights.stage: 1` as `{ slot: { weights: { stage: 1 } } }`. */
export const nestSettings = (
  settings: SimulatorQuery['settings']
): NonNullable<SimulationInput['settings']> => {
  const nested: Nested = {};
  for (const [path, value] of Object.entries(settings)) put(nested, path.split('.'), value);
  return nested;
};

const refOf = ({ contentType, documentId }: DocumentRef): DocumentRef => ({
  contentType,
  documentId,
});

/** The question that the page asks, under the settings of the site. */
export const askFor = (query: SimulatorQuery): SimulationInput => {
  const { journey, stage, persona, consent, locale, slot, seen, lastVisit, about } = query;
  return {
    question: {
      ...(slot === null ? {} : { slot }),
      ...{ journey, locale, current: query.current },
      visitor: {
        ...{ consent, stage, persona, seen },
        lastVisitAt: lastVisit === null ? null : `${lastVisit}T12:00:00.000Z`,
        history: query.history.map(({ type, ...ref }) => ({ ref: refOf(ref), type })),
      },
    },
    about,
  };
};

/** What the visitor did last: a dismissal leaves them on the page where they are. */
export const step = (
  query: SimulatorQuery,
  ref: DocumentRef,
  type: EventType
): Pick<SimulatorQuery, 'history' | 'current'> => ({
  history: [...query.history, { ...refOf(ref), type }].slice(-MOST_VISITS),
  current: type === 'DISMISS' ? query.current : refOf(ref),
});
