/** Admin permissions that the pages ask for; the server registers and enforces the same ids. */
export const PERMISSIONS = {
  readCoverage: [{ action: 'plugin::content-funnel.coverage.read', subject: null }],
  manageTaxonomy: [{ action: 'plugin::content-funnel.taxonomy.manage', subject: null }],
};
