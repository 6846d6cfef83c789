/** Admin permissions that the pages ask for; the server registers and enforces the same ids. */
const permission = (action: string) => [
  { action: `plugin::content-funnel.${action}`, subject: null },
];

export const PERMISSIONS = {
  readCoverage: permission('coverage.read'),
  snooze: permission('coverage.snooze'),
  share: permission('coverage.share'),
  snapshot: permission('coverage.snapshot'),
  plan: permission('coverage.plan'),
  manageSlots: permission('slots.manage'),
  simulate: permission('simulator.use'),
  tag: permission('content.tag'),
  steer: permission('content.steer'),
  exportTags: permission('tags.export'),
  manageTaxonomy: permission('taxonomy.manage'),
  manageSettings: permission('settings.manage'),
};
export type Permissions = (typeof PERMISSIONS)[keyof typeof PERMISSIONS];
