/**
 * The rights that the plugin adds: actions of the admin panel, given to roles under Settings →
 * Administration panel → Roles; and actions of the content API, given to visitors' roles and API
 * tokens, which Strapi derives from the routes.
 */
import type { Core } from '@strapi/strapi';
import { publicActions } from './public-actions';

const SECTION = { section: 'plugins', pluginName: 'content-funnel' } as const;

/** Each is one ability that somebody may have without the others. */
export const ADMIN_ACTIONS = [
  { uid: 'coverage.read', displayName: 'Read the coverage', subCategory: 'coverage' },
  { uid: 'coverage.snooze', displayName: 'Put findings off', subCategory: 'coverage' },
  { uid: 'coverage.share', displayName: 'Share reports by link', subCategory: 'coverage' },
  {
    uid: 'coverage.snapshot',
    displayName: 'Take and delete snapshots',
    subCategory: 'coverage',
  },
  { uid: 'coverage.plan', displayName: 'Assign what is to be written', subCategory: 'coverage' },
  { uid: 'slots.manage', displayName: 'Manage slots', subCategory: 'recommendation' },
  { uid: 'simulator.use', displayName: 'Use the simulator', subCategory: 'recommendation' },
  {
    uid: 'content.tag',
    displayName: 'Tag many entries at once',
    subCategory: 'content',
  },
  {
    uid: 'content.steer',
    displayName: 'Set next steps, pins and exclusions',
    subCategory: 'content',
  },
  { uid: 'tags.export', displayName: 'Export tags to a file', subCategory: 'content' },
  {
    uid: 'taxonomy.manage',
    displayName: 'Edit journeys and apply presets',
    subCategory: 'model',
  },
  {
    uid: 'settings.manage',
    displayName: 'Set the plugin up, check and grant roles',
    subCategory: 'settings',
  },
] as const;
export type AdminAction = (typeof ADMIN_ACTIONS)[number]['uid'];

export const adminActionId = (uid: AdminAction): string => `plugin::content-funnel.${uid}`;

/** Actions of the content API; the GraphQL fields ask for the same ones as their REST twins. */
export const CONTENT_ACTIONS = {
  nextBest: 'plugin::content-funnel.next-best.find',
  journey: 'plugin::content-funnel.journey.find',
  stage: 'plugin::content-funnel.stage.find',
  persona: 'plugin::content-funnel.persona.find',
  touchpoint: 'plugin::content-funnel.touchpoint.find',
  coverage: 'plugin::content-funnel.coverage.find',
} as const;
export type ContentAction = (typeof CONTENT_ACTIONS)[keyof typeof CONTENT_ACTIONS];

interface ActionProvider {
  registerMany(actions: readonly object[]): Promise<unknown>;
}
/** Strapi answers 401 on /graphql to everybody when the public role has no right at all. */
const warnOfLockedGraphql = async (strapi: Core.Strapi): Promise<void> => {
  if (!strapi.plugin('graphql') || (await publicActions(strapi)).size > 0) return;
  strapi.log.warn(
    'Content Funnel: visitors without a token get 401 from GraphQL, as the public role has no ' +
      `permission at all. To open it, grant the role at least "${CONTENT_ACTIONS.nextBest}".`
  );
};

/** Runs in bootstrap(). */
export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany(ADMIN_ACTIONS.map((action) => ({ ...SECTION, ...action })));
  await warnOfLockedGraphql(strapi);
};
