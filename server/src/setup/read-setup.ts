import type { Core } from '@strapi/strapi';
import type { TaggingRoom } from '../tagging/room-contract';
import type { Journey, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { Endpoints, PublicRight, SetupJourney, SetupState } from './contract';
import { suggestPersonas } from './domain/suggest-personas';
import { readProgress } from './store';

/** What the room is told of the site around it. */
export interface SiteSetup {
  readonly publicRights: () => Promise<readonly PublicRight[]>;
  readonly grantPublicRights: (actions: readonly string[]) => Promise<readonly string[]>;
  /** Whether a visitor who asks for content gets any. */
  readonly answersVisitors: () => Promise<boolean>;
  readonly endpoints: () => Endpoints;
}

export interface SetupSetting {
  readonly strapi: Core.Strapi;
  readonly taxonomy: Pick<TaxonomyRoom, 'read' | 'presets'>;
  readonly tagging: Pick<TaggingRoom, 'types' | 'lackingRoles'>;
  readonly site: SiteSetup;
}

const describeJourney =
  ({ stages }: Taxonomy) =>
  ({ key, name, stages: own }: Journey): SetupJourney => ({
    key,
    name,
    stages: own.flatMap((index) => {
      const stage = stages[index];
      return stage ? [{ key: stage.key, name: stage.name }] : [];
    }),
  });

const defaultFirst = (one: Journey, other: Journey): number =>
  Number(other.isDefault) - Number(one.isDefault);

export const readSetup = async ({
  strapi,
  taxonomy,
  tagging,
  site,
}: SetupSetting): Promise<SetupState> => {
  const progress = await readProgress(strapi);
  const model = await taxonomy.read();
  const journeys = model.journeys.toSorted(defaultFirst).map(describeJourney(model));
  const personas = model.personas.filter(({ active }) => active).map(({ name }) => name);
  const types = tagging.types().map(({ uid, displayName }) => ({ uid, displayName }));
  const publicRights = await site.publicRights();
  const areRolesReady = (await tagging.lackingRoles()).length === 0;
  return {
    progress,
    done: {
      journey: journeys.some(({ stages }) => stages.length > 0),
      personas: personas.length > 0,
      content: types.length > 0,
      rights: types.length > 0 && areRolesReady && publicRights.every(({ granted }) => granted),
      query: await site.answersVisitors(),
    },
    ...{ journeys, personas, types, publicRights },
    suggestedPersonas: suggestPersonas(taxonomy.presets(), model),
    endpoints: site.endpoints(),
  };
};
