/** Snapshots that are taken by themselves, by several instances over one database. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoverageRoom } from '../../server/src/coverage/room-contract';
import { createMonitoringRoom, SNAPSHOT_TABLE } from '../../server/src/monitoring';
import type { AsOnlyOne, MonitoringRoom } from '../../server/src/monitoring/contract';
import {
  monitoringSettingsSchema,
  type Schedule,
} from '../../server/src/monitoring/settings-contract';
import { LEASE_TABLE, tryLease } from '../../server/src/strapi/lease';
import { createReviewDesk } from '../../server/src/taxonomy';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { createApp, type TestApp } from './support/app';

const WEEK_MS = 7 * 86_400_000;

let app: TestApp;
let now: number;

const leased: AsOnlyOne = (work) =>
  tryLease(app.strapi, { name: 'snapshots', ttlMs: 60_000 }, work);
/** As if the lease of each had run out while the other took it. */
const heedless: AsOnlyOne = (work) => work();

/** An instance of the site: all of them share the database. */
const instance = (schedule: Partial<Schedule> = {}, asOnlyOne = leased): MonitoringRoom => {
  const plugin = app.strapi.plugin('content-funnel');
  return createMonitoringRoom({
    ...{ strapi: app.strapi, asOnlyOne, now: () => now },
    config: { monitoring: monitoringSettingsSchema.parse({ snapshots: schedule }) },
    coverage: plugin.service('coverage') as CoverageRoom,
    taxonomy: plugin.service('taxonomy') as TaxonomyRoom,
    reviews: createReviewDesk({ strapi: app.strapi }),
  });
};
const periodsOf = async (room: MonitoringRoom, journey = 'digital') =>
  (await room.listSnapshots(journey)).map(({ period }) => period);

beforeAll(async () => {
  app = await createApp({
    funnel: { preset: 'digital', monitoring: { snapshots: { every: 'off' } } },
    withoutGraphql: true,
  });
});
beforeEach(async () => {
  now = Date.parse('2026-11-27T12:00:00Z');
  await app.strapi.db.connection(SNAPSHOT_TABLE).delete();
});
afterAll(async () => {
  await app?.stop();
});

describe('snapshots that are taken by themselves', () => {
  it.each([
    ['by a lease', leased],
    ['by the table, should the lease have run out', heedless],
  ])('are one per period over all instances, %s', async (_, asOnlyOne) => {
    const rooms = [1, 2, 3].map(() => instance({}, asOnlyOne));
    const taken = (await Promise.all(rooms.map((room) => room.takeDueSnapshots()))).flat();
    expect(taken).toMatchObject([{ journey: 'digital', period: '2026-W48', takenBy: null }]);
    const [first, second] = rooms as [MonitoringRoom, MonitoringRoom];
    expect(await first.listSnapshots('digital')).toEqual(taken);

    now += WEEK_MS - 1;
    expect(await second.takeDueSnapshots()).toHaveLength(1);
    expect(await first.takeDueSnapshots()).toEqual([]);
    expect(await periodsOf(second)).toEqual(['2026-W49', '2026-W48']);
  });

  it('wait while another instance is at it, and no longer when that one died', async () => {
    const leases = () => app.strapi.db.connection(LEASE_TABLE);
    const other = { name: 'snapshots', holder: 'another instance' };
    await leases().insert({ ...other, expires_at: Date.now() + 600_000 });
    expect(await instance().takeDueSnapshots()).toEqual([]);
    await leases()
      .where(other)
      .update({ expires_at: Date.now() - 1 });
    expect(await instance().takeDueSnapshots()).toHaveLength(1);
    expect(await leases().select()).toEqual([]);
  });

  it('are kept in the set number; those that somebody took stay', async () => {
    const room = instance({ every: 'week', keep: 2 });
    for (let week = 0; week < 4; week += 1) {
      const byHand = await room.takeSnapshot({ journey: 'digital', name: `week ${week}` }, '1');
      expect(byHand).toMatchObject({ ok: true, snapshot: { period: null, takenBy: '1' } });
      now += WEEK_MS;
      expect(await room.takeDueSnapshots()).toHaveLength(1);
    }
    const periods = await periodsOf(room);
    expect(periods.filter((period) => period !== null)).toEqual(['2026-W52', '2026-W51']);
    expect(periods.filter((period) => period === null)).toHaveLength(4);
  });

  it('are of every journey, by day or month where the settings say so, and none where they are off', async () => {
    expect(await instance({ every: 'off' }).takeDueSnapshots()).toEqual([]);
    const taxonomy = app.strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
    await taxonomy.applyPreset('saas');
    await instance({ every: 'day' }).takeDueSnapshots();
    const room = instance({ every: 'month' });
    expect((await room.takeDueSnapshots()).map(({ journey }) => journey).sort()).toEqual([
      'digital',
      'saas',
    ]);
    expect((await periodsOf(room, 'saas')).sort()).toEqual(['2026-11', '2026-11-27']);
  });
});
