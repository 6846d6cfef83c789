/** The database that a test app uses: FUNNEL_TEST_DATABASE says which (sqlite by default). */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type Client = 'sqlite' | 'postgres' | 'mysql';

export const databaseClient = (): Client => {
  const name = process.env['FUNNEL_TEST_DATABASE'] ?? 'sqlite';
  if (name === 'sqlite' || name === 'postgres' || name === 'mysql') return name;
  throw new Error(`FUNNEL_TEST_DATABASE is "${name}"; allowed: sqlite, postgres, mysql`);
};

/** Connection options of the server, without a database name. */
export const serverConnection = (client: Client): Record<string, unknown> => {
  if (client === 'postgres') {
    return {
      host: process.env['FUNNEL_POSTGRES_HOST'] ?? '127.0.0.1',
      port: Number(process.env['FUNNEL_POSTGRES_PORT'] ?? 5432),
      user: process.env['FUNNEL_POSTGRES_USER'] ?? 'postgres',
      password: process.env['FUNNEL_POSTGRES_PASSWORD'] ?? '',
    };
  }
  return {
    host: process.env['FUNNEL_MYSQL_HOST'] ?? '127.0.0.1',
    port: Number(process.env['FUNNEL_MYSQL_PORT'] ?? 3306),
    user: process.env['FUNNEL_MYSQL_USER'] ?? 'root',
    password: process.env['FUNNEL_MYSQL_PASSWORD'] ?? '',
  };
};

export interface TestDatabase {
  /** What config/database.js of the app exports. */
  readonly config: Record<string, unknown>;
  drop(): Promise<void>;
}

interface Knex {
  raw(sql: string): Promise<unknown>;
  destroy(): Promise<void>;
}

const admin = (client: Client): Knex => {
  const knex = require('knex') as (options: unknown) => Knex;
  const connection = serverConnection(client);
  return client === 'postgres'
    ? knex({ client: 'pg', connection: { ...connection, database: 'postgres' } })
    : knex({ client: 'mysql2', connection });
};

const run = async (client: Client, sql: string): Promise<void> => {
  const knex = admin(client);
  try {
    await knex.raw(sql);
  } finally {
    await knex.destroy();
  }
};

/** A fresh, empty database of its own; SQLite keeps it in the app's folder. */
export const createDatabase = async (appDir: string): Promise<TestDatabase> => {
  const client = databaseClient();
  if (client === 'sqlite') {
    const filename = path.join(appDir, 'data.db');
    return {
      config: {
        connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true },
      },
      drop: async () => undefined,
    };
  }
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
