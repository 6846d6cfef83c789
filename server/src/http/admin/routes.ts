/**
 * `/content-funnel/…`, for the admin panel. Every route asks for a signed-in administrator and for a
 * registered action; what concerns a document asks for the right on that document besides. What the
 * Content Manager shows to editors asks for the right on the content type alone: whoever may read a
 * text may be told how it is tagged and what it sounds like.
 */
import type { Core } from '@strapi/strapi';
import { adminActionId, type AdminAction } from '../../strapi/permissions';

type Method = 'DELETE' | 'GET' | 'POST' | 'PUT';

/** Without an action the controller asks for the caller's right on the content type. */
const route = (
  method: Method,
  path: string,
  handler: string,
  action: AdminAction | null
): Core.RouterInput['routes'][number] => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      ...(action === null
        ? []
        : [{ name: 'admin::hasPermissions', config: { actions: [adminActionId(action)] } }]),
    ],
  },
});

/** What concerns single entries. */
const entryRoutes = (): Core.RouterInput['routes'] => [
  // Whoever may read an entry may see where it leads on to.
  route('GET', '/steering/:contentType/:documentId', 'steering.findOne', null),
  route('PUT', '/steering/:contentType/:documentId', 'steering.update', 'content.steer'),
  route('GET', '/entries', 'entry.find', 'content.steer'),
  route('GET', '/findings', 'finding.find', null),
  // A form is too much for an address.
  route('POST', '/publish-check', 'publish-check.find', null),
  route('GET', '/suggestions/:contentType/:documentId', 'suggestion.find', null),
  // Whoever may give an entry a tag may say that it is not for it.
  route('PUT', '/suggestions/:contentType/:documentId/rejections', 'suggestion.reject', null),
  route('PUT', '/documents/:contentType/:documentId/tags', 'document-tags.update', 'content.tag'),
  // Whoever may publish an entry may publish its tags.
  route('POST', '/documents/:contentType/:documentId/publish-tags', 'document-tags.publish', null),
  route('GET', '/documents/:contentType/:documentId/serving', 'serving.findOne', null),
];

/** The matrix, what is behind it, and what a strategist decides there. */
const coverageRoutes = (): Core.RouterInput['routes'] => [
  route('GET', '/coverage', 'audit.find', 'coverage.read'),
  route('GET', '/coverage/entries', 'audit.findEntries', 'coverage.read'),
  route('GET', '/coverage/target', 'cell-target.findOne', 'coverage.read'),
  route('PUT', '/coverage/target', 'cell-target.update', 'taxonomy.manage'),
  route('GET', '/coverage/locale-gap', 'audit.findLocaleGap', 'coverage.read'),
  route('GET', '/coverage/goal-walk', 'goal-walk.find', 'coverage.read'),
  route('GET', '/coverage/goal-walk/progress', 'goal-walk.findProgress', 'coverage.read'),
  route('PUT', '/coverage/snoozes', 'audit.snooze', 'coverage.snooze'),
];

/** What visitors would be answered. */
const simulatorRoutes = (): Core.RouterInput['routes'] => [
  route('GET', '/simulator', 'simulator.find', 'simulator.use'),
  route('POST', '/simulator', 'simulator.ask', 'simulator.use'),
  route('GET', '/simulator/entries', 'entry.find', 'simulator.use'),
  route('POST', '/simulator/walks', 'simulator.walk', 'simulator.use'),
  route('GET', '/simulator/walks/progress', 'simulator.findProgress', 'simulator.use'),
];

/** Audits that are kept: whoever reads the coverage may look at them. */
const watchRoutes = (): Core.RouterInput['routes'] => [
  route('GET', '/coverage/snapshots', 'snapshot.find', 'coverage.read'),
  route('GET', '/coverage/snapshots/:id/comparison', 'snapshot.compare', 'coverage.read'),
  route('POST', '/coverage/snapshots', 'snapshot.create', 'coverage.snapshot'),
  route('DELETE', '/coverage/snapshots/:id', 'snapshot.remove', 'coverage.snapshot'),
  route('GET', '/coverage/reviews', 'review.find', 'coverage.read'),
  // Whoever may edit what was reviewed may say so.
  route('POST', '/coverage/reviews', 'review.create', 'coverage.read'),
];

/** What is to be written, and by whom. To begin an entry takes the right to create one. */
const planRoutes = (): Core.RouterInput['routes'] => [
  route('GET', '/coverage/brief', 'brief.find', 'coverage.read'),
  route('POST', '/coverage/drafts', 'brief.begin', 'coverage.read'),
  route(
    'GET',
    '/documents/:contentType/:documentId/brief',
    'brief.findOfDocument',
    'coverage.read'
  ),
  route('GET', '/coverage/assignments', 'assignment.find', 'coverage.read'),
  route('PUT', '/coverage/assignments', 'assignment.save', 'coverage.plan'),
  route('DELETE', '/coverage/assignments/:id', 'assignment.remove', 'coverage.plan'),
  route('GET', '/coverage/assignees', 'assignment.findPeople', 'coverage.plan'),
];

/** Placements on the site. What one names are entries that the administrator may read. */
const slotRoutes = (): Core.RouterInput['routes'] => [
  route('GET', '/slots', 'slot.find', 'slots.manage'),
  route('GET', '/slot-entries', 'entry.find', 'slots.manage'),
  route('PUT', '/slots/:key', 'slot.save', 'slots.manage'),
  route('DELETE', '/slots/:key', 'slot.remove', 'slots.manage'),
];

export default (): Core.RouterInput => ({
  type: 'admin',
  routes: [
    ...coverageRoutes(),
    route('GET', '/journey-map', 'journey-map.find', 'coverage.read'),
    route('GET', '/personas', 'persona-portrait.find', 'coverage.read'),
    route('GET', '/report-links', 'report-link.find', 'coverage.share'),
    route('POST', '/report-links', 'report-link.create', 'coverage.share'),
    route('POST', '/report-links/:id/revoke', 'report-link.revoke', 'coverage.share'),
    ...watchRoutes(),
    ...planRoutes(),
    ...slotRoutes(),
    ...simulatorRoutes(),
    route('GET', '/presets', 'preset.find', 'taxonomy.manage'),
    route('POST', '/presets/:key/apply', 'preset.apply', 'taxonomy.manage'),
    route('POST', '/journeys', 'journey-setup.create', 'taxonomy.manage'),
    route('POST', '/personas', 'persona-setup.create', 'taxonomy.manage'),
    route('GET', '/setup', 'setup.find', 'settings.manage'),
    route('PUT', '/setup', 'setup.update', 'settings.manage'),
    route('GET', '/journeys', 'journey-editor.find', 'taxonomy.manage'),
    route('GET', '/journeys/:key', 'journey-editor.findOne', 'taxonomy.manage'),
    route('PUT', '/journeys/:key', 'journey-editor.update', 'taxonomy.manage'),
    route('POST', '/journeys/:key/copy', 'journey-editor.copy', 'taxonomy.manage'),
    route('GET', '/journeys/:key/loss', 'journey-removal.find', 'taxonomy.manage'),
    route('POST', '/journeys/:key/removal', 'journey-removal.create', 'taxonomy.manage'),
    route('POST', '/setup/public-rights', 'setup.grantPublic', 'settings.manage'),
    route('GET', '/setup/content-types', 'setup.findContentTypes', 'settings.manage'),
    route('POST', '/setup/content-types/check', 'setup.checkContentType', 'settings.manage'),
    ...entryRoutes(),
    route('POST', '/bulk-tags', 'bulk-tag.create', 'content.tag'),
    route('POST', '/bulk-tags/preview', 'bulk-tag.preview', 'content.tag'),
    route('GET', '/jobs', 'job.find', 'content.tag'),
    route('GET', '/jobs/:id', 'job.findOne', 'content.tag'),
    route('GET', '/jobs/:id/items', 'job.findItems', 'content.tag'),
    route('GET', '/jobs/:id/report', 'job.findReport', 'content.tag'),
    route('GET', '/tag-file', 'tag-file.exportTags', 'tags.export'),
    route('POST', '/tag-file/check', 'tag-file.checkImport', 'content.tag'),
    route('POST', '/tag-file', 'tag-file.importTags', 'content.tag'),
    route('POST', '/jobs/:id/cancel', 'job.cancel', 'content.tag'),
    route('GET', '/queue', 'queue.find', 'content.tag'),
    route('GET', '/roles', 'role.find', 'settings.manage'),
    route('POST', '/roles/grant', 'role.grant', 'settings.manage'),
    route('GET', '/tag-choices', 'tag-choice.find', null),
    // The coverage page links to the lists of these types.
    route('GET', '/types', 'participating-type.find', 'coverage.read'),
    // A list asks for a page of documents: their ids are too many for an address.
    route('POST', '/tags', 'tags.find', null),
    route('GET', '/tags/names', 'tags.findNames', null),
  ],
});
