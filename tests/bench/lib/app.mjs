/** A Strapi of the bench in a process of its own, spoken to by messages. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, sqlite, writeApp } from '../../support/app-files.mjs';
import { createDatabase } from '../../support/databases.mjs';

const child = path.join(root, 'tests/bench/lib/child.mjs');

const makeDir = () => {
  const dir = path.join(root, 'tests/.apps', `bench-${randomBytes(4).toString('hex')}`);
  mkdirSync(dir, { recursive: true });
  return dir;
};

export const makeApp = (options) => {
  const dir = makeDir();
  writeApp(dir, options, sqlite(dir));
  return dir;
};

export const dropApp = (dir) => rmSync(dir, { recursive: true, force: true });

/** A started app on a database of its own, which is gone when the work is done. */
export const withAppOn = async (client, options, work) => {
  const dir = makeDir();
  const database = await createDatabase(dir, client);
  writeApp(dir, options, database.config);
  const app = await startApp(dir);
  try {
    await work(app);
  } finally {
    await app.stop();
    dropApp(dir);
    await database.drop();
  }
};

/**
 * Starts the app; `call(command, input)` runs a command of child.mjs and answers its result. With
 * `catalog: false` the catalog is not loaded when Strapi starts.
 */
export const startApp = (dir, { env = {}, catalog = true } = {}) =>
  new Promise((resolve, reject) => {
    const process_ = fork(child, [dir, catalog ? 'serve' : 'empty'], {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let next = 0;
    const waiting = new Map();
    process_.on('message', ({ id, result, error, ready }) => {
      if (ready) return resolve({ ...ready, call, stop, kill });
      const { ok, fail } = waiting.get(id);
      waiting.delete(id);
      return error === undefined ? ok(result) : fail(new Error(error));
    });
    process_.on('exit', (code) => {
      const gone = new Error(`the bench's Strapi ended with code ${code}`);
      reject(gone);
      for (const { fail } of waiting.values()) fail(gone);
    });
    const call = (command, input = {}) =>
      new Promise((ok, fail) => {
        const id = (next += 1);
        waiting.set(id, { ok, fail });
        process_.send({ id, command, input });
      });
    /** As the power does, or an operating system short of memory. */
    const kill = () =>
      new Promise((ok) => {
        process_.removeAllListeners('exit');
        process_.once('exit', ok);
        process_.kill('SIGKILL');
      });
    const stop = () =>
      new Promise((ok) => {
        process_.removeAllListeners('exit');
        process_.once('exit', ok);
        process_.send({ id: 0, command: 'stop' });
      });
  });
