/**
 * Loads the Strapi of the current folder without starting HTTP or jobs. Strapi is taken from the
 * app itself, so that the command speaks its version; logs go to stderr.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

export interface App {
  readonly dir: string;
  /** A room's door or the maintenance service, from Strapi's registry. */
  service<T>(name: string): T;
  /** Writes to the real stdout. */
  report(text: string): void;
}

type StrapiModule = typeof import('@strapi/strapi');

const loadStrapiModule = (dir: string): StrapiModule => {
  if (!existsSync(path.join(dir, 'package.json'))) {
    throw new Error(`no package.json in ${dir}: run this in the folder of a Strapi app`);
  }
  try {
    return createRequire(path.join(dir, 'package.json'))('@strapi/strapi') as StrapiModule;
  } catch {
    throw new Error(
      `@strapi/strapi is not installed in ${dir}: run this in the folder of a Strapi app`
    );
  }
};

/** Strapi logs to stdout; a report must be alone there. */
const divertStdout = (): ((text: string) => void) => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  return (text) => {
    write(text);
  };
};

/** A command must never change a site's tables behind its back: the site does that when it starts. */
const refuseSchemaChange = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const { schema } = strapi.db;
    const stored = await schema.schemaStorage.read();
    const same = stored?.hash === schema.schemaStorage.hashSchema(schema.schema);
    if (!same || (await strapi.db.migrations.shouldRun())) {
      throw new Error('the database schema would change: start the site once, then run this again');
    }
  });
};

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const IDLE_TIMEOUT_MS = 10_000;

/**
 * Strapi reads what was written once more for its events, without awaiting it: closing the database
 * under such a read would end the process with an error after the work is done.
 */
const untilDatabaseIsIdle = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const giveUpAt = Date.now() + IDLE_TIMEOUT_MS;
  do {
    await sleep(50);
  } while (pool.numUsed() + pool.numPendingAcquires() > 0 && Date.now() < giveUpAt);
};

/**
 * @throws when there is no Strapi app, it does not load, the plugin is off, or loading it would
 * change the database schema.
 */
export const openApp = async <T>(dir: string, work: (app: App) => Promise<T>): Promise<T> => {
  const { compileStrapi, createStrapi } = loadStrapiModule(dir);
  const report = divertStdout();
  process.env['STRAPI_TELEMETRY_DISABLED'] ??= 'true';
  const { appDir, distDir } = await compileStrapi({ appDir: dir, ignoreDiagnostics: true });
  const strapi = createStrapi({ appDir, distDir: distDir ?? appDir });
  strapi.config.set('server.cron.enabled', false);
  strapi.config.set('content-funnel.command', true);
  try {
    // The hook that runs before the schema is synced is there once Strapi is registered.
    await strapi.register();
    refuseSchemaChange(strapi);
    await strapi.bootstrap();
    if (!strapi.plugin('content-funnel')) {
      throw new Error('the plugin content-funnel is not enabled in this app');
    }
    const result = await work({
      dir,
      service: <S>(name: string) => strapi.plugin('content-funnel').service(name) as S,
      report,
    });
    await untilDatabaseIsIdle(strapi);
    return result;
  } finally {
    await strapi.destroy();
  }
};
