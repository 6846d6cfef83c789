/** What the tests about the project itself share: its files and its import graph. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const { forbidden, options } = createRequire(import.meta.url)(
  path.join(root, 'config/boundaries.cjs')
) as { forbidden: { name: string }[]; options: ICruiseOptions };

/** The parts of the package that are delivered. */
export const PARTS = ['server/src', 'admin/src', 'cli/src', 'client/src'];

export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export interface Manifest {
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

export const readManifest = (file = 'package.json'): Manifest =>
  JSON.parse(readText(file)) as Manifest;

/** The files of the project below `folders`: those in Git, and new ones that Git does not ignore. */
export const listFiles = (...folders: string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** Imports of all parts below `baseDir`, with the violations of the rules when they are given. */
export const cruiseParts = async (
  baseDir: string,
  rules: { name: string }[] = []
): Promise<ICruiseResult> => {
  const { output } = await cruise(
    PARTS.filter((part) => existsSync(path.join(baseDir, part))),
    { ...options, baseDir, validate: rules.length > 0, ruleSet: { forbidden: rules as never } }
  );
  return output as ICruiseResult;
};
