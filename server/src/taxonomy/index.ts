/** Journeys, stages, personas and touchpoints: read as one model, kept sound, copied from presets. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import { applyPreset } from './apply-preset';
import type { TaxonomyRoom } from './contract';
import { createJourney } from './create-journey';
import { createPersonas } from './create-personas';
import { buildTaxonomy } from './domain/build-taxonomy';
import { listTagChoices } from './domain/list-tag-choices';
import {
  presentJourney,
  presentPersona,
  presentStage,
  presentTouchpoint,
} from './domain/present-taxonomy';
import { guardWrites } from './guard-writes';
import { listPresets } from './presets';
import { exportRecords, hasJourney, readDefaultLanguage, readRecords, UIDS } from './store';
import { readWording } from './wording-store';

export { nameInLanguage } from './domain/name-in-language';
export { UIDS as TAXONOMY_UIDS };

const hash = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 16);

export const createTaxonomyRoom = ({ strapi }: { strapi: Core.Strapi }): TaxonomyRoom => ({
  read: async () => buildTaxonomy(await readRecords(strapi), hash),
  readWording: () => readWording(strapi),
  presets: listPresets,
  applyPreset: async (key) => applyPreset(strapi, key, await readDefaultLanguage(strapi)),
  createJourney: (journey) => createJourney(strapi, journey),
  createPersonas: (names) => createPersonas(strapi, names),
  exportModel: async () => ({
    format: 'content-funnel-model',
    version: 1,
    journeys: await exportRecords(strapi, UIDS.journey),
    stages: await exportRecords(strapi, UIDS.stage),
    personas: await exportRecords(strapi, UIDS.persona),
    touchpoints: await exportRecords(strapi, UIDS.touchpoint),
  }),
  publicJourneys: (taxonomy, locale) =>
    taxonomy.journeys.map((journey) => presentJourney(taxonomy, journey, locale)),
  publicStages: (taxonomy, locale) => taxonomy.stages.map((stage) => presentStage(stage, locale)),
  publicPersonas: (taxonomy, locale) =>
    taxonomy.personas
      .filter((persona) => persona.active)
      .map((persona) => presentPersona(persona, locale)),
  publicTouchpoints: (taxonomy, locale) =>
    taxonomy.touchpoints.map((touchpoint) => presentTouchpoint(touchpoint, locale)),
  tagChoices: listTagChoices,
});

/** Runs once per Strapi, in register(): from then on no write breaks the model. */
export const registerTaxonomy = ({ strapi }: { strapi: Core.Strapi }): void => guardWrites(strapi);

/** Runs in bootstrap(): the preset of the configuration, while there is no journey. */
export const bootstrapTaxonomy = async ({
  strapi,
  config,
}: {
  strapi: Core.Strapi;
  config: FunnelConfig;
}): Promise<void> => {
  if (config.preset === null || (await hasJourney(strapi))) return;
  await applyPreset(strapi, config.preset, await readDefaultLanguage(strapi));
  strapi.log.info(`Content Funnel: applied the journey preset "${config.preset}"`);
};
