/** Journeys, stages, personas and touchpoints: read as one model, kept sound, copied from presets. */
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import { applyPreset } from './apply-preset';
import type { TaxonomyRoom } from './contract';
import { copyJourney } from './copy-journey';
import { createJourney } from './create-journey';
import { createPersonas } from './create-personas';
import type { ModelDetails } from './detail-contract';
import { buildTaxonomy } from './domain/build-taxonomy';
import { listTagChoices } from './domain/list-tag-choices';
import {
  presentJourney,
  presentPersona,
  presentStage,
  presentTouchpoint,
} from './domain/present-taxonomy';
import { summarizeJourney } from './domain/summarize-journey';
import { guardWrites } from './guard-writes';
import { hashContent } from './hash-content';
import { importModel } from './import-model';
import type { JourneyEditor } from './journey-contract';
import type { ModelFiles, SlotFiles } from './model-contract';
import { readModel } from './model-store';
import { readPersonaDetails } from './persona-detail-store';
import { readPortraits } from './portrait-store';
import { listPresets } from './presets';
import { readJourney } from './read-journey';
import { removeJourney } from './remove-journey';
import { readResearch } from './research-store';
import { saveJourney } from './save-journey';
import { readCellTarget, setCellTarget } from './set-target';
import { readStageDetails } from './stage-detail-store';
import { hasJourney, readDefaultLanguage, readRecords, UIDS } from './store';
import type { CellTargets } from './target-contract';
import { readTouchpointDetails } from './touchpoint-detail-store';
import { readTouchpointNames } from './touchpoint-store';
import { readWording } from './wording-store';

export { inLocale as textInLanguage } from './domain/in-locale';
export { nameInLanguage } from './domain/name-in-language';
export { UIDS as TAXONOMY_UIDS };
export { createReviewDesk } from './review-store';

export const createTaxonomyRoom = ({ strapi }: { strapi: Core.Strapi }): TaxonomyRoom => ({
  read: async () => buildTaxonomy(await readRecords(strapi), hashContent),
  readWording: () => readWording(strapi),
  readResearch: () => readResearch(strapi),
  presets: listPresets,
  applyPreset: async (key) => applyPreset(strapi, key, await readDefaultLanguage(strapi)),
  createJourney: (journey) => createJourney(strapi, journey),
  createPersonas: (names) => createPersonas(strapi, names),
  publicJourneys: (taxonomy, locale) =>
    taxonomy.journeys.map((journey) => presentJourney(taxonomy, journey, locale)),
  publicStages: (taxonomy, locale) => taxonomy.stages.map((stage) => presentStage(stage, locale)),
  publicPersonas: (taxonomy, locale) =>
    taxonomy.personas
      .filter((persona) => persona.active)
      .map((persona) => presentPersona(persona, locale)),
  publicTouchpoints: (taxonomy, locale) =>
    taxonomy.touchpoints.map((touchpoint) => presentTouchpoint(touchpoint, locale)),
  readTagChoices: async (locale) => {
    const [records, portraits] = await Promise.all([readRecords(strapi), readPortraits(strapi)]);
    const taxonomy = buildTaxonomy(records, hashContent);
    return listTagChoices({ taxonomy, stages: records.stages, portraits }, locale);
  },
});

/** For whoever manages the journeys. */
export const createJourneyEditor = ({ strapi }: { strapi: Core.Strapi }): JourneyEditor => ({
  async list() {
    const taxonomy = buildTaxonomy(await readRecords(strapi), hashContent);
    return taxonomy.journeys
      .map((journey) => summarizeJourney(taxonomy, journey))
      .sort(
        (one, other) =>
          Number(other.isDefault) - Number(one.isDefault) || one.name.localeCompare(other.name)
      );
  },
  read: (key) => readJourney(strapi, key),
  save: (key, input) => saveJourney(strapi, key, input),
  copy: (key, name) => copyJourney(strapi, key, name),
  touchpointsOf: (stageIds) => readTouchpointNames(strapi, stageIds),
  remove: (removal, moves) => removeJourney(strapi, removal, moves),
});

/** For the coverage page. */
export const createCellTargets = ({ strapi }: { strapi: Core.Strapi }): CellTargets => ({
  read: (place) => readCellTarget(strapi, place),
  set: (input) => setCellTarget(strapi, input),
});

/** For the maps of a journey and the portraits of personas. */
export const createModelDetails = ({ strapi }: { strapi: Core.Strapi }): ModelDetails => ({
  readTouchpoints: () => readTouchpointDetails(strapi),
  readPersonas: () => readPersonaDetails(strapi),
  readStages: () => readStageDetails(strapi),
});

/** For whoever runs the site. */
export const createModelFiles = ({
  strapi,
  slots,
}: {
  strapi: Core.Strapi;
  slots: SlotFiles;
}): ModelFiles => ({
  exportModel: async () => readModel(strapi, await slots.read()),
  importModel: (file, options) => importModel(strapi, slots, file, options),
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
