import { describe, expect, it } from 'vitest';
import { listFiles, readManifest, readText } from './support';

interface LockedPackage {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readText('package-lock.json')) as {
  packages: Record<string, LockedPackage>;
};

/** Where Node finds `name` from the package at `place`, nearest folder first. */
const isLocked = (place: string, name: string): boolean => {
  const own = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
  if (own in lock.packages) return true;
  if (place === '') return false;
  const outer = place.lastIndexOf('/node_modules/');
  return isLocked(outer === -1 ? '' : place.slice(0, outer), name);
};

describe('the package', () => {
  it.each(['package.json', 'demo/package.json'])('%s runs nothing when it is installed', (file) => {
    const scripts = Object.keys(readManifest(file).scripts ?? {});
    const installing = /^(pre|post)?(install|prepare|publish|uninstall)$|^prepublishOnly$/;
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((name) => installing.test(name))).toEqual([]);
  });

  it('locks the native parts of every platform, not of one machine', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !isLocked(place, name))
        .map((name) => `${place} → ${name}`)
    );
    expect(missing).toEqual([]);
  });

  it('locks no address to download from', () => {
    const addresses = Object.entries(lock.packages)
      .filter(([, { resolved, link }]) => resolved !== undefined && !link)
      .map(([place, { resolved }]) => `${place}: ${resolved}`);
    expect(addresses).toEqual([]);
  });

  it('tells in the README why each runtime dependency is there', () => {
    expect(listFiles('README.md')).toEqual(['README.md']);
    const readme = readText('README.md');
    const runtime = Object.keys(readManifest().dependencies ?? {});
    expect(runtime.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
