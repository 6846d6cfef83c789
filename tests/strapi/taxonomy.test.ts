import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { createApp, type TestApp } from './support/app';

const JOURNEY = 'plugin::content-funnel.journey';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';

describe('the model', () => {
  let app: TestApp;
  const taxonomy = (): TaxonomyRoom => app.strapi.plugin('content-funnel').service('taxonomy');
  const create = (uid: string, data: Record<string, unknown>) =>
    app.strapi.documents(uid as never).create({ data: data as never }) as Promise<{
      documentId: string;
    }>;
  const update = (uid: string, documentId: string, data: Record<string, unknown>) =>
    app.strapi.documents(uid as never).update({ documentId, data: data as never });
  const remove = (uid: string, documentId: string) =>
    app.strapi.documents(uid as never).delete({ documentId });

  beforeAll(async () => {
    app = await createApp({ funnel: { preset: 'digital' } });
  });
  afterAll(() => app.stop());

  it('applies the configured preset once, in both languages', async () => {
    const model = await taxonomy().read();
    expect(model.journeys.map((journey) => journey.key)).toEqual(['digital']);
    expect(model.journeys[0]?.isDefault).toBe(true);
    expect(model.stages.map((stage) => stage.key)).toEqual([
      'awareness',
      'consideration',
      'purchase',
      'post-purchase',
      'loyalty',
    ]);
    const [english] = taxonomy().publicJourneys(model, 'en');
    const [french] = taxonomy().publicJourneys(model, 'fr');
    expect(english?.stages[0]?.name).toBe('Awareness');
    expect(french?.stages[0]?.name).toBe('Prise de conscience');
    expect(french?.stages[0]?.question).not.toBe(english?.stages[0]?.question);

    const version = model.version;
    await app.restart();
    expect((await taxonomy().read()).version).toBe(version);
  });

  it('leaves what is there alone when a preset is applied again', async () => {
    const again = await taxonomy().applyPreset('digital');
    expect(again.created).toEqual({ journeys: [], stages: [], touchpoints: [] });
    expect(again.kept.stages).toHaveLength(5);
  });

  it('reads the following stage as FORWARD where nobody says otherwise', async () => {
    const journey = await create(JOURNEY, { name: 'Short', key: 'short' });
    await create(STAGE, { name: 'One', key: 'one', journey: journey.documentId, position: 1 });
    await create(STAGE, { name: 'Two', key: 'two', journey: journey.documentId, position: 2 });
    const model = await taxonomy().read();
    const one = model.stages.find((stage) => stage.key === 'one');
    expect(one?.transitions.map(({ toKey, kind }) => [toKey, kind])).toEqual([['two', 'FORWARD']]);
    await remove(JOURNEY, journey.documentId);
  });

  it('refuses a stage key twice in one journey and takes it in another', async () => {
    const first = await create(JOURNEY, { name: 'First', key: 'first' });
    const second = await create(JOURNEY, { name: 'Second', key: 'second' });
    await create(STAGE, { name: 'A', key: 'same', journey: first.documentId, position: 1 });
    await create(STAGE, { name: 'A', key: 'same', journey: second.documentId, position: 1 });
    await expect(
      create(STAGE, { name: 'B', key: 'same', journey: first.documentId, position: 2 })
    ).rejects.toThrow(/"same" is used by another stage of this journey/);
    expect(
      await app.strapi.db.query(STAGE).count({ where: { key: 'same' } }),
      'the refused write is rolled back'
    ).toBe(2);
    await remove(JOURNEY, first.documentId);
    await remove(JOURNEY, second.documentId);
  });

  it('refuses a transition to a stage that is not in the journey, and says which are', async () => {
    const journey = await create(JOURNEY, { name: 'Third', key: 'third' });
    await create(STAGE, { name: 'A', key: 'a', journey: journey.documentId, position: 1 });
    await expect(
      create(STAGE, {
        name: 'B',
        key: 'b',
        journey: journey.documentId,
        position: 2,
        transitions: [{ to: 'nowhere', kind: 'SKIP' }],
      })
    ).rejects.toThrow(/there is no stage "nowhere" in this journey; allowed: "a", "b"/);
    await remove(JOURNEY, journey.documentId);
  });

  it('keeps exactly one default journey through create, update and delete', async () => {
    const defaults = async () => {
      const rows = await app.strapi.db.query(JOURNEY).findMany({ where: { isDefault: true } });
      return rows.map((row: { key: string }) => row.key);
    };
    const other = await create(JOURNEY, { name: 'Other', key: 'other', isDefault: true });
    expect(await defaults()).toEqual(['other']);
    await update(JOURNEY, other.documentId, { isDefault: false });
    expect(await defaults()).toHaveLength(1);
    await update(JOURNEY, other.documentId, { isDefault: true });
    await remove(JOURNEY, other.documentId);
    expect(await defaults()).toEqual(['digital']);
  });

  it('checks the shape of lists and records on every write and names the place', async () => {
    await expect(
      create(PERSONA, {
        name: 'Ann',
        key: 'ann',
        evidence: [{ sourceType: 'rumour', date: '2026-01-01' }],
      })
    ).rejects.toThrow(/evidence\.0\.sourceType/);
    await expect(
      app.strapi.db
        .query(PERSONA)
        .create({ data: { name: 'Ann', key: 'ann', goals: 'not a list' } })
    ).rejects.toThrow(/goals/);
    await expect(create(PERSONA, { name: 'Ann', key: 'Not_A_Slug' })).rejects.toThrow(/slug/);
    expect(await app.strapi.db.query(PERSONA).count()).toBe(0);
  });

  it('refuses a persona key that is taken', async () => {
    const ann = await create(PERSONA, { name: 'Ann', key: 'ann', goals: ['Cook more'] });
    await expect(create(PERSONA, { name: 'Anna', key: 'ann' })).rejects.toThrow(/unique/);
    const model = await taxonomy().read();
    expect(taxonomy().publicPersonas(model, 'en')).toEqual([
      { key: 'ann', label: 'Ann', description: null },
    ]);
    await update(PERSONA, ann.documentId, {
      publicLabel: 'Home cooks',
      translations: { fr: { publicLabel: 'Cuisinières et cuisiniers' } },
    });
    const changed = await taxonomy().read();
    expect(taxonomy().publicPersonas(changed, 'fr-CA')[0]?.label).toBe('Cuisinières et cuisiniers');
    expect(changed.version).not.toBe(model.version);
    await remove(PERSONA, ann.documentId);
  });
});

describe('a wrong configuration', () => {
  it('stops the boot and names the option, its value and what is allowed', async () => {
    await expect(createApp({ funnel: { preset: 'nope' } })).rejects.toThrow(
      /preset: allowed: "community", "digital".*got "nope"/s
    );
    await expect(createApp({ funnel: { pacing: { asksPerPage: -1 } } })).rejects.toThrow(
      /pacing\.asksPerPage.*got -1/s
    );
    await expect(createApp({ funnel: { colour: 'red' } })).rejects.toThrow(
      /unknown option "colour"/
    );
  });
});
