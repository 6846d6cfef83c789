/** A site that has the plugin as npm delivers it: packed, and unpacked into its node_modules. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../support/app-files.mjs';

export const PLUGIN = 'strapi-plugin-content-funnel';

export interface Site {
  readonly dir: string;
  /** The unpacked plugin. */
  readonly plugin: string;
  readonly tarball: string;
  remove(): void;
}

/** Links every package that is installed here into `target`, but those in `without`. */
const linkPackages = (source: string, target: string, without: readonly string[]): void => {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source)) {
    if (without.includes(name) || name.startsWith('.')) continue;
    if (name === '@strapi') {
      const inner = without.map((one) => one.replace('@strapi/', ''));
      linkPackages(path.join(source, name), path.join(target, name), inner);
    } else symlinkSync(path.join(source, name), path.join(target, name));
  }
};

const pack = (dir: string): string => {
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', dir], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as { filename: string }[];
  return path.join(dir, packed!.filename);
};

/** A folder with the packed plugin and all that is installed here, but the packages in `without`. */
export const createSite = (without: readonly string[] = []): Site => {
  const dir = mkdtempSync(path.join(tmpdir(), 'funnel-site-'));
  const tarball = pack(dir);
  execFileSync('tar', ['-xzf', tarball, '-C', dir]);
  const modules = path.join(dir, 'node_modules');
  linkPackages(path.join(root, 'node_modules'), modules, [
    PLUGIN,
    'content-funnel-demo',
    ...without,
  ]);
  const plugin = path.join(modules, PLUGIN);
  renameSync(path.join(dir, 'package'), plugin);
  return { dir, plugin, tarball, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

/** All files below a folder, relative to it. */
export const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    )
    .sort();

export const readIn = (dir: string, file: string): string =>
  readFileSync(path.join(dir, file), 'utf8');
