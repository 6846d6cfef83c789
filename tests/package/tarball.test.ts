import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/app-files.mjs';
import { createSite, filesBelow, readIn, type Site } from './support/site';

interface Manifest {
  readonly bin: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
}

const MEGABYTE = 1024 * 1024;
const ENTRIES = ['admin', 'server', 'client', 'cli'];

/** What a built file asks Node or a bundler for, relative imports aside. */
const importsOf = (code: string): string[] =>
  ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.'));

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the packed plugin', () => {
  let site: Site;
  let files: string[] = [];
  let manifest: Manifest;
  const bundles = (): string[] => files.filter((file) => /\.m?js$/.test(file));

  beforeAll(() => {
    site = createSite();
    files = filesBelow(site.plugin);
    manifest = JSON.parse(readIn(site.plugin, 'package.json')) as Manifest;
  });
  afterAll(() => site.remove());

  it('holds what is built and what is said about it, and nothing else', () => {
    const expected = /^(dist\/(admin|server|client|cli)\/.+\.(js|mjs|d\.ts)|cli\/bin\.cjs)$/;
    const said = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    expect(files.filter((file) => !expected.test(file)).sort()).toEqual(said);
  });

  it('is smaller than 1.25 megabytes, and than 4.5 when it is unpacked', () => {
    const unpacked = files.map((file) => statSync(path.join(site.plugin, file)).size);
    expect(statSync(site.tarball).size).toBeLessThan(1.25 * MEGABYTE);
    expect(unpacked.reduce((sum, size) => sum + size, 0)).toBeLessThan(4.5 * MEGABYTE);
  });

  it('has every file that its entries and commands name', () => {
    const named = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : // `source` is for building inside this repository.
          Object.entries(entry).flatMap(([condition, file]) =>
            condition === 'source' ? [] : [file]
          )
    );
    const all = [...named, ...Object.values(manifest.bin)].map((file) => file.replace('./', ''));
    expect(all.length).toBeGreaterThan(ENTRIES.length * 4);
    expect(all.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('weighs little in the admin panel, and brings its pages only when they are opened', () => {
    const gzipped = (file: string): number => gzipSync(readIn(site.plugin, file)).length;
    const chunks = files.filter((file) => /^dist\/admin\/.*\.mjs$/.test(file));
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const imports = readIn(site.plugin, file).matchAll(/^import[^"(]*"(\.[^"]+)"/gm);
      for (const [, next = ''] of imports) reached(path.join(path.dirname(file), next), seen);
      return seen;
    };
    const atOnce = [...reached('dist/admin/index.mjs')];
    expect(chunks.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThan(250 * 1024);
    expect(atOnce.length).toBeGreaterThan(0);
    expect(atOnce.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThan(50 * 1024);
  });

  it('imports nothing that it does not declare', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const imports = bundles().flatMap((file) =>
      importsOf(readIn(site.plugin, file)).map((specifier) => ({ file, specifier }))
    );
    const undeclared = imports.filter(
      ({ specifier }) =>
        !specifier.startsWith('node:') &&
        !builtinModules.includes(specifier) &&
        !declared.includes(packageOf(specifier))
    );
    expect(imports.map(({ specifier }) => specifier)).toContain('zod');
    expect(undeclared).toEqual([]);
  });

  it('needs nothing but itself in the browser client', () => {
    expect(importsOf(readIn(site.plugin, 'dist/client/index.mjs'))).toEqual([]);
  });

  it.each([
    ['@strapi/utils', /class \w+Error extends \w+Error/, /dist\/errors\.js$/],
    ['zod', /\$ZodType/, /core\/schemas\.js$/],
    ['csv-stringify', /const normalize_options = function/, /cjs\/sync\.cjs$/],
    ['csv-parse', /const normalize_options = function/, /cjs\/sync\.cjs$/],
  ])('brings no copy of %s', (name, mark, source) => {
    const folder = path.join(root, 'node_modules', name);
    const original = filesBelow(folder).filter((file) => source.test(file));
    const marks = original.flatMap(
      (file) => readFileSync(path.join(folder, file), 'utf8').match(new RegExp(mark, 'g')) ?? []
    );
    expect(marks).not.toEqual([]);
    const copies = bundles().filter((file) => {
      const code = readIn(site.plugin, file);
      return marks.some((one) => code.includes(one));
    });
    expect(copies).toEqual([]);
  });

  it('names no folder of the machine that built it', () => {
    const naming = files.filter((file) => readIn(site.plugin, file).includes(root));
    expect(naming).toEqual([]);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: site.plugin, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('passes the check of Strapi’s own plugin tool', () => {
    const tool = path.join(root, 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'verify'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('Verified package.json');
    expect(status).toBe(0);
  });
});
