/**
 * `/content-funnel/…`, for the admin panel. Every route asks for a signed-in administrator and, but
 * for one, for a registered action; what concerns a document asks for the right on that document
 * besides.
 */
import type { Core } from '@strapi/strapi';
import { adminActionId, type AdminAction } from '../../strapi/permissions';

type Method = 'GET' | 'POST' | 'PUT';

const route = (
  method: Method,
  path: string,
  handler: string,
  action: AdminAction
): Core.RouterInput['routes'][number] => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [adminActionId(action)] } },
    ],
  },
});

/**
 * Tagging is part of editing: whoever may read a content type may see its tags, so the controller
 * asks for that right and no action of the plugin's own is needed.
 */
const editorsRoute = (path: string, handler: string): Core.RouterInput['routes'][number] => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default (): Core.RouterInput => ({
  type: 'admin',
  routes: [
    route('GET', '/coverage', 'audit.find', 'coverage.read'),
    route('GET', '/coverage/entries', 'audit.findEntries', 'coverage.read'),
    route('GET', '/presets', 'preset.find', 'taxonomy.manage'),
    route('POST', '/presets/:key/apply', 'preset.apply', 'taxonomy.manage'),
    route('GET', '/steering/:contentType/:documentId', 'steering.findOne', 'content.steer'),
    route('PUT', '/steering/:contentType/:documentId', 'steering.update', 'content.steer'),
    route('GET', '/roles', 'role.find', 'settings.manage'),
    route('POST', '/roles/grant', 'role.grant', 'settings.manage'),
    editorsRoute('/tag-choices', 'tag-choice.find'),
    // The coverage page links to the lists of these types.
    route('GET', '/types', 'participating-type.find', 'coverage.read'),
  ],
});
