/** Routes and controllers: they parse, ask a room, and write its answer. */
import type { Core } from '@strapi/strapi';
import assignment from './admin/assignment';
import audit from './admin/audit';
import brief from './admin/brief';
import bulkTag from './admin/bulk-tag';
import cellTarget from './admin/cell-target';
import documentTags from './admin/document-tags';
import entry from './admin/entry';
import finding from './admin/finding';
import goalWalk from './admin/goal-walk';
import job from './admin/job';
import journeyMap from './admin/journey-map';
import journeyEditor from './admin/journey-editor';
import journeyRemoval from './admin/journey-removal';
import participatingType from './admin/participating-type';
import journeySetup from './admin/journey-setup';
import personaPortrait from './admin/persona-portrait';
import personaSetup from './admin/persona-setup';
import preset from './admin/preset';
import publishCheck from './admin/publish-check';
import queue from './admin/queue';
import reportLink from './admin/report-link';
import review from './admin/review';
import role from './admin/role';
import adminRoutes from './admin/routes';
import serving from './admin/serving';
import setup from './admin/setup';
import simulator from './admin/simulator';
import slot from './admin/slot';
import snapshot from './admin/snapshot';
import steering from './admin/steering';
import suggestion from './admin/suggestion';
import tagFile from './admin/tag-file';
import tags from './admin/tags';
import tagChoice from './admin/tag-choice';
import coverage from './content-api/coverage';
import { explainRefusals } from './content-api/explain-refusals';
import { journey, persona, stage, touchpoint } from './content-api/model';
import nextBest from './content-api/next-best';
import sharedReport from './content-api/shared-report';
import contentApiRoutes from './content-api/routes';
import { nameAllRefused } from './name-all-refused';
import { steerWithEntries } from './steer-with-entry';

/** Names are part of the actions that roles and tokens are granted: they never change. */
export const controllers = {
  'next-best': nextBest,
  journey,
  stage,
  persona,
  touchpoint,
  coverage,
  'shared-report': sharedReport,
  'report-link': reportLink,
  audit,
  'cell-target': cellTarget,
  slot,
  snapshot,
  review,
  assignment,
  brief,
  'goal-walk': goalWalk,
  'journey-map': journeyMap,
  preset,
  'journey-setup': journeySetup,
  'persona-setup': personaSetup,
  'persona-portrait': personaPortrait,
  setup,
  'journey-editor': journeyEditor,
  'journey-removal': journeyRemoval,
  serving,
  simulator,
  steering,
  suggestion,
  role,
  job,
  queue,
  'tag-file': tagFile,
  'bulk-tag': bulkTag,
  'document-tags': documentTags,
  entry,
  tags,
  'participating-type': participatingType,
  'tag-choice': tagChoice,
  finding,
  'publish-check': publishCheck,
};

export const routes = { 'content-api': contentApiRoutes, admin: adminRoutes };

/** Runs in register(), before the routes are added. */
export const registerHttp = ({ strapi }: { strapi: Core.Strapi }): void => {
  explainRefusals(strapi);
  steerWithEntries(strapi);
  nameAllRefused(strapi);
};
