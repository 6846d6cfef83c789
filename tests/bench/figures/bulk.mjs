import { setTimeout as sleep } from 'node:timers/promises';
import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { burst } from '../lib/load.mjs';
import * as requests from '../lib/requests.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const ENTRIES = 10_000;
const BY_HAND = 50;
/** Which the seed gives to some entries and not to others. */
const STAGE = 'loyalty';
const OTHER = 'purchase';

const ACTIONS = ['plugin::content-funnel.next-best.find', 'api::article.article.find'];

const untilDone = async (app, id, stage, isReached = ({ state }) => state === 'finished') => {
  for (;;) {
    const job = await app.call('job', { id, stage });
    if (isReached(job)) return job;
    if (job.state === 'failed') throw new Error('the job failed');
    await sleep(250);
  }
};

/** Visitors ask while the job runs; ends with it. */
const underLoad = async (app, id, stage) => {
  await app.call('watchLoop');
  let isRunning = true;
  const visitors = (async () => {
    const rates = [];
    while (isRunning) rates.push(await burst(app, requests.nextBest, 2, { settle: false }));
    return rates;
  })();
  const started = Date.now();
  const job = await untilDone(app, id, stage);
  const seconds = (Date.now() - started) / 1000;
  const lag = await app.call('endWatch');
  isRunning = false;
  const rates = await visitors;
  return { job, seconds, lag, rate: rates.reduce((sum, rate) => sum + rate, 0) / rates.length };
};

/** Tagging all entries of a site as a job, with visitors asking meanwhile, and after a kill. */
export const bulk = async ({ figure }) => {
  const dir = makeApp(funnelApp);
  let app = await startApp(dir);
  try {
    await app.call('seed', { entries: ENTRIES });
    await app.call('grant', { actions: ACTIONS });
    const perEntry = await app.call('retagOneByOne', { documents: BY_HAND, stage: STAGE });
    await burst(app, requests.nextBest, 2);
    await app.call('watchLoop');
    const alone = await burst(app, requests.nextBest, 6, { settle: false });
    const idleLag = await app.call('endWatch');
    const id = await app.call('startBulk', { stage: STAGE });
    const { job, seconds, lag, rate } = await underLoad(app, id, STAGE);
    if (job.done !== ENTRIES || job.tagged !== ENTRIES * 2) throw new Error(JSON.stringify(job));
    figure(
      `bulk tag of ${ENTRIES} entries while visitors ask: event loop delay, p99, ms`,
      { ratio: lag, rate: lag, base: idleLag },
      { atMost: 50 }
    );
    figure(
      'visitors’ requests/s while it runs : without it',
      { ratio: rate / alone, rate, base: alone },
      {}
    );
    figure(
      'bulk tag, times faster than update and publish by the document service',
      { ratio: perEntry / ((seconds * 1000) / ENTRIES), rate: seconds, base: perEntry },
      {}
    );

    const killed = await app.call('startBulk', { stage: OTHER });
    await untilDone(app, killed, OTHER, ({ done }) => done > ENTRIES / 4);
    await app.kill();
    app = await startApp(dir);
    const resumed = await untilDone(app, killed, OTHER);
    const wrong =
      Math.abs(resumed.done - ENTRIES) + Math.abs(resumed.tagged - ENTRIES * 2) + resumed.skipped;
    figure(
      'killed in the middle and resumed: entries lost or done twice',
      { ratio: wrong },
      {
        atMost: 0,
      }
    );
  } finally {
    await app.stop();
    dropApp(dir);
  }
};
