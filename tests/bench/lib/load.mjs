/** Requests per second of one kind against another, in turns on the same server. */
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

const CONNECTIONS = 16;

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Requests per second; waits until the server is idle unless told not to. */
export const burst = async (app, requests, seconds, { settle = true } = {}) => {
  const { port } = app;
  // Requests of the burst before whose answers nobody awaited any more are still being worked on.
  if (settle) await app.call('idle');
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests,
    // Seconds: a filter over 100,000 entries takes longer than autocannon's default of 10.
    timeout: 120,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  }
  return result['2xx'] / result.duration;
};

const send = ({ port, path, method, headers, body, agent }) =>
  new Promise((resolve, reject) => {
    const request = http.request({ port, path, method, headers, agent }, (response) => {
      response.resume().on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`an answer was ${response.statusCode}`))
      );
    });
    request.on('error', reject).end(body);
  });

/**
 * Asks `perSecond` requests at even distances, however long the answers take, as visitors do who
 * know nothing of each other. `end()` answers how many a second were answered.
 */
export const steadyLoad = ({ port }, requests, perSecond) => {
  const agent = new http.Agent({ keepAlive: true });
  const started = performance.now();
  const asked = [];
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1000) * perSecond;
    while (asked.length < due) {
      asked.push(send({ port, agent, ...requests[asked.length % requests.length] }));
    }
  }, 1);
  return {
    async end() {
      clearInterval(timer);
      await Promise.all(asked);
      agent.destroy();
      return asked.length / ((performance.now() - started) / 1000);
    },
  };
};

/** One request, its answer checked, so that no error is timed as if it were an answer. */
export const probe = async (port, request, check) => {
  const { path, ...init } = request;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const body = await response.text();
  if (response.status !== 200 || !check(JSON.parse(body))) {
    throw new Error(`unexpected answer ${response.status}: ${body.slice(0, 500)}`);
  }
};

/**
 * Median over the rounds of rate(subject) : rate(baseline), both measured in each round, so that
 * what else the machine does falls on both. A slow baseline needs `baselineSeconds`, so that each of
 * its connections has been answered more than once.
 */
export const compareRates = async (
  app,
  subject,
  baseline,
  { rounds, seconds, baselineSeconds = seconds }
) => {
  await burst(app, subject, 1);
  await burst(app, baseline, 1);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const base = await burst(app, baseline, baselineSeconds);
    const rate = await burst(app, subject, seconds);
    pairs.push({ rate, base, ratio: rate / base });
  }
  return {
    ratio: median(pairs.map((pair) => pair.ratio)),
    rate: median(pairs.map((pair) => pair.rate)),
    base: median(pairs.map((pair) => pair.base)),
  };
};
