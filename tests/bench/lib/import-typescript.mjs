/** Imports a TypeScript file without imports of its own, for data that tests and bench share. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export const importTypescript = (file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
};
