/** What changed between two scheduled snapshots is told by a webhook and by e-mail, where that is set. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import { createMonitoringRoom } from '../../server/src/monitoring';
import type { MonitoringRoom } from '../../server/src/monitoring/contract';
import { DIGEST_EVENT, type Digest } from '../../server/src/monitoring/digest-contract';
import { monitoringSettingsSchema } from '../../server/src/monitoring/settings-contract';
import { createReviewDesk } from '../../server/src/taxonomy';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const WEEK_MS = 7 * 86_400_000;
const TITLE = '<b>Nowhere</b> & "beyond"';

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

let app: TestApp;
let listener: Server;
let now = Date.parse('2026-11-27T12:00:00Z');
const called: (Digest & { readonly event: string })[] = [];
const heard: unknown[] = [];
const sent: Sent[] = [];

const room = (digest: object, snapshots: object = {}): MonitoringRoom => {
  const plugin = app.strapi.plugin('content-funnel');
  return createMonitoringRoom({
    ...{ strapi: app.strapi, now: () => now },
    config: { monitoring: monitoringSettingsSchema.parse({ digest, snapshots }) },
    coverage: plugin.service('coverage') as CoverageRoom,
    taxonomy: plugin.service('taxonomy') as TaxonomyRoom,
    reviews: createReviewDesk({ strapi: app.strapi }),
    asOnlyOne: (work) => work(),
  });
};
/** The snapshot of the next week, by an instance with these settings. */
const nextWeek = async (digest: object): Promise<void> => {
  now += WEEK_MS;
  expect(await room(digest).takeDueSnapshots()).toHaveLength(1);
};
const add = (title: string) =>
  documentsOf(app.strapi, ARTICLE).create({ data: { title }, status: 'published' });

const listen = async (): Promise<string> => {
  listener = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      called.push(JSON.parse(body) as (typeof called)[number]);
      response.end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
      monitoring: { snapshots: { every: 'off' }, digest: { webhook: true } },
    },
    withoutGraphql: true,
  });
  const boss = await signIn(app.strapi, 'strapi-super-admin');
  const url = await listen();
  const hook = { name: 'Digest', url, headers: {}, events: [DIGEST_EVENT] };
  expect((await boss.post('/admin/webhooks', hook)).status).toBe(201);
  app.strapi.eventHub.on(DIGEST_EVENT, (event: unknown) => {
    heard.push(event);
    return Promise.resolve();
  });
  // In place of the site's provider; everything before it is Strapi's own.
  Object.assign(app.strapi.plugin('email'), {
    provider: {
      send: (mail: Sent) => {
        if (mail.to.startsWith('broken')) {
          return Promise.reject(Object.assign(new Error(mail.text), { code: 'ECONNREFUSED' }));
        }
        sent.push(mail);
        return Promise.resolve();
      },
    },
  });
});

afterAll(async () => {
  listener?.close();
  await app?.stop();
});

describe('a digest', () => {
  it('that could never be told is named at the start', () => {
    const warn = vi.spyOn(app.strapi.log, 'warn');
    for (const digest of [{ webhook: true }, { email: ['ada@example.org'] }, {}]) {
      room(digest, { every: 'off' }).start();
    }
    expect(warn.mock.calls.flat()).toEqual(
      [1, 2].map(() => expect.stringContaining('"monitoring.snapshots.every" is "off"') as unknown)
    );
    warn.mockRestore();
  });

  it('is told to nobody by default', async () => {
    await nextWeek({});
    await add('First');
    await nextWeek({});
    expect([heard, sent]).toEqual([[], []]);
  });

  it('goes to the webhook and to each address, whatever becomes of another', async () => {
    const { documentId } = await add(TITLE);
    const warn = vi.spyOn(app.strapi.log, 'warn');
    const email = ['broken@example.org', 'ada@example.org', 'edda@example.org'];
    await nextWeek({ webhook: true, email });

    await vi.waitFor(() => expect(called).toHaveLength(1));
    const link = expect.stringMatching(
      `^https?://.*/content-manager/collection-types/${ARTICLE}/${documentId}$`
    ) as unknown;
    expect(called[0]).toMatchObject({
      ...{ event: DIGEST_EVENT, journey: 'digital', period: '2026-W51' },
      newFindings: { count: 1, first: [{ rule: 'untagged-entry', title: TITLE, link }] },
    });
    expect(heard).toHaveLength(1);
    expect(sent.map(({ to }) => to)).toEqual(['ada@example.org', 'edda@example.org']);
    expect(sent[0]?.subject).toMatch(/^Coverage of “.+”: what has changed$/);
    expect(sent[0]?.text).toContain(`“${TITLE}” is tagged with no journey stage and no persona`);
    expect(sent[0]?.html).toContain('&lt;b&gt;Nowhere&lt;/b&gt; &amp; &quot;beyond&quot;');

    const logged = warn.mock.calls.flat().join('\n');
    warn.mockRestore();
    expect(logged).toMatch(/could not send the digest .* to 1 of 3 addresses \(ECONNREFUSED\)/);
    expect(logged).not.toMatch(/Nowhere|example\.org/);
  });

  it('speaks French where that is set, and is not sent when nothing has changed', async () => {
    sent.length = 0;
    await nextWeek({ email: ['ada@example.org'], language: 'fr' });
    expect(sent).toEqual([]);
    await add('Second');
    await nextWeek({ email: ['ada@example.org'], language: 'fr' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('Nouveaux constats : 1\n- « Second » n’est tagué');
    expect(called).toHaveLength(1);
  });
});
