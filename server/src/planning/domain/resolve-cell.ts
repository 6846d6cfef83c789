import type { InputProblem } from '../../coverage/contract';
import type { Journey, Persona, Stage, Taxonomy } from '../../taxonomy/contract';
import type { PlanCell } from '../contract';

export type ResolvedCell =
  | {
      readonly ok: true;
      readonly journey: Journey;
      readonly stage: Stage;
      readonly persona: Persona | null;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const refuse = (field: string, value: string, allowed: readonly string[]): ResolvedCell => ({
  ok: false,
  problems: [
    { field, message: `there is no "${value}"; allowed: ${allowed.join(', ') || 'none yet'}` },
  ],
});

const keysOf = (items: readonly { readonly key: string }[]): string[] =>
  items.map(({ key }) => key);

/**
 * What a cell is about, or which of its fields names what is not there.
 *
 * @param locales codes of the site's locales
 */
export const resolveCell = (
  { journeys, stages, personas }: Taxonomy,
  locales: readonly string[],
  cell: PlanCell
): ResolvedCell => {
  const journey = journeys.find(({ key }) => key === cell.journey);
  if (!journey) return refuse('journey', cell.journey, keysOf(journeys));
  const own = journey.stages.flatMap((place) => stages[place] ?? []);
  const stage = own.find(({ key }) => key === cell.stage);
  if (!stage) return refuse('stage', cell.stage, keysOf(own));
  const people = journey.personas.flatMap((place) => personas[place] ?? []);
  const persona = people.find(({ key }) => key === cell.persona) ?? null;
  if (cell.persona !== null && persona === null) {
    return refuse('persona', cell.persona, keysOf(people));
  }
  if (cell.locale !== null && !locales.includes(cell.locale)) {
    return refuse('locale', cell.locale, locales);
  }
  return { ok: true, journey, stage, persona };
};
