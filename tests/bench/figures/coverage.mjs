import { setTimeout as sleep } from 'node:timers/promises';
import { canConnect } from '../../support/databases.mjs';
import { withAppOn } from '../lib/app.mjs';
import { median } from '../lib/load.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const WALKED = 10_000;

/** From every entry of a site, for each persona, towards the goal. */
const walk = (figure) =>
  withAppOn('sqlite', funnelApp, async (app) => {
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
  });

/** The coverage report against the same cells counted one by one by the document service. */
const report = async (app, client, { entries, rounds, figure }) => {
  const of = `coverage and findings of ${entries} entries on ${client}`;
  await app.call('seed', { entries });
  await app.call('coverage');
  await app.call('idle');
  await app.call('watchLoop');
  await sleep(1000);
  const idleLag = await app.call('endWatch');
  const times = [];
  const lags = [];
  const ratios = [];
  for (let round = 0; round < Math.max(1, Math.floor(rounds / 2)); round += 1) {
    await app.call('idle');
    await app.call('watchLoop');
    const ours = await app.call('coverage');
    lags.push(await app.call('endWatch'));
    times.push(ours.ms);
    const naive = await app.call('naiveCoverage');
    if (ours.cells !== naive.cells) throw new Error(`${ours.cells} cells against ${naive.cells}`);
    ratios.push(naive.ms / ours.ms);
  }
  figure(
    `${of} : the cells alone by the document service, times faster`,
    { ratio: median(ratios) },
    {}
  );
  figure(`${of}, seconds`, { ratio: median(times) / 1000 }, { atMost: 2 });
  const lag = median(lags);
  figure(
    `the same on ${client}: event loop delay, p99, ms`,
    { ratio: lag, rate: lag, base: idleLag },
    { atMost: 50 }
  );
};

export const coverage = async (settings) => {
  for (const client of ['sqlite', 'postgres']) {
    if (client === 'postgres' && !(await canConnect(client))) {
      console.log('skip  coverage on postgres: no server answers (FUNNEL_POSTGRES_HOST, _PORT)');
      continue;
    }
    await withAppOn(client, funnelApp, (app) => report(app, client, settings));
  }
  await walk(settings.figure);
};
