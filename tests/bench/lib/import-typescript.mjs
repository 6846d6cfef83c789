/**
 * Imports a TypeScript file of ours with the files that it imports, for data and decisions that the
 * project and the bench share: files that need no package but zod.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FROM = /(\bfrom\s*)(['"])([^'"]+)\2/g;

/** A package is found from here; a data URL has no place to look from. */
const resolve = (name, file, known) => {
  if (!name.startsWith('.')) return import.meta.resolve(name);
  const target = path.resolve(path.dirname(file), name);
  return toUrl(existsSync(target) ? target : `${target}.ts`, known);
};

const toUrl = (file, known) => {
  const found = known.get(file);
  if (found) return found;
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const linked = outputText.replace(
    FROM,
    (_, from, quote, name) => `${from}${quote}${resolve(name, file, known)}${quote}`
  );
  const url = `data:text/javascript;base64,${Buffer.from(linked).toString('base64')}`;
  known.set(file, url);
  return url;
};

export const importTypescript = (file) => import(toUrl(file, new Map()));
