import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';

const STAGE = 'plugin::content-funnel.stage';
const STAGES = 'content_funnel_stages';
const LEASES = 'content_funnel_leases';
const ADDED_LATER = ['weight', 'inactive_after_days', 'freshness_days'];

const versionOf = (app: TestApp) =>
  app.strapi.store({ type: 'plugin', name: 'content-funnel', key: 'data_version' });

/** Takes the database back to a version of the plugin that did not know some columns yet. */
const makeOlder = async (app: TestApp): Promise<void> => {
  const { connection } = app.strapi.db;
  await connection.schema.alterTable(STAGES, (table) => {
    for (const column of ADDED_LATER) table.dropColumn(column);
  });
  const { schemaStorage, schema } = app.strapi.db.schema;
  const older = structuredClone(schema);
  const stages = older.tables.find((table) => table.name === STAGES);
  if (!stages) throw new Error('there is no table of stages');
  stages.columns = stages.columns.filter(({ name }) => !ADDED_LATER.includes(name));
  await schemaStorage.add(older);
  await versionOf(app).delete({});
};

describe('a database of an earlier version of the plugin', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createApp({ funnel: { preset: 'digital' } });
  });
  afterAll(() => app.stop());

  it('boots, keeps every row, and fills in what the rows did not have', async () => {
    const before = await app.strapi.db.query(STAGE).findMany({ orderBy: { id: 'asc' } });
    await makeOlder(app);
    expect(await app.strapi.db.connection.schema.hasColumn(STAGES, 'weight')).toBe(false);

    await app.restart();
    const after = await app.strapi.db.query(STAGE).findMany({ orderBy: { id: 'asc' } });
    expect(after.map(({ key, documentId }) => [key, documentId])).toEqual(
      before.map(({ key, documentId }) => [key, documentId])
    );
    expect(after.map(({ weight }) => Number(weight))).toEqual(before.map(() => 1));
    expect(after.every((stage) => stage.inactiveAfterDays === null)).toBe(true);
    expect(await versionOf(app).get({})).toBe(1);
  });

  it('is left alone by a version of the plugin that is older than its data', async () => {
    await versionOf(app).set({ value: 99 });
    await app.restart();
    expect(await versionOf(app).get({})).toBe(99);
  });

  it('waits for another instance that migrates, and takes the lease of a dead one', async () => {
    await versionOf(app).set({ value: 0 });
    const until = Date.now() + 3000;
    await app.strapi.db
      .connection(LEASES)
      .insert({ name: 'migrations', holder: 'another instance', expires_at: until });
    await app.restart();
    expect(Date.now(), 'it did not migrate while the lease was held').toBeGreaterThan(until);
    expect(await versionOf(app).get({})).toBe(1);
    expect(await app.strapi.db.connection(LEASES).select()).toEqual([]);
  });
});
