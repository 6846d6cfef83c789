import type { Catalog } from '../catalog/contract';
import { nameInLanguage } from '../taxonomy';
import type { Journey, Persona, Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { ModelDetails } from '../taxonomy/detail-contract';
import type { JourneyMap, MapInput, MapResult } from './contract';
import { listStageEntries } from './domain/list-stage-entries';
import { orderTouchpoints } from './domain/order-touchpoints';

export interface MapsSetting {
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly details: ModelDetails;
  readonly catalog: Pick<Catalog, 'view' | 'locales' | 'ready'>;
}

export interface MapOptions {
  readonly language: string;
  readonly readable: ReadonlySet<string>;
}

const refuse = (field: string, value: string | null, allowed: readonly string[]): MapResult => ({
  ok: false,
  problems: [
    {
      field,
      message:
        value === null
          ? 'there is no journey yet'
          : `there is no "${value}"; allowed: ${allowed.join(', ') || 'none yet'}`,
    },
  ],
});

const named = ({ key, name }: { key: string; name: string }) => ({ key, name });

interface Chosen {
  readonly journey: Journey;
  readonly persona: Persona | null;
  readonly locale: string | null;
}

const draw = async (
  { catalog, details }: MapsSetting,
  model: Taxonomy,
  { journey, persona, locale }: Chosen,
  readable: ReadonlySet<string>
): Promise<JourneyMap> => {
  const { view } = catalog;
  const stages = journey.stages.flatMap((place) => model.stages[place] ?? []);
  // The catalog follows the model a moment later: its own numbers, by documentId.
  const { taxonomy: held } = view;
  const entriesAt = listStageEntries(view, {
    journey: held.journeys.findIndex(({ documentId }) => documentId === journey.documentId),
    persona: persona
      ? held.personas.findIndex(({ documentId }) => documentId === persona.documentId)
      : null,
    ...{ locale, readable },
  });
  const keys = new Map(stages.map(({ documentId, key }) => [documentId, key]));
  const names = new Map(model.touchpoints.map(({ documentId, name }) => [documentId, name]));
  const met = orderTouchpoints(
    await details.readTouchpoints(),
    keys,
    persona === null ? null : persona.documentId
  );
  return {
    journey: named(journey),
    persona: persona && named(persona),
    locale,
    journeys: model.journeys.map(named),
    personas: journey.personas.flatMap((place) => model.personas[place] ?? []).map(named),
    locales: catalog.locales().all,
    stages: stages.map(({ documentId, key, name, phase, color, question }) => ({
      ...{ documentId, key, name, phase, color, question },
      entries: entriesAt(held.stages.findIndex((stage) => stage.documentId === documentId)),
    })),
    touchpoints: met.map((touchpoint) => ({
      ...touchpoint,
      name: names.get(touchpoint.documentId) ?? touchpoint.name,
    })),
  };
};

/**
 * A journey with its touchpoints and published entries as they are now.
 *
 * @returns problems that name the field and what is allowed, for a journey, persona or locale that
 * is not there
 */
export const readJourneyMap = async (
  setting: MapsSetting,
  input: MapInput,
  { language, readable }: MapOptions
): Promise<MapResult> => {
  await setting.catalog.ready();
  const model = nameInLanguage(await setting.taxonomy.read(), language);
  const journey =
    input.journey === null
      ? model.journeys[model.defaultJourney ?? -1]
      : model.journeys.find(({ key }) => key === input.journey);
  if (!journey) {
    return refuse(
      'journey',
      input.journey,
      model.journeys.map(({ key }) => key)
    );
  }
  const people = journey.personas.flatMap((place) => model.personas[place] ?? []);
  const persona = people.find(({ key }) => key === input.persona) ?? null;
  if (input.persona !== null && persona === null) {
    return refuse(
      'persona',
      input.persona,
      people.map(({ key }) => key)
    );
  }
  const locales = setting.catalog.locales();
  const locale = input.locale ?? locales.default;
  if (locale !== null && !locales.all.includes(locale)) {
    return refuse('locale', locale, locales.all);
  }
  return { ok: true, map: await draw(setting, model, { journey, persona, locale }, readable) };
};
