/**
 * A real Strapi for a test: writes a small app into tests/.apps, boots it in this process and can
 * boot it again over the same data with other settings or content types.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { root, writeApp, type AppOptions, type Schema } from '../../support/app-files.mjs';
import { createDatabase } from '../../support/databases.mjs';

const require = createRequire(import.meta.url);

export type { AppOptions, Schema };

export interface TestApp {
  readonly dir: string;
  strapi: Core.Strapi;
  /** Stops Strapi and boots it again, with these options replaced. */
  restart(changes?: Partial<AppOptions>): Promise<Core.Strapi>;
  /** Writes the app's files anew with these options replaced, without booting it. */
  rewrite(changes: Partial<AppOptions>): void;
  /** Stops Strapi, keeps the files and the database. */
  halt(): Promise<void>;
  /** Stops Strapi and removes everything. */
  stop(): Promise<void>;
}

/**
 * Parts of Strapi that remember, for as long as the process lives, what a content type is made of:
 * another site of the same process may have another type of that name.
 */
const REMEMBERING = /[\\/]@strapi[\\/](?:core|content-manager|strapi)[\\/]dist[\\/]/;

const boot = async (dir: string): Promise<Core.Strapi> => {
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  process.env['STRAPI_HIDE_STARTUP_MESSAGE'] = 'true';
  const cached = Object.keys(require.cache).filter(
    (file) => file.startsWith(dir) || REMEMBERING.test(file)
  );
  for (const file of cached) delete require.cache[file];
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = await createStrapi({ appDir: dir, distDir: dir }).load();
  strapi.server.mount();
  return strapi;
};

/** Boots an app of its own. The plugin is taken as built (`dist/`), as a site would have it. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Looks in a row that find no query under way, and how long all of them may take, ms. */
const IDLE_LOOKS = 3;
const LOOK_EVERY_MS = 10;
const PATIENCE_MS = 10_000;

/**
 * What Strapi reads for listeners of what was written is waited for by nobody: without a database it
 * would end the test's process.
 */
const untilIdle = async (strapi: Core.Strapi): Promise<void> => {
  const { pool } = (strapi.db.connection as unknown as { client: { pool: Pool } }).client;
  let looks = 0;
  for (let waited = 0; looks < IDLE_LOOKS && waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await sleep(LOOK_EVERY_MS);
    looks = pool.numUsed() + pool.numPendingAcquires() === 0 ? looks + 1 : 0;
  }
};

export const createApp = async (initial: AppOptions = {}): Promise<TestApp> => {
  const dir = path.join(root, 'tests/.apps', randomBytes(6).toString('hex'));
  mkdirSync(dir, { recursive: true });
  let options = initial;
  const database = await createDatabase(dir);
  writeApp(dir, options, database.config);
  const start = async (): Promise<Core.Strapi> => {
    try {
      return await boot(dir);
    } catch (error) {
      (globalThis as { strapi?: unknown }).strapi = undefined;
      throw error;
    }
  };
  let running = false;
  const app: TestApp = {
    dir,
    strapi: undefined as unknown as Core.Strapi,
    rewrite(changes) {
      options = { ...options, ...changes };
      writeApp(dir, options, database.config);
    },
    async restart(changes = {}) {
      await app.halt();
      app.rewrite(changes);
      app.strapi = await start();
      running = true;
      return app.strapi;
    },
    async halt() {
      if (running) {
        await untilIdle(app.strapi);
        await app.strapi.destroy();
      }
      running = false;
    },
    async stop() {
      await app.halt();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  try {
    app.strapi = await start();
    running = true;
  } catch (error) {
    await database.drop();
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return app;
};
