import type { Core } from '@strapi/strapi';
import type { Journey, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { SetupJourney, SetupState } from './contract';
import { suggestPersonas } from './domain/suggest-personas';
import { readProgress } from './store';

export interface SetupSetting {
  readonly strapi: Core.Strapi;
  readonly taxonomy: Pick<TaxonomyRoom, 'read' | 'presets'>;
}

const describeJourney =
  ({ stages }: Taxonomy) =>
  ({ key, name, stages: own }: Journey): SetupJourney => ({
    key,
    name,
    stages: own.flatMap((index) => stages[index]?.name ?? []),
  });

const defaultFirst = (one: Journey, other: Journey): number =>
  Number(other.isDefault) - Number(one.isDefault);

export const readSetup = async ({ strapi, taxonomy }: SetupSetting): Promise<SetupState> => {
  const progress = await readProgress(strapi);
  const model = await taxonomy.read();
  const journeys = model.journeys.toSorted(defaultFirst).map(describeJourney(model));
  const personas = model.personas.filter(({ active }) => active).map(({ name }) => name);
  return {
    progress,
    done: {
      journey: journeys.some(({ stages }) => stages.length > 0),
      personas: personas.length > 0,
    },
    journeys,
    personas,
    suggestedPersonas: suggestPersonas(taxonomy.presets(), model),
  };
};
