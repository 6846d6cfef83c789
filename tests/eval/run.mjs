/**
 * `npm run evaluate`: how well the engine foresees what real readers looked at next, beside known
 * methods on the same questions. Every question is asked before its answer is learnt. The
 * evaluation and its data are not part of the project: `CONTENT_FUNNEL_EVALUATION` names their
 * folder, beside the project in `../shared/eval` unless told. `-- --window train` takes the months
 * that the weights were fitted on, `-- --ours` leaves the known methods out.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import createAdapter from './adapter.mjs';
import { evaluationDir, hasEvaluation } from './reader-tags.mjs';

const { values } = parseArgs({
  options: {
    window: { type: 'string', default: 'valid' },
    ours: { type: 'boolean', default: false },
  },
});

const PROTOCOLS = [
  { name: 'session', protocol: 'session', others: ['vsknn+fill', 'hybrid'] },
  {
    name: 'session, 7 days and older',
    protocol: 'session',
    evergreen: 7,
    others: ['vstan+fill', 'hybrid-ever'],
  },
  { name: 'visitor', protocol: 'visitor', others: ['recentpop-6h', 'hybrid'] },
  {
    name: 'visitor, 7 days and older',
    protocol: 'visitor',
    evergreen: 7,
    others: ['recentpop-1d', 'hybrid-ever'],
  },
  { name: 'start', protocol: 'start', others: ['recentpop-6h', 'hybrid'] },
];

const figure = (value, digits = 3) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

const rowOf = (name, method, result) => [
  name,
  method,
  String(result.n),
  figure(result['HR@10']),
  figure(result['NDCG@10']),
  figure(result.cold['HR@10']),
  figure(result['COV@10']),
  String(result.bad + result.dup),
  figure(result.p50, 2),
];

const HEAD = [
  'readers',
  'method',
  'questions',
  'HR@10',
  'NDCG@10',
  'cold HR@10',
  'coverage',
  'bad',
  'p50 ms',
];

const printTable = (rows) => {
  console.log(`| ${HEAD.join(' | ')} |`);
  console.log(`| ${HEAD.map(() => '---').join(' | ')} |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
};

const evaluateAll = async () => {
  const load = (file) => import(pathToFileURL(path.join(evaluationDir, file)).href);
  const { evaluate } = await load('lib/evaluate.mjs');
  const { make } = await load('lib/catalog.mjs');
  const data = await load('lib/data.mjs');
  const views = data.load(path.join(evaluationDir, '../data/reader-events'), values.window);
  const rows = [];
  for (const { name, others, ...options } of PROTOCOLS) {
    const adapter = await createAdapter();
    rows.push(rowOf(name, '**this plugin**', await evaluate(adapter, views, options)));
    for (const method of values.ours ? [] : others) {
      rows.push(rowOf(name, method, await evaluate(make(method), views, options)));
    }
  }
  return rows;
};

if (hasEvaluation()) {
  printTable(await evaluateAll());
} else {
  console.log(
    `skipped: the evaluation is not in ${evaluationDir} (CONTENT_FUNNEL_EVALUATION names its folder)`
  );
}
