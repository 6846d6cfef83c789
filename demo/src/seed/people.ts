/** Who may sign in, and what the public site may ask for. */
import type { Core } from '@strapi/strapi';

/** Printed by the start script; a demo on one's own machine has no secret to keep. */
const PASSWORD = 'Rooted-demo-1';
const PEOPLE = [
  { email: 'admin@rooted.example', firstname: 'Ada', role: 'strapi-super-admin' },
  { email: 'editor@rooted.example', firstname: 'Edgar', role: 'strapi-editor' },
] as const;

const CONTENT_TYPES = [
  'api::article.article',
  'api::resource.resource',
  'api::call-to-action.call-to-action',
];

const PUBLIC_ACTIONS = [
  'plugin::content-funnel.next-best.find',
  'plugin::content-funnel.journey.find',
  'plugin::content-funnel.stage.find',
  'plugin::content-funnel.persona.find',
  'plugin::content-funnel.touchpoint.find',
  ...CONTENT_TYPES.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
];

/** What the editor of the demo may do in the plugin, besides tagging in an entry's own form. */
const EDITOR_ACTIONS = ['coverage.read', 'content.tag', 'content.steer', 'tags.export'];
const LOCALES = ['en', 'fr'];

/** Strapi gives its roles no language and not the right to publish. */
export const grantEditorRole = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const roles = strapi.service('admin::role') as {
    addPermissions(roleId: unknown, permissions: readonly object[]): Promise<unknown>;
  };
  const explorer = ['publish', 'delete'].flatMap((name) =>
    CONTENT_TYPES.map((subject) => ({
      action: `plugin::content-manager.explorer.${name}`,
      subject,
      properties: {},
      conditions: [],
    }))
  );
  const own = EDITOR_ACTIONS.map((name) => ({
    action: `plugin::content-funnel.${name}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await roles.addPermissions(role.id, [...explorer, ...own]);
  const permissions = strapi.db.query('admin::permission');
  const ofTypes = { role: role.id, subject: { $in: CONTENT_TYPES } };
  for (const { id, properties } of await permissions.findMany({ where: ofTypes })) {
    await permissions.update({
      where: { id },
      data: { properties: { ...properties, locales: LOCALES } },
    });
  }
};

export const seedPeople = async (strapi: Core.Strapi): Promise<void> => {
  const users = strapi.service('admin::user') as {
    exists(where: { email: string }): Promise<boolean>;
    create(user: Record<string, unknown>): Promise<unknown>;
  };
  for (const { email, firstname, role: code } of PEOPLE) {
    if (await users.exists({ email })) continue;
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    await users.create({
      email,
      firstname,
      lastname: 'Rooted',
      password: PASSWORD,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
  }
};

export const grantPublicRole = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of PUBLIC_ACTIONS) {
    const there = await permissions.findOne({ where: { action, role: role.id } });
    if (!there) await permissions.create({ data: { action, role: role.id } });
  }
};
