import type { IDependency, IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { cruiseParts, readManifest, root } from './support';

const manifest = readManifest();
const declared = [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.peerDependencies ?? {}),
];
const optional = Object.entries(manifest.peerDependenciesMeta ?? {})
  .filter(([, meta]) => meta.optional)
  .map(([name]) => name);

/** `@scope/name` or `name` of what an import statement names. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isPackage = ({ dependencyTypes, couldNotResolve, module }: IDependency): boolean =>
  dependencyTypes.some((type) => type.startsWith('npm')) ||
  (couldNotResolve && !module.startsWith('.'));

const isOfTypesOnly = ({ dependencyTypes }: IDependency): boolean =>
  dependencyTypes.includes('type-only');

describe('the packages that the delivered code imports', () => {
  let modules: IModule[] = [];
  beforeAll(async () => {
    modules = (await cruiseParts(root)).modules;
  }, 120_000);

  it('are declared as dependencies or peers, types included', () => {
    const undeclared = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(isPackage)
        .map(({ module }) => packageOf(module))
        .filter((name) => !declared.includes(name))
        .map((name) => `${source} → ${name}`)
    );
    expect(undeclared).toEqual([]);
    const imported = modules.flatMap(({ dependencies }) => dependencies.filter(isPackage));
    expect(imported.map(({ module }) => packageOf(module))).toContain('zod');
  });

  it.each(['server/src/index.ts', 'cli/src/index.ts', 'client/src/index.ts'])(
    'leave out the optional ones until they are needed: %s',
    (entry) => {
      const bySource = new Map(modules.map((one) => [one.source, one]));
      const seen = new Set([entry]);
      const found: string[] = [];
      for (const source of seen) {
        const dependencies = bySource.get(source)?.dependencies ?? [];
        for (const one of dependencies.filter((each) => !isOfTypesOnly(each) && !each.dynamic)) {
          if (optional.includes(packageOf(one.module))) found.push(`${source} → ${one.module}`);
          seen.add(one.resolved);
        }
      }
      expect(bySource.has(entry)).toBe(true);
      expect(found).toEqual([]);
    }
  );
});
