import type { Core } from '@strapi/strapi';

/**
 * Calls `act` after the commit, or now when no transaction is open; never when it is rolled back. An
 * operation that outlived its transaction still sees it, but nobody would call it back any more.
 * `act` must not throw: Strapi does not catch it.
 */
export const afterCommit = (strapi: Core.Strapi, act: () => void): void => {
  if (!strapi.db.inTransaction()) {
    act();
    return;
  }
  strapi.db
    .transaction(async ({ trx, onCommit }) => {
      if (trx.isCompleted()) act();
      else onCommit(act);
    })
    .catch(act);
};
