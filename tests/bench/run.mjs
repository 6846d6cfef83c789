/**
 * `npm run bench`: the figures of the README's table, each a ratio measured in this run. Prints a
 * table and, last, the same as one line of JSON. `-- --quick` takes smaller sizes and fewer rounds;
 * `-- --only serving,coverage` a part, `-- --sizes 1000,100000` serving with so many entries; `-- --json FILE` writes the JSON to a file too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../../config/setup.mjs';

ensureInstalled();
ensureBuilt();

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    sizes: { type: 'string' },
    json: { type: 'string' },
  },
});

const settings = values.quick
  ? { sizes: [1000, 10_000], rounds: 3, seconds: 2, entries: 10_000 }
  : { sizes: [1000, 10_000, 100_000], rounds: 5, seconds: 4, entries: 100_000 };

if (values.sizes) settings.sizes = values.sizes.split(',').map(Number);

const { serving } = await import('./figures/serving.mjs');
const { booting, publishing } = await import('./figures/writing.mjs');
const { coverage } = await import('./figures/coverage.mjs');
const { guard } = await import('./figures/guard.mjs');
const { bulk } = await import('./figures/bulk.mjs');
const { suggestions } = await import('./figures/suggestions.mjs');
const { learning } = await import('./figures/learning.mjs');

const results = [];
const round = (value) => Number(value.toPrecision(4));

const figure = (name, { ratio, rate, base }, { atLeast, atMost }) => {
  const holds =
    (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);
  const bar =
    atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : 'stated';
  results.push({
    figure: name,
    value: round(ratio),
    bar,
    holds,
    ...(rate === undefined ? {} : { subject: round(rate), baseline: round(base) }),
  });
  const detail = rate === undefined ? '' : `   (${round(rate)} : ${round(base)})`;
  console.log(
    `${holds ? 'ok  ' : 'MISS'}  ${String(round(ratio)).padStart(8)}  ${bar.padEnd(8)} ${name}${detail}`
  );
};

const parts = { serving, publishing, booting, coverage, guard, bulk, suggestions, learning };
const wanted = values.only === '' ? Object.keys(parts) : values.only.split(',');
for (const name of wanted) {
  if (!parts[name])
    throw new Error(`--only: "${name}" is not one of ${Object.keys(parts).join(', ')}`);
  await parts[name]({ ...settings, figure });
}

const report = {
  date: new Date().toISOString(),
  node: process.version,
  command: `npm run bench${values.quick ? ' -- --quick' : ''}`,
  results,
};
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report));
if (results.some(({ holds }) => !holds)) process.exitCode = 1;
