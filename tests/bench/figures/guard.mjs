import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../../support/app-files.mjs';
import { dropApp, makeApp, startApp } from '../lib/app.mjs';
import { importTypescript } from '../lib/import-typescript.mjs';
import { median } from '../lib/load.mjs';
import { funnelApp } from '../lib/schemas.mjs';

const ITEM = `items { rank score role ref { contentType documentId locale } title summary url
  image { url alternativeText width height } format kind ask stages personas move
  reasons { code label weight } scoreParts { key value weight contribution } trackingToken data }`;
const STATE = 'key assignment confidence scores { key score }';
const PAYLOAD = `requestId slot journey ${ITEM}
  visitor { consent isReturning persona { ${STATE} } stage { ${STATE} } }
  fallback gaps { journey stage persona role locale cause } warnings { code field message }
  withheld { ref { contentType documentId locale } code rule until }
  segmentKey cacheScope ttlSeconds policyVersion`;

/** All that the contract lets one ask for at once: a batch of ten with every field. */
const LARGEST = {
  query: `query ($inputs: [FunnelNextBestInput!]!) {
    funnelNextBestBatch(inputs: $inputs) { ${PAYLOAD} }
    funnelJourneys { key name isDefault stages { key name description question position color
      transitions { to kind } } personas { key label description } } }`,
  variables: { inputs: Array.from({ length: 10 }, () => ({ count: 20, explain: true })) },
};

const post = async (port, body) => {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return { ms: performance.now() - start, status: response.status };
};

const time = async (port, body, times) => {
  const runs = [];
  for (let run = 0; run < times; run += 1) runs.push(await post(port, body));
  return { ms: median(runs.map(({ ms }) => ms)), status: runs[0].status };
};

/** Documents that are made to be costly against the largest legal one, over HTTP. */
export const guard = async ({ rounds, figure }) => {
  const { hostileDocuments } = await importTypescript(
    path.join(root, 'tests/unit/graphql/hostile-documents.ts')
  );
  const dir = makeApp(funnelApp);
  const app = await startApp(dir);
  try {
    await app.call('seed', { entries: 1000 });
    await app.call('grant', {
      actions: ['next-best', 'journey'].map((name) => `plugin::content-funnel.${name}.find`),
    });
    await app.call('grant', { actions: ['api::article.article.find'] });
    await app.call('loadCatalog');
    await time(app.port, LARGEST, 20);
    const legal = await time(app.port, LARGEST, rounds * 10);
    if (legal.status !== 200) throw new Error(`the largest legal query got ${legal.status}`);
    let worst = { ms: 0, name: '' };
    for (const { name, query } of hostileDocuments()) {
      const { ms, status } = await time(app.port, { query }, rounds);
      if (status !== 200 && status !== 400) throw new Error(`${name} got ${status}`);
      if (ms > worst.ms) worst = { ms, name };
    }
    figure(
      `costliest hostile document (${worst.name}) : largest legal query`,
      { ratio: worst.ms / legal.ms, rate: worst.ms, base: legal.ms },
      { atMost: 5 }
    );
  } finally {
    await app.stop();
    dropApp(dir);
  }
};
