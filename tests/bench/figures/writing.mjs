import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { median } from '../lib/load.mjs';
import { funnelApp, ordinaryApp, plainApp } from '../lib/schemas.mjs';

/** Many small batches: what else the machine does then falls on all sides alike. */
const DOCUMENTS = 10;
const BATCHES_PER_ROUND = 12;

const prepare = async (options, seed, entries) => {
  const dir = makeApp(options);
  const app = await startApp(dir);
  await app.call(seed, { entries });
  await app.stop();
  return dir;
};

/** Publishing with the plugin against the same type with ordinary relations, and with none. */
export const publishing = async ({ rounds, figure }) => {
  const dirs = [
    await prepare(funnelApp, 'seed', 1000),
    await prepare(ordinaryApp, 'seedOrdinary', 1000),
    await prepare(plainApp, 'seedOrdinary', 1000),
  ];
  const apps = [];
  try {
    for (const dir of dirs) apps.push(await startApp(dir));
    const publish = (app) => app.call('publish', { documents: DOCUMENTS });
    const times = apps.map(() => []);
    for (let batch = 0; batch < (rounds + 1) * BATCHES_PER_ROUND; batch += 1) {
      // Each in turn goes first.
      for (let turn = 0; turn < apps.length; turn += 1) {
        const at = (batch + turn) % apps.length;
        const ms = await publish(apps[at]);
        if (batch >= BATCHES_PER_ROUND) times[at].push(ms);
      }
    }
    const [ours, ordinary, plain] = times.map(median);
    figure(
      'publish with the plugin : with as many ordinary relations',
      { ratio: ours / ordinary },
      { atMost: 1.15 }
    );
    figure('publish with the plugin : without relations', { ratio: ours / plain }, {});
  } finally {
    for (const app of apps) await app.stop();
    for (const dir of dirs) dropApp(dir);
  }
};

/** Boot with the plugin and its entries against the same site without it. */
export const booting = async ({ rounds, figure }) => {
  const dirs = [
    await prepare(funnelApp, 'seed', 10_000),
    await prepare(plainApp, 'seedOrdinary', 10_000),
  ];
  try {
    const boot = async (dir) => {
      const app = await startApp(dir);
      await app.stop();
      return app.bootMs;
    };
    for (const dir of dirs) await boot(dir);
    const ratios = [];
    for (let round = 0; round < rounds * 2; round += 1) {
      const without = await boot(dirs[1]);
      ratios.push((await boot(dirs[0])) / without);
    }
    figure(
      'boot with the plugin and 10000 entries : without',
      { ratio: median(ratios) },
      { atMost: 1.25 }
    );
  } finally {
    for (const dir of dirs) dropApp(dir);
  }
};
