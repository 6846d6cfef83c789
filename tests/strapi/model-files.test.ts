import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelSchema, type Model, type ModelFiles } from '../../server/src/taxonomy/model-contract';
import { modelArbitrary } from '../support/model-arbitrary';
import { createApp, type TestApp } from './support/app';

const TYPES = ['touchpoint', 'stage', 'journey', 'persona'] as const;

let app: TestApp;
const files = () => app.strapi.plugin('content-funnel').service('modelFiles') as ModelFiles;
const imported = async (file: Model, dryRun = false) => {
  const result = await files().importModel(file, { dryRun });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.steps.filter(({ action }) => action !== 'keep');
};
/** As a file that was written and read again. */
const exported = async (): Promise<Model> =>
  modelSchema.parse(JSON.parse(JSON.stringify(await files().exportModel())));
const byKey = (records: readonly { key: string; journey?: string | null }[]) =>
  records.toSorted((one, other) =>
    `${one.journey}/${one.key}` < `${other.journey}/${other.key}` ? -1 : 1
  );

/** Without what nobody said; texts, lists and sets that are equal are the same text. */
const meaning = (model: Model): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        journeys: byKey(model.journeys),
        stages: byKey(model.stages),
        personas: byKey(model.personas),
        touchpoints: byKey(model.touchpoints),
      },
      (name, value: unknown) => {
        if (['personas', 'stages'].includes(name) && Array.isArray(value)) {
          return typeof value[0] === 'string' ? value.toSorted() : value;
        }
        const empty = value === null || value === '' || JSON.stringify(value) === '[]';
        return empty || JSON.stringify(value) === '{}' ? undefined : value;
      }
    )
  );

const clear = async () => {
  for (const type of TYPES) {
    await app.strapi.db.query(`plugin::content-funnel.${type}`).deleteMany({ where: {} });
  }
};

describe('the model as a file', () => {
  beforeAll(async () => {
    app = await createApp({ funnel: { slots: { home: { count: 2 } } } });
  });
  afterAll(() => app.stop());
  beforeEach(clear);

  it('is the same after an export and an import, and a second import changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(modelArbitrary, async (file) => {
        await clear();
        await imported(file);
        const first = await exported();
        expect(meaning(first)).toMatchObject(meaning(file) as object);
        expect(await imported(first)).toEqual([]);
        await clear();
        await imported(first);
        expect(meaning(await exported())).toEqual(meaning(first));
      }),
      { numRuns: 12 }
    );
  });

  it('says what it would do and does nothing in a dry run', async () => {
    const file = modelSchema.parse({
      format: 'content-funnel-model',
      version: 1,
      personas: [{ key: 'ana', name: 'Ana' }],
    });
    expect(await imported(file, true)).toEqual([
      { kind: 'personas', key: 'ana', action: 'create', fields: ['key', 'name'] },
    ]);
    expect((await exported()).personas).toEqual([]);
  });

  it('writes nothing of a file with a reference to nowhere, or that the database refuses', async () => {
    const parts = {
      format: 'content-funnel-model',
      version: 1,
      personas: [{ key: 'ana', name: 'Ana' }],
      touchpoints: [{ key: 'mail', name: 'Mail', personas: ['bo'] }],
    };
    const refused = await files().importModel(modelSchema.parse(parts), { dryRun: false });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ path: 'touchpoints[0].personas[0]' }],
    });
    const broken = {
      ...modelSchema.parse({ ...parts, touchpoints: [] }),
      journeys: [{ key: 'Not a slug', name: 'x' }],
    };
    await expect(files().importModel(broken, { dryRun: false })).rejects.toThrow('key must match');
    expect((await exported()).personas).toEqual([]);
  });

  it('leaves alone what the file does not name, and the slots of the configuration', async () => {
    const whole = modelSchema.parse({
      format: 'content-funnel-model',
      version: 1,
      personas: [{ key: 'ana', name: 'Ana', quote: 'Why?', goals: ['To eat'] }],
    });
    await imported(whole);
    const slots = { home: { count: 9 } };
    const part = { ...whole, personas: [{ key: 'ana', name: 'Anna' }], slots };
    const result = await files().importModel(part, { dryRun: false });
    expect(result).toMatchObject({ ok: true, ownedSlots: ['home'] });
    const after = await exported();
    expect(after.personas).toMatchObject([{ name: 'Anna', quote: 'Why?', goals: ['To eat'] }]);
    expect(after.slots).toMatchObject({ home: { count: 2 } });
    expect(await files().importModel(after, { dryRun: true })).toMatchObject({
      ownedSlots: [],
    });
  });
});
