import { setTimeout as sleep } from 'node:timers/promises';
import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { burst, steadyLoad } from '../lib/load.mjs';
import * as requests from '../lib/requests.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const ENTRIES = 10_000;
const BY_HAND = 50;
/** More than eight million a day. */
const PER_SECOND = 100;
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

/** The loop's delay while something is done, and how long that takes. */
const watched = async (app, work) => {
  await app.call('watchLoop');
  const started = Date.now();
  const result = await work();
  return { result, seconds: (Date.now() - started) / 1000, lag: await app.call('endWatch') };
};

/** Requests per second, asked one after the other on each of 16 connections until `work` is done. */
const crowd = async (app, work) => {
  let isDone = false;
  const done = work().finally(() => (isDone = true));
  const rates = [];
  while (!isDone) rates.push(await burst(app, requests.nextBest, 2, { settle: false }));
  await done;
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
};

/** Requests per second, asked at even distances until `work` is done. */
const stream = async (app, perSecond, work) => {
  const load = steadyLoad(app, requests.nextBest, perSecond);
  const result = await work();
  return { result, rate: await load.end() };
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
    const most = await watched(app, () => crowd(app, () => sleep(6000)));
    const alone = await watched(app, () => stream(app, PER_SECOND, () => sleep(6000)));

    const id = await app.call('startBulk', { stage: STAGE });
    const calm = await watched(app, () => stream(app, PER_SECOND, () => untilDone(app, id, STAGE)));
    const job = calm.result.result;
    if (job.done !== ENTRIES || job.tagged !== ENTRIES * 2) throw new Error(JSON.stringify(job));
    figure(
      `bulk tag of ${ENTRIES} entries while visitors ask ${PER_SECOND} times a second: event loop delay, p99, ms`,
      { ratio: calm.lag, rate: calm.lag, base: alone.lag },
      { atMost: 50 }
    );
    figure(
      'visitors’ answers/s while it runs : asked',
      { ratio: calm.result.rate / PER_SECOND, rate: calm.result.rate, base: PER_SECOND },
      {}
    );
    figure(
      'bulk tag, times faster than update and publish by the document service',
      { ratio: perEntry / ((calm.seconds * 1000) / ENTRIES), rate: calm.seconds, base: perEntry },
      {}
    );

    const killed = await app.call('startBulk', { stage: OTHER });
    const isQuarter = ({ done }) => done > ENTRIES / 4;
    const crowded = await watched(app, () =>
      crowd(app, () => untilDone(app, killed, OTHER, isQuarter))
    );
    await app.kill();
    figure(
      'the same while 16 connections ask without a pause: event loop delay, p99, ms',
      { ratio: crowded.lag, rate: crowded.lag, base: most.lag },
      {}
    );
    figure(
      'their requests/s while it runs : without it',
      { ratio: crowded.result / most.result, rate: crowded.result, base: most.result },
      {}
    );
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
