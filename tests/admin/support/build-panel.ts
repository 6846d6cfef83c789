/** Builds Strapi's admin panel with the plugin in it, once for all browser tests. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, sqlite, writeApp } from '../../support/app-files.mjs';

/**
 * Strapi's command line takes an app for one in TypeScript when any folder above it has a
 * tsconfig.json, as this project has. So these apps live elsewhere and borrow the dependencies.
 */
export const makeAppDir = (name: string): string => {
  const dir = path.join(tmpdir(), `funnel-${name}`);
  mkdirSync(dir, { recursive: true });
  const modules = path.join(dir, 'node_modules');
  if (!existsSync(modules)) symlinkSync(path.join(root, 'node_modules'), modules);
  return dir;
};

/** One per checkout, so that two of them do not share a panel. */
const panelName = `panel-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;

/** What the sites of the tests serve under /admin. */
export const panelBuild = path.join(tmpdir(), `funnel-${panelName}`, 'build');

export const strapiBin = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@strapi/strapi/package.json')),
  'bin/strapi.js'
);

/** Dutch is a language that the panel speaks and the plugin does not. */
export const PANEL_LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'pt-BR', 'nl'] as const;

const PANEL_SETTINGS = `export default { config: { locales: ${JSON.stringify(PANEL_LANGUAGES)} }, bootstrap() {} };\n`;

/** The names of the plugin's chunks hold hashes of their contents; the entry's name does not. */
const stampOf = (folder: string): string =>
  [
    PANEL_SETTINGS,
    ...readdirSync(folder).sort(),
    readFileSync(path.join(folder, 'index.mjs'), 'utf8'),
  ].join('\n');

export const setup = (): void => {
  const panelDir = makeAppDir(panelName);
  const stampFile = path.join(panelDir, 'stamp');
  const wanted = stampOf(path.join(root, 'dist/admin'));
  const isBuilt = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
  if (isBuilt && existsSync(path.join(panelBuild, 'index.html'))) return;
  writeApp(panelDir, { serveAdminPanel: true }, sqlite(panelDir));
  mkdirSync(path.join(panelDir, 'src/admin'), { recursive: true });
  writeFileSync(path.join(panelDir, 'src/admin/app.js'), PANEL_SETTINGS);
  const { status, stdout, stderr } = spawnSync(process.execPath, [strapiBin, 'build'], {
    cwd: panelDir,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  if (status !== 0) throw new Error(`The admin panel could not be built:\n${stdout}\n${stderr}`);
  writeFileSync(stampFile, wanted);
};
