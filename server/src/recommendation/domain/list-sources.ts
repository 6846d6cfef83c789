import type { CatalogView, EntryList } from '../../catalog/contract';
import type { Role } from '../../taxonomy/contract';
import type { Wish } from './level-of';
import type { Step } from './plan-steps';
import { stagesAhead } from './stages-ahead';

/** A list of the catalog, with the stage that all of its entries carry where there is one. */
export interface Source {
  readonly list: EntryList;
  readonly stage: number | null;
}

export interface SourceContext {
  readonly view: CatalogView;
  readonly journey: number | null;
  readonly roles: readonly Role[];
  readonly locale: string | null;
}

type Add = (read: (role: Role, locale: string | null) => EntryList, stage?: number) => void;

const collect = ({ roles, locale }: SourceContext, sources: Map<EntryList, Source>): Add => {
  const locales = locale === null ? [null] : [locale, null];
  return (read, stage) => {
    for (const role of roles) {
      for (const each of locales) {
        const list = read(role, each);
        if (list.length > 0) sources.set(list, { list, stage: stage ?? null });
      }
    }
  };
};

const addNear = (add: Add, context: SourceContext, wish: Wish, { levels }: Step): void => {
  const { view, journey } = context;
  const { stage, persona } = wish;
  if (journey === null) return;
  const cells = (of: number, personas: readonly (number | null)[]): void => {
    for (const who of personas) {
      add((role, locale) => view.cell({ stage: of, persona: who, role, locale }), of);
    }
  };
  const all = [null, ...view.taxonomy.personas.map(({ index }) => index)];
  const wanted = persona === null ? all : [persona, null];
  const anyOf = levels.has('STAGE_ANY_PERSONA') || levels.has('JOURNEY');
  if (stage !== null && (anyOf || levels.has('NONE'))) cells(stage, anyOf ? all : wanted);
  const anyStage = levels.has('PERSONA_ANY_STAGE') || levels.has('JOURNEY') || stage === null;
  if (persona !== null && anyStage) for (const of of wish.journeyStages ?? []) cells(of, wanted);
  if (levels.has('JOURNEY')) for (const of of stagesAhead(stage, view.taxonomy)) cells(of, all);
  const nothingWanted = stage === null && persona === null;
  if (levels.has('JOURNEY') || nothingWanted) {
    add((role, locale) => view.byJourney(journey, role, locale));
  }
};

/**
 * The lists that together hold every entry of a step, each entry at least once in the list where it
 * scores highest.
 */
export const listSources = (context: SourceContext, wish: Wish, step: Step): readonly Source[] => {
  const sources = new Map<EntryList, Source>();
  const add = collect(context, sources);
  const { view } = context;
  if (step.levels.has('POPULAR')) {
    for (const { index } of view.taxonomy.journeys) {
      add((role, locale) => view.byJourney(index, role, locale));
    }
  } else if (step.levels.has('LATEST')) {
    add((role, locale) => view.byRole(role, locale));
  } else {
    addNear(add, context, wish, step);
  }
  return [...sources.values()];
};
