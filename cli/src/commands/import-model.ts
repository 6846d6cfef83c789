import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  modelSchema,
  type ImportResult,
  type ImportStep,
  type Model,
  type ModelFiles,
} from '../../../server/src/taxonomy/model-contract';
import type { Command } from '../command';

const SINGULAR = {
  personas: 'persona',
  journeys: 'journey',
  stages: 'stage',
  touchpoints: 'touchpoint',
  slots: 'slot',
} as const;

const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8');
  try {
    // Editors on Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`, { cause: error });
  }
};

/** @throws Error with one line per problem: where in the file, and what is allowed there. */
const parseModel = (file: string, value: unknown): Model => {
  const parsed = modelSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} was not taken, nothing was written:\n${z.prettifyError(parsed.error)}`);
};

const line = ({ kind, key, action, fields }: ImportStep): string =>
  [action.padEnd(6), SINGULAR[kind].padEnd(10), key]
    .concat(action === 'change' ? [`(${fields.join(', ')})`] : [])
    .join('  ');

const describe = (
  { steps, ownedSlots }: Extract<ImportResult, { ok: true }>,
  dryRun: boolean
): string => {
  const count = (action: ImportStep['action']): number =>
    steps.filter((step) => step.action === action).length;
  return [
    ...steps.filter(({ action }) => action !== 'keep').map(line),
    `${count('create')} created, ${count('change')} changed, ${count('keep')} unchanged` +
      (dryRun ? '; a dry run: nothing was written' : ''),
    ...(ownedSlots.length > 0
      ? [`config/plugins owns these slots, they were left as they are: ${ownedSlots.join(', ')}`]
      : []),
    '',
  ].join('\n');
};

/** Brings the model to what a file says; a second time there is nothing to do. */
export const importModel: Command = {
  summary: 'takes a file that export wrote; --dry-run says what it would change',
  usage: 'Usage: content-funnel import <file> [--dry-run]',
  flags: ['dry-run'],
  options: {},
  positional: ['file'],
  async run(app, { positional: [file = ''], flags }) {
    const model = parseModel(file, await readJson(path.resolve(app.dir, file)));
    const dryRun = flags['dry-run'] === true;
    const result = await app.service<ModelFiles>('modelFiles').importModel(model, { dryRun });
    if (!result.ok) {
      const problems = result.problems.map(
        (problem) => `✖ ${problem.message}\n  → at ${problem.path}`
      );
      throw new Error(`${file} was not taken, nothing was written:\n${problems.join('\n')}`);
    }
    const found = dryRun && result.steps.some(({ action }) => action !== 'keep');
    return { report: describe(result, dryRun), found };
  },
};
