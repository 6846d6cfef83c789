import { setTimeout as sleep } from 'node:timers/promises';
import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { median } from '../lib/load.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const WALKED = 10_000;

/** From every entry of a site, for each persona, towards the goal. */
const walk = async (figure) => {
  const dir = makeApp(funnelApp);
  const app = await startApp(dir);
  try {
    await app.call('seed', { entries: WALKED });
    await app.call('grant', { actions: ['api::article.article.find'] });
    await app.call('loadCatalog');
    await app.call('idle');
    await app.call('watchLoop');
    const { ms, walked } = await app.call('walk');
    const lag = await app.call('endWatch');
    if (walked !== WALKED) throw new Error(`walked from ${walked} entries`);
    figure(
      `walk to the goal from ${WALKED} entries, seconds`,
      { ratio: ms / 1000 },
      { atMost: 10 }
    );
    figure('the same: event loop delay, p99, ms', { ratio: lag }, { atMost: 50 });
  } finally {
    await app.stop();
    dropApp(dir);
  }
};

/** The coverage report against the same cells counted one by one by the document service. */
export const coverage = async ({ entries, rounds, figure }) => {
  const dir = makeApp(funnelApp);
  const app = await startApp(dir);
  try {
    await app.call('seed', { entries });
    await app.call('coverage');
    await app.call('idle');
    await app.call('watchLoop');
    await sleep(1000);
    const idleLag = await app.call('endWatch');
    const ratios = [];
    let ours;
    let naive;
    let lag;
    for (let round = 0; round < Math.max(1, Math.floor(rounds / 2)); round += 1) {
      await app.call('idle');
      await app.call('watchLoop');
      ours = await app.call('coverage');
      lag = await app.call('endWatch');
      naive = await app.call('naiveCoverage');
      if (ours.cells !== naive.cells) throw new Error(`${ours.cells} cells against ${naive.cells}`);
      ratios.push(naive.ms / ours.ms);
    }
    figure(
      `coverage and findings of ${entries} entries : the cells alone by the document service, times faster`,
      { ratio: median(ratios), rate: ours.ms, base: naive.ms },
      {}
    );
    figure(
      `coverage and findings of ${entries} entries, seconds`,
      { ratio: ours.ms / 1000 },
      { atMost: 2 }
    );
    figure(
      'the same: event loop delay, p99, ms',
      { ratio: lag, rate: lag, base: idleLag },
      { atMost: 50 }
    );
  } finally {
    await app.stop();
    dropApp(dir);
  }
  await walk(figure);
};
