import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelFiles } from '../../../server/src/taxonomy/model-contract';
import type { App } from '../open-app';
import type { Command } from '../command';

/** Writes the model as JSON by key; answers how many records of each kind there are. */
export const writeModel = async (app: App, file: string): Promise<string> => {
  const model = await app.service<ModelFiles>('modelFiles').exportModel();
  const target = path.resolve(app.dir, file);
  await writeFile(target, `${JSON.stringify(model, null, 2)}\n`);
  const { journeys, stages, personas, touchpoints } = model;
  const slots = Object.keys(model.slots);
  return `${file}: ${journeys.length} journeys, ${stages.length} stages, ${personas.length} personas, ${touchpoints.length} touchpoints, ${slots.length} slots\n`;
};

export const exportModel: Command = {
  summary: 'writes journeys, stages, personas, touchpoints and slots as JSON by key',
  usage: 'Usage: content-funnel export <file>',
  flags: [],
  options: {},
  positional: ['file'],
  run: async (app, { positional: [file = ''] }) => ({
    report: await writeModel(app, file),
    found: false,
  }),
};
