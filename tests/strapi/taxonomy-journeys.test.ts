import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  EditedJourney,
  JourneyEditorAnswer,
  ListedJourney,
} from '../../server/src/taxonomy/journey-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const JOURNEY = 'plugin::content-funnel.journey';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';

type Data = Record<string, unknown>;
type Stage = EditedJourney['stages'][number];

describe('the journeys as they are edited', () => {
  let app: TestApp;
  let boss: AdminUser;

  const create = async (uid: string, data: Data, options: Data = {}): Promise<string> => {
    const document = (await app.strapi
      .documents(uid as never)
      .create({ data, ...options } as never)) as { documentId: string };
    return document.documentId;
  };
  const editor = async (key: string): Promise<JourneyEditorAnswer> => {
    const answer = await boss.get(`/content-funnel/journeys/${key}`);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: JourneyEditorAnswer }).data;
  };
  const read = async (key: string): Promise<EditedJourney> => (await editor(key)).journey;
  const put = (key: string, { documentId: _id, key: _key, ...input }: EditedJourney) =>
    boss.put(`/content-funnel/journeys/${key}`, input);
  const save = async (journey: EditedJourney): Promise<EditedJourney> => {
    const answer = await put(journey.key, journey);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: EditedJourney }).data;
  };
  const list = async (): Promise<ListedJourney[]> =>
    ((await boss.get('/content-funnel/journeys')).body as { data: ListedJourney[] }).data;
  const start = async (name: string, stages: string[]): Promise<EditedJourney> => {
    const answer = await boss.post('/content-funnel/journeys', { name, stages });
    expect(answer.status, answer.text).toBe(200);
    return read((answer.body as { data: { journey: string } }).data.journey);
  };
  const keys = ({ stages }: EditedJourney): string[] => stages.map(({ key }) => key);
  const newStage = (key: string, rest: Partial<Stage> = {}): Stage => ({
    ...{ documentId: null, key, name: key, color: null, phase: 'before', weight: 1 },
    ...{ description: '', question: '', goal: '', exitAction: '' },
    ...{ transitions: [], expectedContent: [] },
    ...{ freshnessDays: null, inactiveAfterDays: null, reviewEveryDays: null },
    ...rest,
  });
  const updatedAt = async (documentId: string | null): Promise<unknown> =>
    ((await app.strapi.db.query(STAGE).findOne({ where: { documentId } })) as Data)['updatedAt'];

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
  });
  afterAll(() => app.stop());

  it('are listed with what they hold, the default one first', async () => {
    await start('A first one', ['One', 'Two']);
    await create(JOURNEY, { name: 'Bare', key: 'bare' });
    const { stages } = await read('digital');
    const tags = { funnelStages: [stages[0]!.documentId, stages[1]!.documentId] };
    await create(ARTICLE, { title: 'Leek', ...tags }, { locale: 'en', status: 'published' });
    const found = await list();
    expect(found.map(({ key, isDefault, state }) => [key, isDefault, state])).toEqual([
      ['digital', true, 'ready'],
      ['a-first-one', false, 'ready'],
      ['bare', false, 'empty'],
    ]);
    expect(found[0]).toMatchObject({ stages: 5, entries: 1 });
  });

  it('are saved as a whole: what was moved, changed, new and gone', async () => {
    const journey = await start('Whole', ['One', 'Two', 'Three']);
    const [one, two, three] = journey.stages as [Stage, Stage, Stage];
    const quiet = await updatedAt(two.documentId);
    const saved = await save({
      ...journey,
      ...{ name: 'Renamed', outcome: 'They stay', goalAsk: 'MEETING', reviewEveryDays: 90 },
      stages: [
        {
          ...{ ...three, name: 'Third', color: 'danger', phase: 'after', weight: 2.5 },
          ...{ freshnessDays: 1, inactiveAfterDays: 3650, reviewEveryDays: 180 },
          transitions: [{ to: 'four', kind: 'SKIP', question: 'Enough?' }],
          expectedContent: [{ role: 'CTA', count: 4 }],
        },
        two,
        newStage('four', { transitions: [{ to: 'three', kind: 'RETURN' }], question: 'And now?' }),
      ],
    });
    expect(saved.key).toBe('whole');
    expect(keys(saved)).toEqual(['three', 'two', 'four']);
    expect(saved).toMatchObject({ name: 'Renamed', goalAsk: 'MEETING', reviewEveryDays: 90 });
    expect(saved.stages[0]).toMatchObject({
      ...{ name: 'Third', phase: 'after', weight: 2.5 },
      ...{ freshnessDays: 1, inactiveAfterDays: 3650, reviewEveryDays: 180 },
    });
    expect(saved.stages[2]).toMatchObject({ question: 'And now?', goal: '' });
    expect(saved).toEqual(await read('whole'));
    const rows = (await app.strapi.db
      .query(STAGE)
      .findMany({ where: { journey: { key: 'whole' } }, orderBy: { position: 'asc' } })) as Data[];
    expect(rows.map(({ key, position }) => [key, position])).toEqual([
      ['three', 1],
      ['two', 2],
      ['four', 3],
    ]);
    expect(rows[2]!['goal']).toBeNull();
    // It stood second before and stands second now: nothing was written to it.
    expect(await updatedAt(two.documentId)).toEqual(quiet);
    expect(await app.strapi.db.query(STAGE).count({ where: { documentId: one.documentId } })).toBe(
      0
    );
  });

  it('a new stage may take the key of one that goes', async () => {
    const journey = await start('Again', ['One', 'Two']);
    const saved = await save({ ...journey, stages: [journey.stages[1]!, newStage('one')] });
    expect(keys(saved)).toEqual(['two', 'one']);
    expect(saved.stages[1]!.documentId).not.toBe(journey.stages[0]!.documentId);
  });

  it('a save from an older state is refused and changes nothing', async () => {
    const journey = await start('Stale', ['One', 'Two']);
    const first = await save({ ...journey, description: 'Mine' });
    const late = await put('stale', { ...journey, description: 'Yours' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody has changed this journey');
    expect((late.body as { error: { details: unknown } }).error.details).toEqual({
      current: first,
    });
    expect(await read('stale')).toEqual(first);
    // What somebody changes in the Content Manager counts, too.
    await app.strapi
      .documents(STAGE)
      .update({ documentId: journey.stages[0]!.documentId!, data: { name: 'Uno' } as never });
    expect((await put('stale', first)).status).toBe(409);
  });

  it('of two saves at the same time one wins', async () => {
    const journey = await start('Race', ['One', 'Two']);
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) =>
        put('race', { ...journey, name, stages: [newStage(`new-${name.toLowerCase()}`)] })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const after = await read('race');
    expect(keys(after)).toEqual([`new-${after.name.toLowerCase()}`]);
  });

  it('what is wrong is named by its field, all of it, and nothing is saved', async () => {
    const journey = await start('Wrong', ['One', 'Two']);
    const [one, two] = journey.stages as [Stage, Stage];
    const refused = async (changes: Partial<EditedJourney>): Promise<string> => {
      const answer = await put('wrong', { ...journey, ...changes });
      expect(answer.status).toBe(400);
      expect(await read('wrong')).toEqual(journey);
      return (answer.body as { error: { message: string } }).error.message;
    };
    const leads = (to: string) => [{ to, kind: 'SKIP' as const }];
    expect(await refused({ stages: [{ ...one, transitions: leads('no') }, two] })).toBe(
      'stages.0.transitions.0.to: there is no stage "no" in this journey; allowed: "one", "two"'
    );
    expect(await refused({ stages: [one, newStage('one')] })).toContain('stages.1.key: "one"');
    expect(await refused({ stages: [{ ...one, key: 'uno' }, two] })).toContain('stays "one"');
    expect(await refused({ stages: [one, { ...two, documentId: 'x' }] })).toContain(
      'stages.1.documentId: is no stage of this journey'
    );
    expect(await refused({ stages: [one, one] })).toContain('names a stage twice');
    expect(await refused({ personas: ['gone'] })).toContain('personas.0');
    expect(await refused({ name: ' ' })).toContain('name: must be at least 1');
    expect(await refused({ stages: [newStage('Not A Key')] })).toContain('stages.0.key');
    const days = 'must be a whole number of days from 1 to 3650';
    for (const wrong of [0, 1.5, 3651, '9' as never]) {
      expect(await refused({ reviewEveryDays: wrong })).toBe(`reviewEveryDays: ${days}`);
      for (const name of ['freshnessDays', 'inactiveAfterDays', 'reviewEveryDays'] as const) {
        const stages = [one, { ...two, [name]: wrong }];
        expect(await refused({ stages })).toBe(`stages.1.${name}: ${days}`);
      }
    }
    const digital = await read('digital');
    const answer = await put('digital', { ...digital, isDefault: false });
    expect(answer.text).toContain('make another one the default instead');
  });

  it('one of them is the default, and personas are those that were chosen', async () => {
    const cook = await create(PERSONA, { name: 'Cook', key: 'cook' });
    const journey = await start('New default', ['One']);
    const saved = await save({ ...journey, isDefault: true, personas: [cook] });
    expect(saved).toMatchObject({ isDefault: true, personas: [cook] });
    expect((await editor('new-default')).personas).toEqual([
      { documentId: cook, name: 'Cook', active: true },
    ]);
    expect((await list()).filter(({ isDefault }) => isDefault).map(({ key }) => key)).toEqual([
      'new-default',
    ]);
    expect((await save({ ...(await read('digital')), isDefault: true })).isDefault).toBe(true);
    expect((await save({ ...(await read('new-default')), personas: [] })).personas).toEqual([]);
  });

  it('a copy has the stages, targets and transitions, a key of its own, and is not the default', async () => {
    const copy = async (name: string) =>
      boss.post('/content-funnel/journeys/digital/copy', { name });
    const answer = await copy('Digital');
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toEqual({ data: { key: 'digital-2' } });
    const [original, copied] = [await read('digital'), await read('digital-2')];
    expect(copied).toMatchObject({ name: 'Digital', isDefault: false, outcome: original.outcome });
    const texts = ({ stages }: EditedJourney) =>
      stages.map(({ documentId: _own, ...stage }) => stage);
    expect(texts(copied)).toEqual(texts(original));
    expect(copied.stages.map(({ documentId }) => documentId)).not.toContain(
      original.stages[0]!.documentId
    );
    const where = { journey: { key: 'digital-2' }, key: 'awareness' };
    const row = (await app.strapi.db.query(STAGE).findOne({ where })) as Data;
    expect(row['translations']).toMatchObject({ fr: { name: 'Prise de conscience' } });
    expect((await copy('Digital')).body).toEqual({ data: { key: 'digital-3' } });
    expect((await boss.post('/content-funnel/journeys/none/copy', { name: 'A' })).status).toBe(404);
  });

  it('a new one needs a name of its own and stages of different names', async () => {
    await start('Fresh', ['One', 'Two']);
    const post = (name: string, stages: string[]) =>
      boss.post('/content-funnel/journeys', { name, stages });
    expect((await post('Fresh', ['One'])).text).toContain('a journey has this name already');
    expect((await post('Fresher', ['One', 'one'])).text).toContain('two stages have the same name');
    expect((await post('Fresher', [])).status).toBe(400);
    expect((await boss.get('/content-funnel/journeys/fresher')).status).toBe(404);
    expect((await boss.get('/content-funnel/journeys/No%20Key')).status).toBe(404);
  });
});
