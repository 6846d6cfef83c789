import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/app-files.mjs';
import { createSite, type Site } from './support/site';

const COMPILERS = {
  'node16, CommonJS': { type: 'commonjs', module: 'node16', moduleResolution: 'node16' },
  'node16, ES modules': { type: 'module', module: 'node16', moduleResolution: 'node16' },
  'a bundler': { type: 'module', module: 'esnext', moduleResolution: 'bundler' },
};

describe('a TypeScript project that uses the packed plugin', () => {
  let site: Site;
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');

  /** What the compiler says of the files in consumer/; nothing when they compile. */
  const compile = ({ type, ...options }: (typeof COMPILERS)[keyof typeof COMPILERS]): string => {
    writeFileSync(path.join(site.dir, 'package.json'), JSON.stringify({ name: 'site', type }));
    const compilerOptions = {
      ...options,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      types: [],
    };
    writeFileSync(
      path.join(site.dir, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['consumer'] })
    );
    return spawnSync(process.execPath, [tsc, '-p', site.dir], { encoding: 'utf8' }).stdout;
  };

  beforeAll(() => {
    site = createSite();
    cpSync(path.join(root, 'tests/package/consumer'), path.join(site.dir, 'consumer'), {
      recursive: true,
    });
  });
  afterAll(() => site.remove());

  it.each(Object.entries(COMPILERS))('compiles with the resolution of %s', (_, options) => {
    expect(compile(options)).toBe('');
  });

  it('is told of a wrong use', () => {
    writeFileSync(
      path.join(site.dir, 'consumer/wrong.ts'),
      `import { runCommand } from 'strapi-plugin-content-funnel/cli';\nvoid runCommand(5);\n` +
        `import type { PluginConfig } from 'strapi-plugin-content-funnel/strapi-server';\n` +
        `export const config: PluginConfig = { presett: 'digital' };\n`
    );
    const said = compile(COMPILERS['a bundler']);
    expect(said).toContain("'number' is not assignable to parameter of type 'readonly string[]'");
    expect(said).toContain("'presett' does not exist in type");
  });
});
