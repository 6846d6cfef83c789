/** Targets of single cells on a real site: read, set, refused, and what the coverage makes of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, participation } from './support/schemas';
import type { ModelFiles } from '../../server/src/taxonomy/model-contract';
import { unpackCells, type CellRows } from '../../server/src/coverage/cell-rows-contract';

const ARTICLE = 'api::article.article';
const PERSONA = 'plugin::content-funnel.persona';
const TARGET = '/content-funnel/coverage/target';
const CAMILLE = {
  ...{ journey: 'digital', stage: 'awareness', persona: 'camille', role: 'ARTICLE' },
};

let app: TestApp;
let boss: AdminUser;
let reader: AdminUser;

const read = (user: AdminUser, place: Readonly<Record<string, string>>) =>
  user.get(`${TARGET}?${new URLSearchParams(place).toString()}`);
const set = (target: number | null, was: number | null, place: object = CAMILLE) =>
  boss.put(TARGET, { ...place, target, was });

const cellOf = async ({ stage, persona, role }: typeof CAMILLE) => {
  const { coverage } = (await boss.get('/content-funnel/coverage')).body.data as {
    coverage: { cells: CellRows };
  };
  return unpackCells(coverage.cells).find(
    (cell) => cell.stage === stage && cell.persona === persona && cell.role === role
  );
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
    withoutGraphql: true,
  });
  const { strapi } = app;
  await documentsOf(strapi, PERSONA).create({ data: { key: 'camille', name: 'Camille' } });
  boss = await signIn(strapi, 'strapi-super-admin');
  await strapi.db.query('admin::role').create({ data: { name: 'Reader', code: 'reader' } });
  reader = await signIn(strapi, 'reader');
  await reader.allow('plugin::content-funnel.coverage.read');
});

afterAll(async () => {
  await app?.stop();
});

describe('the target of a cell', () => {
  it('is set for one persona, counts in the coverage, and goes back to the standard', async () => {
    expect((await read(boss, CAMILLE)).body.data).toEqual({
      ...{ target: null, standard: 1, kinds: expect.any(Array) as unknown },
    });
    expect(await cellOf(CAMILLE)).toMatchObject({ target: 1, status: 'GAP' });
    expect((await set(0, null)).body.data).toMatchObject({ target: 0, standard: 1 });
    expect(await cellOf(CAMILLE)).toMatchObject({ target: 0, status: 'NOT_APPLICABLE' });
    expect((await set(4, 0)).status).toBe(200);
    expect(await cellOf(CAMILLE)).toMatchObject({ target: 4, status: 'GAP' });
    expect((await set(null, 4)).body.data).toMatchObject({ target: null });
    expect(await cellOf(CAMILLE)).toMatchObject({ target: 1 });
  });

  it('of the stage as a whole is what the journey says, and nothing less than its kinds', async () => {
    const everyone = { ...CAMILLE, persona: null };
    const { persona: _none, ...place } = CAMILLE;
    const before = (await read(boss, place)).body.data as {
      target: number;
      kinds: { count: number }[];
    };
    const ofKinds = before.kinds.reduce((sum, { count }) => sum + count, 0);
    expect((await set(before.target + 5, before.target, everyone)).status).toBe(200);
    expect((await read(boss, place)).body.data).toMatchObject({ target: before.target + 5 });
    const tooFew = await set(ofKinds - 1, before.target + 5, everyone);
    expect(tooFew.status).toBe(400);
    expect(JSON.stringify(tooFew.body.error)).toMatch(/target.*must be/);
    expect((await set(null, before.target + 5, everyone)).status).toBe(400);
    expect((await set(before.target, before.target + 5, everyone)).status).toBe(200);
  });

  it('is not written over what somebody else has decided meanwhile', async () => {
    const answers = await Promise.all([set(2, null), set(3, null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { target } = (await read(boss, CAMILLE)).body.data as { target: number };
    const late = await set(9, null);
    expect(late.status).toBe(409);
    expect(late.body.error).toMatchObject({ details: { current: { target } } });
    expect((await set(null, target)).status).toBe(200);
  });

  it('names what is wrong with a question', async () => {
    for (const [changes, message] of [
      [{ journey: 'nowhere' }, /there is no journey "nowhere"/],
      [{ stage: 'nowhere' }, /there is no stage "nowhere" in this journey; allowed: "awareness"/],
      [{ persona: 'nobody' }, /there is no persona "nobody"/],
      [{ role: 'POEM' }, /role/],
    ] as const) {
      const answer = await read(boss, { ...CAMILLE, ...changes });
      expect(answer.status).toBe(400);
      expect(String(answer.body.error?.message)).toMatch(message);
    }
    expect((await set(-1, null)).status).toBe(400);
  });

  it('is read by whoever reads the coverage, and set by whoever edits the journeys', async () => {
    expect((await read(reader, CAMILLE)).status).toBe(200);
    expect((await reader.put(TARGET, { ...CAMILLE, target: 2, was: null })).status).toBe(403);
  });

  it('of a persona that has gone is passed over, and left out of the exported model', async () => {
    const personas = documentsOf(app.strapi, PERSONA);
    const { documentId } = await personas.create({ data: { key: 'passing', name: 'Passing' } });
    const place = { ...CAMILLE, persona: 'passing' };
    expect((await set(5, null, place)).status).toBe(200);
    await personas.delete({ documentId });
    expect(await cellOf(place)).toBeUndefined();
    const files = app.strapi.plugin('content-funnel').service('modelFiles') as ModelFiles;
    const file = await files.exportModel();
    expect(JSON.stringify(file)).not.toContain('passing');
    expect(await files.importModel(file, { dryRun: true })).toMatchObject({ ok: true });
  });
});
