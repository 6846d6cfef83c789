/**
 * What has to be there before anything of this project runs: dependencies and a built plugin. Plain
 * Node without a dependency, as on a fresh clone there is none. Stamps hold a hash of the sources,
 * so that nothing is done twice and nothing stale is used.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const IGNORED = new Set(['node_modules', 'dist', 'build', '.tmp', '.cache', '.strapi', '.apps']);

const filesBelow = (target) => {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target)
    .filter((name) => !IGNORED.has(name))
    .sort()
    .flatMap((name) => filesBelow(path.join(target, name)));
};

/** Hash of the names and contents of files and folders, relative to the project's root. */
export const hashOf = (targets) => {
  const hash = createHash('sha256');
  for (const file of targets.flatMap((target) => filesBelow(path.join(root, target)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** Runs a command in the open; a failure ends this process with its exit code. */
export const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

/** Does `work` unless the stamp says that it was done for exactly these sources. */
export const once = (stampFile, sources, output, work) => {
  const stamp = path.join(root, stampFile);
  const wanted = hashOf(sources);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (done && existsSync(path.join(root, output))) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
};

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Whether node_modules holds what package-lock.json says, by npm's own record of what it laid. */
const isInstalled = () => {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const laid = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([place]) => place.includes('node_modules/'))
    .every(([place, { version, optional }]) => {
      // What is optional is left out on other platforms than its own.
      const found = laid[place];
      return found === undefined ? optional === true : found.version === version;
    });
};

/** The headers that came with this Node, so that native parts are built without a download. */
const headersOfNode = () => {
  const nodedir = path.resolve(path.dirname(process.execPath), '..');
  const there = existsSync(path.join(nodedir, 'include/node/node.h'));
  return there && !process.env.npm_config_nodedir ? { npm_config_nodedir: nodedir } : {};
};

/** Installs what package-lock.json says, where it is not there yet. */
export const ensureInstalled = () => {
  if (isInstalled()) return;
  console.log('Installing dependencies (about three minutes the first time) …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    env: { ...process.env, ...headersOfNode() },
  });
};

const PLUGIN_SOURCES = [
  'package.json',
  'tsconfig.json',
  'server',
  'admin',
  'cli',
  'client',
  'config/presets',
];

/** Builds the plugin where its sources changed. */
export const ensureBuilt = () =>
  once('dist/.content-funnel-stamp', PLUGIN_SOURCES, 'dist/server/index.js', () => {
    console.log('Building the plugin …');
    run('npx', ['--no-install', 'strapi-plugin', 'build']);
  });
