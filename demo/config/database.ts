import type { Core } from '@strapi/strapi';
import path from 'node:path';

/** An empty DATABASE_FILENAME would make SQLite open a database that vanishes. */
const sqliteFile = (name: string): string =>
  path.join(__dirname, '..', '..', name === '' ? '.tmp/data.db' : name);

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'sqlite') {
    return {
      connection: {
        client,
        connection: { filename: sqliteFile(env('DATABASE_FILENAME', '')) },
        useNullAsDefault: true,
      },
    };
  }
  const standardPort = client === 'postgres' ? 5432 : 3306;
  return {
    connection: {
      client,
      connection: {
        connectionString: env('DATABASE_URL'),
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', standardPort),
        database: env('DATABASE_NAME', 'content_funnel_demo'),
        user: env('DATABASE_USERNAME', client === 'postgres' ? 'postgres' : 'root'),
        password: env('DATABASE_PASSWORD', ''),
        ssl: env.bool('DATABASE_SSL', false),
      },
      pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
    },
  };
};
