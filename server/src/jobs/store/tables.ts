/** Jobs live in two tables of the plugin's own. */
import type { Core } from '@strapi/strapi';
import { ensureTable, type DefineTable } from '../../storage/table-store';

export const JOB_TABLE = 'content_funnel_jobs';
export const JOB_ITEM_TABLE = 'content_funnel_job_items';
/** For `content-funnel uninstall`; items before their jobs. */
export const JOB_TABLES = [JOB_ITEM_TABLE, JOB_TABLE];

const defineJobs: DefineTable = (table) => {
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

const defineItems: DefineTable = (table) => {
  table.string('job_id', 36).notNullable();
  table.integer('position').notNullable();
  table.text('payload').notNullable();
  table.string('outcome', 20);
  table.string('reason', 60);
  table.primary(['job_id', 'position']);
  table.index(['job_id', 'outcome'], 'content_funnel_job_items_outcome');
};

export const ensureTables = async (strapi: Core.Strapi): Promise<void> => {
  await ensureTable(strapi, JOB_TABLE, defineJobs);
  await ensureTable(strapi, JOB_ITEM_TABLE, defineItems);
};
