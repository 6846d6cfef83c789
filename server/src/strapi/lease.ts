/**
 * One holder at a time over all instances, by a row in a table of our own. Portable over SQLite,
 * PostgreSQL, MySQL and MariaDB: the primary key decides, not a lock of one database's dialect.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

export const LEASE_TABLE = 'content_funnel_leases';

/** Two instances may boot at once: the one that comes second finds the table there. */
const ensureTable = async (strapi: Core.Strapi): Promise<void> => {
  const schema = strapi.db.connection.schema;
  if (await schema.hasTable(LEASE_TABLE)) return;
  try {
    await schema.createTable(LEASE_TABLE, (table) => {
      table.string('name', 100).primary();
      table.string('holder', 36).notNullable();
      table.bigInteger('expires_at').notNullable();
    });
  } catch (error) {
    if (!(await schema.hasTable(LEASE_TABLE))) throw error;
  }
};

const take = async (strapi: Core.Strapi, name: string, holder: string, until: number) => {
  const leases = () => strapi.db.connection(LEASE_TABLE);
  await leases().where({ name }).andWhere('expires_at', '<', Date.now()).delete();
  try {
    await leases().insert({ name, holder, expires_at: until });
    return true;
  } catch (error) {
    const [row] = await leases().where({ name }).select('holder');
    if (row === undefined) throw error;
    return false;
  }
};

export interface LeaseOptions {
  readonly name: string;
  /** After this the lease of a dead holder may be taken, ms. */
  readonly ttlMs: number;
  /** How long to wait for another holder, ms. */
  readonly waitMs: number;
}

const release = async (strapi: Core.Strapi, name: string, holder: string): Promise<void> => {
  await strapi.db.connection(LEASE_TABLE).where({ name, holder }).delete();
};

/**
 * Runs `work` while holding the lease; does nothing while another holds it.
 *
 * @returns what the work came to; null: another instance is at it
 */
export const tryLease = async <T>(
  strapi: Core.Strapi,
  { name, ttlMs }: Omit<LeaseOptions, 'waitMs'>,
  work: () => Promise<T>
): Promise<T | null> => {
  await ensureTable(strapi);
  const holder = randomUUID();
  if (!(await take(strapi, name, holder, Date.now() + ttlMs))) return null;
  try {
    return await work();
  } finally {
    await release(strapi, name, holder);
  }
};

/**
 * Runs `work` while holding the lease.
 * @throws when another instance still holds it after `waitMs`.
 */
export const withLease = async <T>(
  strapi: Core.Strapi,
  { name, ttlMs, waitMs }: LeaseOptions,
  work: () => Promise<T>
): Promise<T> => {
  await ensureTable(strapi);
  const holder = randomUUID();
  const giveUpAt = Date.now() + waitMs;
  while (!(await take(strapi, name, holder, Date.now() + ttlMs))) {
    if (Date.now() > giveUpAt) {
      throw new Error(`Content Funnel: another instance has held "${name}" for too long`);
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    await release(strapi, name, holder);
  }
};
