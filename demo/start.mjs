/**
 * `npm run demo`: on a fresh clone, alone, installs what is missing, builds the plugin, the admin
 * and the public site, fills the database once and starts Strapi. `-- --fresh` starts over.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, ensureInstalled, once, root, run } from '../config/setup.mjs';

const demo = path.join(root, 'demo');
const isFresh = process.argv.includes('--fresh');
const host = process.env.HOST ?? '127.0.0.1';
const port = process.env.PORT ?? '1337';

/** Secrets of this checkout alone; `npx content-funnel …` in demo/ reads the same file. */
const ensureSecrets = () => {
  const file = path.join(demo, '.env');
  if (existsSync(file)) return;
  const secret = () => randomBytes(24).toString('base64');
  const names = [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'JWT_SECRET',
  ];
  writeFileSync(file, names.map((name) => `${name}=${secret()}\n`).join(''));
};

const strapiBin = () => {
  const manifest = createRequire(path.join(demo, 'package.json')).resolve(
    '@strapi/strapi/package.json'
  );
  return path.join(path.dirname(manifest), 'bin/strapi.js');
};

const buildDemo = () => {
  const assets = path.join(demo, 'public/site/assets');
  mkdirSync(assets, { recursive: true });
  mkdirSync(path.join(demo, 'public/uploads'), { recursive: true });
  copyFileSync(path.join(root, 'dist/client/index.mjs'), path.join(assets, 'client.js'));
  const sources = ['dist/admin', 'dist/.content-funnel-stamp', 'demo', 'package-lock.json'];
  once('demo/.tmp/build-stamp', sources, 'demo/dist/build/index.html', () => {
    console.log('Building the admin panel (about half a minute) …');
    run(process.execPath, [strapiBin(), 'build'], {
      cwd: demo,
      env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    });
  });
};

/** Starting over: the SQLite file goes; a database server's tables are its owner's to drop. */
const startOver = () => {
  if ((process.env.DATABASE_CLIENT ?? 'sqlite') !== 'sqlite') {
    console.error('--fresh works with SQLite; drop the database of the server yourself.');
    process.exit(1);
  }
  const file = path.resolve(demo, process.env.DATABASE_FILENAME || '.tmp/data.db');
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
};

const start = () => {
  const strapi = spawn(process.execPath, [strapiBin(), 'start'], {
    cwd: demo,
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: host,
      PORT: port,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_HIDE_STARTUP_MESSAGE: 'true',
    },
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => strapi.kill(signal));
  // npm starts a shell, and the shell this: a signal that ends npm ends the shell and goes no further.
  const watch = setInterval(() => {
    if (process.ppid !== parent) strapi.kill('SIGTERM');
  }, 500);
  watch.unref();
  strapi.on('exit', (code) => process.exit(code ?? 0));
  return strapi;
};

const waitUntilUp = async (address) => {
  for (;;) {
    try {
      if ((await fetch(`${address}/_health`)).status === 204) return;
    } catch {
      // Not listening yet; a Strapi that cannot start ends this process by its exit handler.
    }
    await sleep(500);
  }
};

const parent = process.ppid;

ensureInstalled();
ensureBuilt();
mkdirSync(path.join(demo, '.tmp'), { recursive: true });
ensureSecrets();
if (isFresh) startOver();
buildDemo();
start();

const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
await waitUntilUp(address);
console.log(`
The demo is up.

  public site: ${address}/site/
  admin panel: ${address}/admin
  GraphQL:     ${address}/graphql

  e-mail: admin@rooted.example     (an editor: editor@rooted.example)
  password: Rooted-demo-1

Stop it with Ctrl+C; start over with: npm run demo -- --fresh
`);
