/** The composition root: builds the rooms of one Strapi, once, and hands out their doors. */
import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { createCatalog } from '../catalog';
import type { Catalog } from '../catalog/contract';
import { resolveConfig } from '../config';
import type { FunnelConfig } from '../config/contract';
import { createCoverageRoom } from '../coverage';
import type { CoverageRoom } from '../coverage/room-contract';
import { createLearning } from '../learning';
import { createMonitoringRoom } from '../monitoring';
import type { AsOnlyOne, MonitoringRoom } from '../monitoring/contract';
import { createRecommendation } from '../recommendation';
import type { RecommendationRoom } from '../recommendation/room-contract';
import { createJobs } from '../jobs';
import type { Jobs } from '../jobs/contract';
import { createSetupRoom } from '../setup';
import type { SetupRoom } from '../setup/contract';
import { createBulkJob, createHandOverJob, createImportJob, createTaggingRoom } from '../tagging';
import type { TaggingRoom } from '../tagging/room-contract';
import { createMapsRoom } from '../maps';
import type { MapsRoom } from '../maps/contract';
import { createPlanningRoom } from '../planning';
import type { PlanningRoom } from '../planning/contract';
import { createReportsRoom } from '../reports';
import type { ReportsRoom } from '../reports/contract';
import { createSlotFiles, createSlotsRoom, createSlotStore, readSavedSlots } from '../slots';
import type { SlotsRoom } from '../slots/contract';
import {
  createCellTargets,
  createJourneyEditor,
  createModelDetails,
  createModelFiles,
  createReviewDesk,
  createTaxonomyRoom,
} from '../taxonomy';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { JourneyEditor } from '../taxonomy/journey-contract';
import type { ModelFiles } from '../taxonomy/model-contract';
import type { CellTargets } from '../taxonomy/target-contract';
import { entryRightsOf } from './entry-rights';
import { tryLease } from './lease';
import { createSiteSetup } from './site-setup';
import { createSlotWorld } from './slot-world';
import { planUninstall, removeEverything, type UninstallPlan } from './uninstall';

/** For the command line only. */
export interface Maintenance {
  planUninstall(): Promise<UninstallPlan>;
  removeEverything(): Promise<UninstallPlan>;
}

export interface Funnel {
  readonly config: FunnelConfig;
  readonly taxonomy: TaxonomyRoom;
  readonly modelFiles: ModelFiles;
  readonly journeys: JourneyEditor;
  readonly targets: CellTargets;
  readonly tagging: TaggingRoom;
  readonly catalog: Catalog;
  readonly recommendation: RecommendationRoom;
  readonly coverage: CoverageRoom;
  readonly monitoring: MonitoringRoom;
  readonly maps: MapsRoom;
  readonly planning: PlanningRoom;
  readonly reports: ReportsRoom;
  readonly slots: SlotsRoom;
  readonly jobs: Jobs;
  readonly setup: SetupRoom;
}

const funnels = new WeakMap<Core.Strapi, Funnel>();

/** A key of our own, so that a token of ours proves nothing elsewhere; equal on every instance. */
const trackingSecret = (strapi: Core.Strapi): string => {
  const keys = strapi.config.get<unknown>('server.app.keys');
  const appKey = Array.isArray(keys) ? keys.join(',') : String(keys);
  return createHmac('sha256', appKey).update('content-funnel tracking token').digest('hex');
};

const bulkSetting = (strapi: Core.Strapi, config: FunnelConfig) => ({
  strapi,
  shared: config.tagging.sharedAcrossLocales,
  rightsOf: (userId: string) => entryRightsOf(strapi, userId),
});

const jobKinds = (strapi: Core.Strapi, config: FunnelConfig, { remove }: JourneyEditor) => {
  const setting = bulkSetting(strapi, config);
  return [createBulkJob(setting), createImportJob(setting), createHandOverJob({ strapi, remove })];
};

/** A large site's audit takes seconds, and there is one per journey. */
const SNAPSHOT_LEASE = { name: 'snapshots', ttlMs: 10 * 60_000 };
const takesSnapshots =
  (strapi: Core.Strapi): AsOnlyOne =>
  (work) =>
    tryLease(strapi, SNAPSHOT_LEASE, work);

const compose = (strapi: Core.Strapi): Funnel => {
  const now = (): number => Date.now();
  const config = resolveConfig(strapi.config.get('plugin::content-funnel'));
  const taxonomy = createTaxonomyRoom({ strapi });
  const journeys = createJourneyEditor({ strapi });
  const tagging = createTaggingRoom({ strapi, config, taxonomy, now });
  const slotStore = createSlotStore(strapi);
  const readSlots = () => readSavedSlots(slotStore);
  const catalog = createCatalog({ strapi, config, taxonomy, tagging, readSlots, now });
  const slotSetting = {
    ...{ config, store: slotStore, now },
    world: createSlotWorld({ strapi, taxonomy, tagging }),
    changed: () => catalog.touchSlots(),
  };
  const { enabled: learns, ...learningSettings } = config.learning;
  const recommendation = createRecommendation({
    config,
    ...(learns ? { learning: createLearning({ ...learningSettings, clock: now }) } : {}),
    view: catalog.view,
    locales: catalog.locales,
    now,
    secret: trackingSecret(strapi),
  });
  const coverage = createCoverageRoom({ strapi, config, taxonomy, tagging, catalog, now });
  const monitoring = createMonitoringRoom({
    ...{ strapi, config, coverage, taxonomy, now },
    reviews: createReviewDesk({ strapi }),
    asOnlyOne: takesSnapshots(strapi),
  });
  const details = createModelDetails({ strapi });
  const maps = createMapsRoom({ taxonomy, catalog, details });
  const planning = createPlanningRoom({
    ...{ strapi, taxonomy, details, tagging, catalog, coverage, now },
  });
  const reports = createReportsRoom({ strapi, coverage, now });
  const kinds = jobKinds(strapi, config, journeys);
  const jobs = createJobs({ strapi, now, kinds });
  const setup = createSetupRoom({
    ...{ strapi, taxonomy, tagging },
    site: createSiteSetup(strapi, tagging, recommendation),
  });
  return {
    config,
    ...{ taxonomy, journeys, tagging, catalog, recommendation, jobs, setup },
    modelFiles: createModelFiles({ strapi, slots: createSlotFiles(slotSetting) }),
    slots: createSlotsRoom(slotSetting),
    targets: createCellTargets({ strapi }),
    ...{ coverage, monitoring, maps, planning, reports },
  };
};

/** The rooms of this Strapi; built on first use, after register(). */
export const getFunnel = (strapi: Core.Strapi): Funnel => {
  const known = funnels.get(strapi);
  if (known) return known;
  const funnel = compose(strapi);
  funnels.set(strapi, funnel);
  return funnel;
};

type DoorName = Exclude<
  keyof Funnel,
  'config' | 'setup' | 'maps' | 'monitoring' | 'planning' | 'reports' | 'slots' | 'targets'
>;

const door =
  <Name extends DoorName>(name: Name) =>
  ({ strapi }: { strapi: Core.Strapi }): Funnel[Name] =>
    getFunnel(strapi)[name];

/**
 * The same doors in Strapi's registry, for the command line and for sites:
 * `strapi.plugin('content-funnel').service('taxonomy')`.
 */
export const services = {
  taxonomy: door('taxonomy'),
  modelFiles: door('modelFiles'),
  tagging: door('tagging'),
  catalog: door('catalog'),
  recommendation: door('recommendation'),
  coverage: door('coverage'),
  jobs: door('jobs'),
  maintenance: ({ strapi }: { strapi: Core.Strapi }): Maintenance => ({
    planUninstall: () => planUninstall(strapi),
    removeEverything: () => removeEverything(strapi),
  }),
};
