import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { offerSchema, participation } from './support/schemas';

const OFFER = 'api::offer.offer';
const PATH = `/content-manager/collection-types/${OFFER}`;
const TAGS = ['funnelStages', 'funnelPersonas', 'funnelTouchpoints', 'funnelLeadsTo'];

interface Saved {
  data: { documentId: string };
}
interface Refusal {
  error: { name: string; message: string };
}

describe('a role that was made before the plugin', () => {
  let app: TestApp;
  let editor: AdminUser;
  let stage: string;
  let documentId: string;
  const room = (): TaggingRoom => app.strapi.plugin('content-funnel').service('tagging');
  const stageKeys = async (): Promise<string[]> => {
    const offer = (await app.strapi
      .documents(OFFER as never)
      .findOne({ documentId, populate: ['funnelStages'] } as never)) as unknown as {
      funnelStages: { key: string }[];
    };
    return offer.funnelStages.map(({ key }) => key);
  };

  beforeAll(async () => {
    app = await createApp({ contentTypes: [offerSchema()], funnel: { preset: 'digital' } });
    // The content type takes part only now, so Strapi's own roles know its fields without the tags.
    await app.restart({
      funnel: { preset: 'digital', contentTypes: { [OFFER]: participation[OFFER] } },
    });
    editor = await signIn(app.strapi, 'strapi-editor');
    const awareness = (await app.strapi.db
      .query('plugin::content-funnel.stage')
      .findOne({ where: { key: 'awareness' } })) as { documentId: string };
    stage = awareness.documentId;
    const created = await editor.post(PATH, { label: 'Book' });
    expect(created.status).toBe(201);
    documentId = (created.body as Saved).data.documentId;
  });
  afterAll(() => app.stop());

  it('is listed with what it lacks, the super admin is not', async () => {
    const lacking = await room().lackingRoles();
    expect(lacking.filter(({ roleName }) => roleName === 'Editor')).toEqual(
      ['create', 'read', 'update'].map((action) => ({
        roleId: editor.roleId,
        roleName: 'Editor',
        contentType: OFFER,
        action,
        fields: TAGS,
      }))
    );
    expect(lacking.map(({ roleName }) => roleName)).not.toContain('Super Admin');
  });

  it('is refused a save with tags, and nothing of it is saved', async () => {
    const connect = { connect: [{ documentId: stage }], disconnect: [] };
    const saved = await editor.put(`${PATH}/${documentId}`, {
      label: 'Books',
      funnelStages: connect,
    });
    expect(saved.status).toBe(403);
    expect((saved.body as Refusal).error).toMatchObject({
      name: 'PolicyError',
      message: expect.stringContaining('"funnelStages"') as string,
    });
    expect((saved.body as Refusal).error.message).toContain('content-funnel roles --grant');
    const created = await editor.post(PATH, { label: 'Other', funnelLeadsTo: { set: [] } });
    expect(created.status).toBe(403);
    const labels = (await app.strapi.documents(OFFER as never).findMany({})) as unknown as {
      label: string;
    }[];
    expect(labels.map(({ label }) => label)).toEqual(['Book']);
  });

  it('is refused a filter by tags instead of seeing everything', async () => {
    const filtered = await editor.get(`${PATH}?filters[$and][0][funnelStages][id][$null]=true`);
    expect(filtered.status).toBe(403);
    expect((filtered.body as Refusal).error.message).toContain('"funnelStages"');
    expect((await editor.get(`${PATH}?filters[$and][0][label][$eq]=Book`)).status).toBe(200);
  });

  it('may save what touches no tag, as its form sends it', async () => {
    const saved = await editor.put(`${PATH}/${documentId}`, {
      label: 'Cookbook',
      funnelStages: { connect: [], disconnect: [] },
      funnelPersonas: null,
    });
    expect(saved.status).toBe(200);
  });

  it('is granted the fields once, and then its tags are saved and found', async () => {
    const lacking = await room().lackingRoles();
    expect(await room().grantRoles()).toEqual(lacking);
    expect(await room().lackingRoles()).toEqual([]);
    expect(await room().grantRoles()).toEqual([]);
    const saved = await editor.put(`${PATH}/${documentId}`, {
      label: 'Cookbook',
      funnelStages: { connect: [{ documentId: stage }], disconnect: [] },
    });
    expect(saved.status).toBe(200);
    expect(await stageKeys()).toEqual(['awareness']);
    const filtered = await editor.get(`${PATH}?filters[$and][0][funnelStages][key][$eq]=awareness`);
    expect((filtered.body as { results: unknown[] }).results).toHaveLength(1);
  });

  it('keeps its other permissions: a field that it may not write stays closed', async () => {
    const rows = (await app.strapi.db.query('admin::permission').findMany({
      where: { subject: OFFER, role: { id: Number(editor.roleId) } },
    })) as { action: string; properties: { fields?: string[] } }[];
    for (const { action, properties } of rows.filter(({ action: one }) =>
      /create|read|update/.test(one)
    )) {
      expect(properties.fields?.toSorted(), action).toEqual(
        ['ask', 'isDiscount', 'label', 'slug', ...TAGS].toSorted()
      );
    }
  });
});
