/**
 * Jobs live in two tables of the plugin's own: no content types, so that no start without the plugin
 * takes them away, and portable over SQLite, PostgreSQL, MySQL and MariaDB.
 */
import type { Core } from '@strapi/strapi';

export const JOB_TABLE = 'content_funnel_jobs';
export const JOB_ITEM_TABLE = 'content_funnel_job_items';
/** For `content-funnel uninstall`; items before their jobs. */
export const JOB_TABLES = [JOB_ITEM_TABLE, JOB_TABLE];

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
type Define = Parameters<SchemaBuilder['createTable']>[1];

const defineJobs: Define = (table) => {
  table.string('id', 36).primary();
  table.string('kind', 40).notNullable();
  table.string('state', 20).notNullable().index('content_funnel_jobs_state');
  table.text('input', 'longtext').notNullable();
  table.string('started_by', 40).notNullable();
  table.bigInteger('created_at').notNullable();
  table.bigInteger('finished_at');
  for (const name of ['total', 'done', 'changed', 'skipped']) {
    table.integer(name).notNullable().defaultTo(0);
  }
  table.string('holder', 36);
  table.bigInteger('held_until').notNullable().defaultTo(0);
};

const defineItems: Define = (table) => {
  table.string('job_id', 36).notNullable();
  table.integer('position').notNullable();
  table.text('payload').notNullable();
  table.string('outcome', 20);
  table.string('reason', 60);
  table.primary(['job_id', 'position']);
  table.index(['job_id', 'outcome'], 'content_funnel_job_items_outcome');
};

/** Two instances may start at once: the one that comes second finds the table there. */
const ensureTable = async (strapi: Core.Strapi, name: string, define: Define): Promise<void> => {
  const schema = () => strapi.db.getSchemaConnection();
  if (await schema().hasTable(name)) return;
  try {
    await schema().createTable(name, define);
  } catch (error) {
    if (!(await schema().hasTable(name))) throw error;
  }
};

export const ensureTables = async (strapi: Core.Strapi): Promise<void> => {
  await ensureTable(strapi, JOB_TABLE, defineJobs);
  await ensureTable(strapi, JOB_ITEM_TABLE, defineItems);
};
