import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './support';

/** `file:line: text` of every line that matches. */
const linesWith = (pattern: RegExp, files: readonly string[]): string[] =>
  files.flatMap((file) =>
    readText(file)
      .split('\n')
      .map((line, index) => [line, index + 1] as const)
      .filter(([line]) => pattern.test(line))
      .map(([line, number]) => `${file}:${number}: ${line.trim().slice(0, 100)}`)
  );

const delivered = listFiles('server', 'admin', 'cli', 'client').filter((file) =>
  /\.tsx?$/.test(file)
);
const all = listFiles();
const texts = all.filter((file) => !/\.(png|jpe?g|gif|webp|ico|svg|woff2?|db)$/.test(file));
// A rule's own text would break it.
const other = texts.filter((file) => file !== 'tests/unit/project/sources.test.ts');
const code = other.filter((file) => /\.([cm]?[jt]s|tsx)$/.test(file));

describe('the sources', () => {
  it('are found', () => {
    expect(delivered.length).toBeGreaterThan(50);
    expect(code.length).toBeGreaterThan(delivered.length);
  });

  it.each([
    ['print to the console', /\bconsole\.\w+\(/, delivered],
    ['give up on a type', /(:|\bas|<|\|)\s*any\b(?=[\s;,)>[\]=|]|$)(?!\s+\w)/, delivered],
    ['silence the compiler', /@ts-(ignore|nocheck|expect-error)/, code],
    ['silence the linter', /(eslint|prettier)-(disable|ignore)/, code],
    ['promise work for later', /\b(TODO|FIXME|XXX|HACK)\b/, code],
    ['leave a debugger', /^\s*debugger\b/, code],
    ['run one test alone, or leave one out', /\b(it|test|describe)\.(only|skip|todo)\b/, code],
  ])('never %s', (_, pattern, files) => {
    expect(linesWith(pattern, files)).toEqual([]);
  });

  it('name no folder of one machine', () => {
    const folder = /(^|[\s"'`(=:])\/(home\/[a-z]\w*|root|work|Users\/[a-z]\w*)\//;
    expect(linesWith(folder, other)).toEqual([]);
  });

  it('name no package registry', () => {
    expect(
      linesWith(/registry\.(npmjs|yarnpkg|[a-z-]+\.[a-z]+)|\/npm-(proxy|mirror)\b/, other)
    ).toEqual([]);
  });

  it('have file names in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
    const pascal = /^[A-Z][A-Za-z0-9]*$/;
    const wrong = code.filter((file) => {
      const { name, ext } = path.parse(file);
      return !kebab.test(name) && !(ext === '.tsx' && pascal.test(name));
    });
    expect(wrong).toEqual([]);
  });
});
