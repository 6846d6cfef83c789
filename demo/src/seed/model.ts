/** Personas, touchpoints and a second journey of the demo; the first one comes from the preset. */
import type { Core } from '@strapi/strapi';
import { journeys, personas, touchpoints } from './data';

const JOURNEY = 'plugin::content-funnel.journey';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';
const TOUCHPOINT = 'plugin::content-funnel.touchpoint';
type Uid = typeof JOURNEY | typeof STAGE | typeof PERSONA | typeof TOUCHPOINT;

/** documentId by key. */
export type Keys = ReadonlyMap<string, string>;

export interface Model {
  readonly stages: Keys;
  readonly personas: Keys;
  readonly touchpoints: Keys;
}

const keysOf = async (strapi: Core.Strapi, uid: Uid): Promise<Keys> => {
  const rows: { key: string; documentId: string }[] = await strapi.db.query(uid).findMany();
  return new Map(rows.map((row) => [row.key, row.documentId]));
};

/** @throws when the demo's data names something that is not there. */
export const idOf = (keys: Keys, key: string): string => {
  const id = keys.get(key);
  if (id === undefined) throw new Error(`demo data: there is no "${key}"`);
  return id;
};

const save = async (
  strapi: Core.Strapi,
  uid: Uid,
  known: Keys,
  data: { key: string } & Record<string, unknown>
): Promise<void> => {
  const documentId = known.get(data.key);
  const documents = strapi.documents(uid as never);
  if (documentId === undefined) await documents.create({ data: data as never });
  else await documents.update({ documentId, data: data as never });
};

const DAY = 86_400_000;

/** Research grows old with the clock of whoever looks at the demo. */
const daysBefore = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

const savePersonas = async (strapi: Core.Strapi): Promise<void> => {
  const known = await keysOf(strapi, PERSONA);
  for (const { name, publicLabel, publicDescription, evidence, ...persona } of personas) {
    await save(strapi, PERSONA, known, {
      ...persona,
      name: name.en,
      publicLabel: publicLabel.en,
      description: publicDescription.en,
      evidence: evidence.map(({ daysAgo, ...source }) => ({
        ...source,
        date: daysBefore(daysAgo),
      })),
      translations: {
        fr: { name: name.fr, publicLabel: publicLabel.fr, description: publicDescription.fr },
      },
    });
  }
};

const saveTouchpoints = async (strapi: Core.Strapi, stages: Keys, people: Keys): Promise<void> => {
  const known = await keysOf(strapi, TOUCHPOINT);
  for (const { name, human, opportunity, ...touchpoint } of touchpoints) {
    await save(strapi, TOUCHPOINT, known, {
      ...touchpoint,
      name: name.en,
      isHuman: human,
      frictionOpportunity: opportunity,
      stages: touchpoint.stages.map((key) => idOf(stages, key)),
      personas: touchpoint.personas.map((key) => idOf(people, key)),
      translations: { fr: { name: name.fr } },
    });
  }
};

/** Begun by somebody and never finished; a stage may name only stages that are there already. */
const saveJourneys = async (strapi: Core.Strapi, people: Keys): Promise<void> => {
  const known = await keysOf(strapi, JOURNEY);
  for (const { name, stages, personas: named, ...journey } of journeys) {
    await save(strapi, JOURNEY, known, {
      ...journey,
      name: name.en,
      personas: named.map((key) => idOf(people, key)),
      translations: { fr: { name: name.fr } },
    });
    const journeyId = idOf(await keysOf(strapi, JOURNEY), journey.key);
    for (const [position, stage] of stages.entries()) {
      await save(strapi, STAGE, await keysOf(strapi, STAGE), {
        ...{ key: stage.key, phase: stage.phase, position, journey: journeyId },
        name: stage.name.en,
        translations: { fr: { name: stage.name.fr } },
      });
    }
    const saved = await keysOf(strapi, STAGE);
    for (const { key, transitions } of stages) {
      await save(strapi, STAGE, saved, { key, transitions });
    }
  }
};

export const seedModel = async (strapi: Core.Strapi): Promise<Model> => {
  await savePersonas(strapi);
  const people = await keysOf(strapi, PERSONA);
  await saveJourneys(strapi, people);
  const stages = await keysOf(strapi, STAGE);
  await saveTouchpoints(strapi, stages, people);
  return { stages, personas: people, touchpoints: await keysOf(strapi, TOUCHPOINT) };
};
