import type { Core } from '@strapi/strapi';

/**
 * Does the work once the caller's transaction is committed, at once where there is none. What Strapi
 * runs after a commit is neither awaited nor guarded: nothing in there may throw.
 */
export const runAfterCommit = async (strapi: Core.Strapi, work: () => void): Promise<void> => {
  if (strapi.db.inTransaction()) await strapi.db.transaction(({ onCommit }) => onCommit(work));
  else work();
};
