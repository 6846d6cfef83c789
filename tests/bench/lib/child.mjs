/** Runs a Strapi and what the bench asks of it; talks over IPC. */
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedArticles, seedOrdinary } from './seed.mjs';

const require = createRequire(import.meta.url);
const [, , dir, mode] = process.argv;
const { createStrapi } = require('@strapi/strapi');

const bootedAt = performance.now();
const strapi = createStrapi({ appDir: dir, distDir: dir });
// As the command line does: the plugin then loads nothing for answers.
if (mode === 'empty') strapi.config.set('content-funnel.command', true);
await strapi.load();
const bootMs = performance.now() - bootedAt;
await strapi.server.mount();
await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
const { port } = strapi.server.httpServer.address();
// Behind slow queries a connection waits longer than Node's 5 seconds, and is not idle.
strapi.server.httpServer.keepAliveTimeout = 300_000;

const funnel = (name) => strapi.plugin('content-funnel').service(name);
const heap = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};
/** ms: what a loop without a delay shows as well. */
const LOOP_RESOLUTION = 5;
const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION });
const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
};

const commands = {
  seed: ({ entries }) => seedArticles(strapi, entries),
  seedOrdinary: ({ entries }) => seedOrdinary(strapi, entries),

  async grant({ actions }) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    for (const action of actions) await permissions.create({ data: { action, role: role.id } });
  },

  /** Answers when what was asked before has been done. */
  async idle() {
    let busy = true;
    while (busy) {
      const before = performance.eventLoopUtilization();
      await sleep(100);
      busy = performance.eventLoopUtilization(before).utilization > 0.2;
    }
  },

  /** Loads the catalog: time, and memory that stays. */
  async loadCatalog() {
    const before = heap();
    const { ms } = await timed(() => funnel('catalog').load());
    return { ms, bytes: heap() - before, entries: funnel('catalog').view.size };
  },

  /** Publishes the given number of documents, one after the other; milliseconds for all. */
  async publish({ documents: count }) {
    const documents = strapi.documents('api::article.article');
    const drafts = await documents.findMany({ status: 'draft', limit: count, fields: ['id'] });
    const { ms } = await timed(async () => {
      for (const { documentId } of drafts) await documents.publish({ documentId });
    });
    return ms;
  },

  /** Milliseconds from a commit to the first answer that shows it: the slowest of some. */
  async follow({ documents: count }) {
    const documents = strapi.documents('api::article.article');
    const { view } = funnel('catalog');
    const drafts = await documents.findMany({ status: 'draft', limit: count, fields: ['id'] });
    let slowest = 0;
    for (const [number, { documentId }] of drafts.entries()) {
      const title = `Followed, number ${number}`;
      await documents.update({ documentId, data: { title }, status: 'published' });
      const committed = performance.now();
      while (view.find('api::article.article', documentId, 'en')?.title !== title) {
        if (performance.now() - committed > 60_000) throw new Error(`never saw "${title}"`);
        await sleep(2);
      }
      slowest = Math.max(slowest, performance.now() - committed);
    }
    return slowest;
  },

  /** As the page asks: with the choices of its filters and how the content spreads. */
  async coverage() {
    const { ms, result } = await timed(() =>
      funnel('coverage').auditCoverage({}, { choices: true, spread: true })
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { ms, entries: result.coverage.entries, cells: result.coverage.cells.length };
  },

  /** The walk along the recommendations, as the page asks for it. */
  async walk() {
    const ctx = {
      querystring: '',
      res: new EventEmitter(),
      state: { user: { id: 1 }, userAbility: { can: () => true } },
      set: () => undefined,
    };
    const { find } = strapi.controller('plugin::content-funnel.goal-walk');
    const { ms } = await timed(() => find(ctx));
    return { ms, walked: ctx.body.data.walked, lost: ctx.body.data.findings.length };
  },

  /** The same cells by the document service: one count a cell, published and draft. */
  async naiveCoverage() {
    const model = await funnel('taxonomy').read();
    const documents = strapi.documents('api::article.article');
    const roles = [
      { $or: [{ role: { $null: true } }, { role: { $notIn: ['magnet', 'cta'] } }] },
      { role: 'magnet' },
      { role: 'cta' },
    ];
    const { ms, result } = await timed(async () => {
      let cells = 0;
      for (const stage of model.stages) {
        for (const persona of [null, ...model.personas]) {
          for (const role of roles) {
            const filters = {
              $and: [
                role,
                { funnelStages: { documentId: stage.documentId } },
                persona === null
                  ? { funnelPersonas: { id: { $null: true } } }
                  : { funnelPersonas: { documentId: persona.documentId } },
              ],
            };
            for (const status of ['published', 'draft']) await documents.count({ filters, status });
            cells += 1;
          }
        }
      }
      return cells;
    });
    return { ms, cells: result };
  },

  /** A job that adds a stage to every entry, as a Super Admin would start it; its id. */
  async startBulk({ stage }) {
    const admins = strapi.db.query('admin::user');
    const role = await strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } });
    const admin =
      (await admins.findOne({ where: { username: 'bench' } })) ??
      (await admins.create({ data: { username: 'bench', isActive: true, roles: [role.id] } }));
    const { documentId } = await strapi.db
      .query('plugin::content-funnel.stage')
      .findOne({ where: { key: stage } });
    // The job itself asks for the rights of whoever started it.
    const rights = { readableQuery: async (_type, query) => query };
    const { job } = await funnel('tagging').planBulk(
      {
        contentType: 'api::article.article',
        locale: 'en',
        selection: { filters: {}, search: '' },
        mode: 'add',
        tags: { funnelStages: [documentId] },
        versions: 'both',
      },
      rights
    );
    return (await funnel('jobs').add({ ...job, startedBy: String(admin.id) })).id;
  },

  /** How far a job is; how many rows of the site carry the stage. */
  async job({ id, stage }) {
    const job = await funnel('jobs').read(id);
    const tagged = await strapi.db
      .query('api::article.article')
      .count({ where: { funnelStages: { key: stage } } });
    return { ...job, tagged };
  },

  /** Starts or ends the watch over the event loop: the 99th percentile of its delay, ms. */
  watchLoop() {
    loop.reset();
    loop.enable();
  },
  endWatch() {
    loop.disable();
    return Math.max(0, loop.percentile(99) / 1e6 - LOOP_RESOLUTION);
  },

  /** The same change by the document service: read, update and publish, one after the other. */
  async retagOneByOne({ documents: count, stage }) {
    const documents = strapi.documents('api::article.article');
    const { documentId: tag } = await strapi.db
      .query('plugin::content-funnel.stage')
      .findOne({ where: { key: stage } });
    const drafts = await documents.findMany({ status: 'draft', limit: count, fields: ['id'] });
    const { ms } = await timed(async () => {
      for (const { documentId } of drafts) {
        const data = { funnelStages: { connect: [{ documentId: tag }] } };
        await documents.update({ documentId, locale: 'en', data });
        await documents.publish({ documentId, locale: 'en' });
      }
    });
    return ms / drafts.length;
  },

  async stop() {
    await strapi.destroy();
    process.exit(0);
  },
};

process.on('message', async ({ id, command, input }) => {
  try {
    process.send({ id, result: (await commands[command](input)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
// A bench that failed takes its Strapi along.
process.on('disconnect', () => process.exit(1));
process.send({ ready: { port, bootMs } });
