import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { compareRates, median, probe } from '../lib/load.mjs';
import * as requests from '../lib/requests.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const ACTIONS = [
  'plugin::content-funnel.next-best.find',
  'plugin::content-funnel.stage.find',
  'plugin::content-funnel.persona.find',
  'api::article.article.find',
];

const FOLLOWED = 20;

const hasThree = (items) => Array.isArray(items) && items.length === 3;

/** How long a site that has just started takes to load its catalog, and what that keeps in memory. */
const loading = async (dir, entries, { rounds, figure }) => {
  const loads = [];
  for (let round = 0; round < rounds; round += 1) {
    const app = await startApp(dir, { catalog: false });
    const load = await app.call('loadCatalog');
    if (load.entries !== entries) throw new Error(`the catalog holds ${load.entries} entries`);
    loads.push(load);
    await app.stop();
  }
  const seconds = { ratio: median(loads.map(({ ms }) => ms / 1000)) };
  const megabytes = { ratio: median(loads.map(({ bytes }) => bytes / 1e6)) };
  figure(`catalog load, ${entries} entries, seconds`, seconds, { atMost: 5 });
  figure(`catalog memory, ${entries} entries, MB`, megabytes, { atMost: 100 });
};

/** Answers from memory against the cheapest request that the same server can answer. */
export const serving = async ({ sizes, rounds, seconds, figure }) => {
  const flat = {};
  for (const entries of sizes) {
    const dir = makeApp(funnelApp);
    try {
      const seeding = await startApp(dir);
      await seeding.call('seed', { entries });
      await seeding.call('grant', { actions: ACTIONS });
      await seeding.stop();
      if (entries >= 100_000) await loading(dir, entries, { rounds, figure });
      const app = await startApp(dir);
      const { port } = app;
      await probe(port, requests.nextBest[0], ({ data }) => hasThree(data?.funnelNextBest?.items));
      await probe(port, requests.restNextBest[0], ({ data }) => hasThree(data?.items));
      await probe(port, requests.graphqlFilter[0], ({ data }) => hasThree(data?.articles));
      await probe(port, requests.restFilter[0], ({ data }) => hasThree(data));
      const against = (subject, baseline, options = {}) =>
        compareRates(app, subject, baseline, { rounds, seconds, ...options });

      const graphql = await against(requests.nextBest, requests.floor);
      flat[entries] = graphql.ratio;
      figure(`funnelNextBest : {__typename}, ${entries} entries`, graphql, { atLeast: 0.75 });
      const cold = await against(requests.coldNextBest(entries), requests.floor);
      figure(`funnelNextBest, every segment new : {__typename}, ${entries} entries`, cold, {});
      if (entries >= 10_000) {
        const baselineSeconds = entries >= 100_000 ? seconds * 5 : seconds;
        const filter = await against(requests.nextBest, requests.graphqlFilter, {
          baselineSeconds,
        });
        figure(`funnelNextBest : hand-written GraphQL filter, ${entries} entries`, filter, {
          atLeast: entries >= 100_000 ? 50 : 8,
        });
      }
      if (entries === 10_000) {
        figure(
          'REST next-best : {__typename}, 10000 entries',
          await against(requests.restNextBest, requests.floor),
          { atLeast: 0.95 }
        );
        figure(
          'REST next-best : hand-written REST filter, 10000 entries',
          await against(requests.restNextBest, requests.restFilter),
          { atLeast: 25 }
        );
      }
      figure(
        `commit to answer, slowest of ${FOLLOWED}, seconds, ${entries} entries`,
        { ratio: (await app.call('follow', { documents: FOLLOWED })) / 1000 },
        { atMost: 1 }
      );
      await app.stop();
    } finally {
      dropApp(dir);
    }
  }
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first !== last) {
    figure(
      `flat: ratio at ${last} : ratio at ${first}`,
      { ratio: flat[last] / flat[first] },
      { atLeast: 0.9 }
    );
  }
};
