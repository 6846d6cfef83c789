/**
 * `npm run evaluate:persona`: how well our own inference tells a visitor's persona and stage from
 * five entries: of synthetic visitors of the demo, and on the evaluation's task of real readers
 * (--window, --label as there; says so where it has to skip).
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importTypescript } from '../bench/lib/import-typescript.mjs';
import { root } from '../support/app-files.mjs';
import { demoVisitors } from './demo-visitors.mjs';
import { evaluationDir, hasEvaluation, readerTask, tagCounts } from './reader-tags.mjs';

const SEEN = 5;
/** A persona with fewer cases says nothing of how well its kind is told. */
const LEAST_CASES = 15;

const room = path.join(root, 'server/src/recommendation');
const loadInference = async () => ({
  ...(await importTypescript(path.join(room, 'state-settings-contract.ts'))),
  ...(await importTypescript(path.join(room, 'domain/tag-table.ts'))),
  ...(await importTypescript(path.join(room, 'domain/learn-tag-table.ts'))),
  ...(await importTypescript(path.join(room, 'domain/infer-persona.ts'))),
  ...(await importTypescript(path.join(room, 'domain/infer-stage.ts'))),
});

const asVisits = ({ shown, now }) =>
  shown.map(({ id, tags, ts, deepAt }) => ({
    entry: { contentType: 'article', documentId: id, role: 'ARTICLE', personas: tags },
    type: deepAt < now ? 'SHARE' : 'VIEW',
    at: ts * 1000,
  }));

/** The usual way: ten points an entry, given from 25 on with a lead of 10. */
const byPoints =
  (size) =>
  ({ shown }) => {
    const points = tagCounts(shown, size).map((count) => 10 * count);
    const [first, second] = [...points].sort((a, b) => b - a);
    return first >= 25 && first - second >= 10 ? points.indexOf(first) : null;
  };

const byFrequency = ({ cases }) => {
  const counts = cases.reduce(
    (all, { truth }) => all.set(truth, (all.get(truth) ?? 0) + 1),
    new Map()
  );
  const [[most]] = [...counts].sort(([, a], [, b]) => b - a);
  return () => most;
};

/** Ours, with a table of what visitors read before, or with the one of a site that learnt nothing. */
const byInference = (inference, { names, catalogue, sequences }, isTaught) => {
  // The words of a title give it tags of equal rank.
  const settings = inference.stateSettingsSchema.parse({ mainTagWeight: 1 });
  const untaught = inference.untaughtPersonaTable(catalogue, settings.ownOdds);
  const asParts = ({ tags }) => tags.map((tag) => ({ tag, part: 1 / tags.length }));
  const read = sequences.map((readings) => readings.map(asParts));
  const table = isTaught ? inference.learnTagTable(read, untaught) : untaught;
  const personas = names.map((key, index) => ({ key, index }));
  return (each) =>
    inference.inferPersona({
      ...{ personas, table, settings, history: asVisits(each), now: each.now * 1000 },
    }).index;
};

const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const measure = ({ cases, names }, method) => {
  const told = cases.map((each) => ({ truth: each.truth, said: method(each) }));
  const given = told.filter(({ said }) => said !== null);
  const recalls = names.flatMap((_, persona) => {
    const own = told.filter(({ truth }) => truth === persona);
    if (own.length < LEAST_CASES) return [];
    return own.filter(({ said }) => said === persona).length / own.length;
  });
  return {
    coverage: given.length / told.length,
    accuracy: given.filter(({ truth, said }) => truth === said).length / given.length,
    recall: average(recalls),
  };
};

const print = (name, { coverage, accuracy, recall }) =>
  console.log(
    `${name.padEnd(34)}${coverage.toFixed(3).padStart(9)}${accuracy.toFixed(3).padStart(10)}${recall.toFixed(2).padStart(17)}`
  );

const TABLE_HEAD = `${''.padEnd(34)} coverage  accuracy  balanced recall`;

const printAll = (task, methods) => {
  console.log(TABLE_HEAD);
  for (const [name, method] of Object.entries(methods)) print(name, measure(task, method));
};

/** What a method that only counts would say of visits: as `byPoints`, by their tags. */
const byTagPoints = (tagsOf, size) => {
  const points = byPoints(size);
  return ({ history }) => {
    const shown = history.map(({ entry }) => ({ tags: tagsOf(entry) }));
    return points({ shown: shown.filter(({ tags }) => tags.length > 0) });
  };
};

const evaluateDemo = (inference) => {
  const { taxonomy, journey, entries, visitors } = demoVisitors(SEEN);
  const settings = inference.stateSettingsSchema.parse({});
  const { stages, personas } = taxonomy;
  const counts = (all, tagsOf) =>
    all.map(({ index }) => entries.filter((entry) => tagsOf(entry).includes(index)).length);
  const personaTable = inference.untaughtPersonaTable(
    counts(personas, (entry) => entry.personas),
    settings.ownOdds
  );
  const stageTable = inference.stageTable(
    counts(stages, (entry) => entry.stages),
    settings.ownOdds
  );
  const taskOf = (all, name, some) => ({
    names: all.map(({ key }) => key),
    cases: some.map((each) => ({ ...each, truth: each.truth[name] })),
  });
  const now = 0;
  const told = { settings, now };
  const inferStage = ({ history }) =>
    inference.inferStage({ ...told, history, taxonomy, journey, stages, table: stageTable }).index;

  console.log(`demo, persona: ${visitors.length} synthetic visitors, ${SEEN} entries seen`);
  printAll(taskOf(personas, 'persona', visitors), {
    'points with threshold and lead': byTagPoints((entry) => entry.personas, personas.length),
    ours: ({ history }) =>
      inference.inferPersona({ ...told, history, personas, table: personaTable }).index,
  });
  for (const byGoal of [true, false]) {
    const some = visitors.filter((each) => each.byGoal === byGoal);
    const how = byGoal ? 'a goal opened it' : 'looks alone tell it';
    console.log(`\ndemo, stage, ${how}: ${some.length} synthetic visitors`);
    printAll(taskOf(stages, 'stage', some), {
      'points with threshold and lead': byTagPoints((entry) => entry.stages, stages.length),
      ours: inferStage,
    });
  }
};

const evaluate = async (inference, window, label) => {
  const task = await readerTask(window, { label, seen: SEEN });
  console.log(
    `\n${window}: ${task.cases.length} cases, label from the ${label} entries that follow`
  );
  printAll(task, {
    'most frequent persona': byFrequency(task),
    'points with threshold and lead': byPoints(task.names.length),
    'ours, nothing learnt': byInference(inference, task, false),
    'ours, learnt from histories': byInference(inference, task, true),
  });
};

const { values } = parseArgs({
  options: {
    window: { type: 'string', multiple: true, default: ['train', 'valid'] },
    label: { type: 'string', multiple: true, default: ['5', '10'] },
  },
});

const inference = await loadInference();
evaluateDemo(inference);
if (hasEvaluation()) {
  for (const window of values.window) {
    for (const label of values.label) await evaluate(inference, window, Number(label));
  }
} else {
  console.log(
    `skipped: personas of readers, ${evaluationDir} is not there (CONTENT_FUNNEL_EVALUATION names its folder)`
  );
}
