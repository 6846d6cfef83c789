/**
 * `node tests/run.mjs unit strapi [-- filter]` runs test suites by name. On a fresh clone, alone, it
 * installs what is missing and builds the plugin. The last line, `N passed, N failed`, adds up all
 * tests that ran; the exit code is not 0 when a test failed or when a suite ran none.
 *
 * With FUNNEL_TALLY=file the totals are added to that file instead, for a caller that adds up
 * several runs.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../config/setup.mjs';

const DATABASES = [
  {
    name: 'postgres',
    host: process.env.FUNNEL_POSTGRES_HOST ?? '127.0.0.1',
    port: Number(process.env.FUNNEL_POSTGRES_PORT ?? 5432),
  },
  {
    name: 'mysql',
    host: process.env.FUNNEL_MYSQL_HOST ?? '127.0.0.1',
    port: Number(process.env.FUNNEL_MYSQL_PORT ?? 3306),
  },
];

const onDatabase = (name) => ({
  label: `strapi on ${name}`,
  config: 'config/vitest.strapi.config.mts',
  env: { FUNNEL_TEST_DATABASE: name },
});

/** The vitest runs of each suite. */
const SUITES = {
  unit: { runs: [{ label: 'unit', config: 'config/vitest.unit.config.mts' }] },
  strapi: { needsBuild: true, runs: [onDatabase('sqlite')] },
  // At once: such a run waits for its database half of the time.
  databases: {
    needsBuild: true,
    isAtOnce: true,
    runs: DATABASES.map(({ name }) => onDatabase(name)),
  },
  admin: { needsBuild: true, runs: [{ label: 'admin', config: 'config/vitest.admin.config.mts' }] },
  package: {
    needsBuild: true,
    runs: [{ label: 'package', config: 'config/vitest.package.config.mts' }],
  },
};

const canConnect = ({ host, port }) =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });

/** `isAlone`: what it says is shown as it comes; else in one go at its end. */
const runVitest = ({ config, env }, filters, { report, isAlone }) =>
  new Promise((resolve, reject) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config];
    args.push('--silent=passed-only', '--reporter=default', '--reporter=json');
    args.push(`--outputFile.json=${report}`, ...filters);
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => said.push(text));
    }
    child.on('error', reject).on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

/**
 * What a report says. A file that could not be loaded has no test in it: it counts as one failure,
 * and so does a run that failed for another reason, or that ran nothing.
 */
const countTests = (report, exitCode) => {
  const none = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(report)) return { ...none, note: `vitest ended with code ${exitCode}` };
  const found = JSON.parse(readFileSync(report, 'utf8'));
  const broken = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed')
  );
  const totals = {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + found.numTodoTests,
    note: broken.length > 0 ? `${broken.length} file(s) failed outside of a test` : '',
  };
  if (totals.failed > 0) return totals;
  if (totals.passed === 0) return { ...none, skipped: totals.skipped, note: 'no test ran' };
  return exitCode === 0
    ? totals
    : { ...totals, failed: 1, note: `all tests passed, yet vitest ended with code ${exitCode}` };
};

/** A database that cannot be reached is left out in the open; where CI is set it is a failure. */
const missingDatabase = async ({ label, env }) => {
  const server = DATABASES.find(({ name }) => name === env?.FUNNEL_TEST_DATABASE);
  if (server === undefined || (await canConnect(server))) return undefined;
  const note = `SKIPPED: no server answers at ${server.host}:${server.port}`;
  const failed = process.env.CI === 'true' ? 1 : 0;
  return { label, passed: 0, failed, skipped: 0, seconds: 0, note };
};

const perform = async (run, filters, isAlone) => {
  const missing = await missingDatabase(run);
  if (missing) return missing;
  console.log(`\n=== ${run.label}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'funnel-report-'));
  const report = path.join(folder, 'report.json');
  const started = Date.now();
  const exitCode = await runVitest(run, filters, { report, isAlone });
  const totals = countTests(report, exitCode);
  rmSync(folder, { recursive: true, force: true });
  return { label: run.label, ...totals, seconds: Math.round((Date.now() - started) / 1000) };
};

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

const printResults = (results) => {
  console.log('');
  for (const { label, passed, failed, skipped, seconds, note } of results) {
    const more = `${skipped > 0 ? `, ${skipped} skipped` : ''}${note ? ` (${note})` : ''}`;
    console.log(`  ${label}: ${passed} passed, ${failed} failed${more}, in ${seconds} s`);
  }
};

/** The last word of this process, whatever happens: a failed build ends it as well. */
const closing = { passed: 0, failed: 1 };
const close = () => {
  const { passed, failed } = closing;
  if (process.env.FUNNEL_TALLY) appendFileSync(process.env.FUNNEL_TALLY, `${passed} ${failed}\n`);
  else console.log(`\n${passed} passed, ${failed} failed`);
};

const main = async () => {
  const args = process.argv.slice(2);
  const separator = args.includes('--') ? args.indexOf('--') : args.length;
  const names = args.slice(0, separator);
  const unknown = names.filter((name) => !(name in SUITES));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`Usage: node tests/run.mjs SUITE… [-- FILTER…]; suites: ${Object.keys(SUITES)}`);
    return 2;
  }
  process.on('exit', close);
  ensureInstalled();
  if (names.some((name) => SUITES[name].needsBuild)) ensureBuilt();
  const filters = args.slice(separator + 1);
  const results = [];
  for (const { runs, isAtOnce } of names.map((name) => SUITES[name])) {
    if (isAtOnce) {
      results.push(...(await Promise.all(runs.map((run) => perform(run, filters, false)))));
    } else {
      for (const run of runs) results.push(await perform(run, filters, true));
    }
  }
  printResults(results);
  closing.passed = sum(results, 'passed');
  closing.failed = sum(results, 'failed');
  return closing.failed > 0 || closing.passed === 0 ? 1 : 0;
};

process.exitCode = await main();
