/**
 * Databases that a small Strapi app may use, for the tests on a real Strapi and the bench. Plain
 * JavaScript, as the bench runs it without a compiler.
 */
import { randomBytes } from 'node:crypto';
import knexOf from 'knex';
import { sqlite } from './app-files.mjs';

const CLIENTS = ['sqlite', 'postgres', 'mysql'];

export const databaseClient = () => {
  const name = process.env.FUNNEL_TEST_DATABASE ?? 'sqlite';
  if (CLIENTS.includes(name)) return name;
  throw new Error(`FUNNEL_TEST_DATABASE is "${name}"; allowed: ${CLIENTS.join(', ')}`);
};

export const serverConnection = (client) =>
  client === 'postgres'
    ? {
        host: process.env.FUNNEL_POSTGRES_HOST ?? '127.0.0.1',
        port: Number(process.env.FUNNEL_POSTGRES_PORT ?? 5432),
        user: process.env.FUNNEL_POSTGRES_USER ?? 'postgres',
        password: process.env.FUNNEL_POSTGRES_PASSWORD ?? '',
      }
    : {
        host: process.env.FUNNEL_MYSQL_HOST ?? '127.0.0.1',
        port: Number(process.env.FUNNEL_MYSQL_PORT ?? 3306),
        user: process.env.FUNNEL_MYSQL_USER ?? 'root',
        password: process.env.FUNNEL_MYSQL_PASSWORD ?? '',
      };

const admin = (client) => {
  const connection = serverConnection(client);
  return client === 'postgres'
    ? knexOf({ client: 'pg', connection: { ...connection, database: 'postgres' } })
    : knexOf({ client: 'mysql2', connection });
};

const run = async (client, sql) => {
  const knex = admin(client);
  try {
    await knex.raw(sql);
  } finally {
    await knex.destroy();
  }
};

export const createDatabase = async (appDir, client = databaseClient()) => {
  if (client === 'sqlite') return { config: sqlite(appDir), drop: async () => undefined };
  const database = `funnel_${randomBytes(6).toString('hex')}`;
  await run(client, `CREATE DATABASE ${database}`);
  const connection = { ...serverConnection(client), database };
  return {
    config: { connection: { client, connection, pool: { min: 0, max: 5 } } },
    drop: () =>
      run(
        client,
        client === 'postgres'
          ? `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`
          : `DROP DATABASE IF EXISTS ${database}`
      ),
  };
};

export const canConnect = async (client) => {
  try {
    await run(client, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
};
