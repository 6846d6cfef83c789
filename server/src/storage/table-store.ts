/**
 * Tables of the plugin's own: no content types, so that no start without the plugin takes them away,
 * and portable over SQLite, PostgreSQL, MySQL and MariaDB.
 */
import type { Core } from '@strapi/strapi';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

/** Queries to a table, as part of the caller's transaction where there is one. */
export const openTable = async (strapi: Core.Strapi, table: string): Promise<() => Query> => {
  const transaction = strapi.db.inTransaction() ? (await strapi.db.transaction()).get() : null;
  return () => {
    const query = strapi.db.getConnection(table);
    return transaction === null ? query : query.transacting(transaction);
  };
};

type SchemaBuilder = ReturnType<Core.Strapi['db']['getSchemaConnection']>;
export type DefineTable = Parameters<SchemaBuilder['createTable']>[1];

/** Two instances may start at once: the one that comes second finds the table there. */
export const ensureTable = async (
  strapi: Core.Strapi,
  name: string,
  define: DefineTable
): Promise<void> => {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(name)) return;
  try {
    await schema().createTable(name, define);
  } catch (error) {
    if (!(await schema().hasTable(name))) throw error;
  }
};
