/**
 * `npm run evaluate:walks`: in how many steps visitors of the demo get from their first question to
 * the last stage, by our answers and by two plain lists. The visitors are made up: what they take of
 * three entries is drawn by how well each suits the persona and the stage that they really have.
 */
import path from 'node:path';
import { importTypescript } from '../bench/lib/import-typescript.mjs';
import { root } from '../support/app-files.mjs';
import { createDice, demoCatalog, draw, opens, pullOf } from './demo-visitors.mjs';

const SEED = 20_261_127;
const VISITORS_EACH = 300;
const PLACES = 3;
const MOST_STEPS = 20;
const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
/** What it weighs to take none of the three, and to have lost a step. */
const NOTHING = 6;

const server = (file) => importTypescript(path.join(root, 'server/src', file));
const { configSchema } = await server('config/contract.ts');
const { CatalogIndex } = await server('catalog/domain/catalog-index.ts');
const { createView } = await server('catalog/create-view.ts');
const { createLearning } = await server('learning/index.ts');
const { createRecommendation } = await server('recommendation/index.ts');
const { nextBestSchema } = await server('recommendation/contract.ts');

const { taxonomy, entries } = demoCatalog();
const GOAL = taxonomy.stages.length - 1;
const LOCALES = { all: ['en'], default: 'en' };
const keyOf = ({ contentType, documentId }) => `${contentType}/${documentId}`;
const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
const publishedAt = ({ ageDays }) => NOW - ageDays * DAY;

const contentOf = (entry, place) => {
  const { contentType, documentId, role, ask, stages, personas, leadsTo } = entry;
  const { title, summary, kind, format, discount } = entry;
  return {
    content: {
      ...{ contentType, documentId, role, ask, stages, personas, leadsTo, touchpoints: [] },
      ...{ title, summary, kind, format, discount, url: null, image: null, data: null },
      ...{ locale: 'en', askAgainAfterDays: null, publishedAt: publishedAt(entry) },
    },
    print: { rowId: place + 1, row: 0, links: 0, fileId: null },
  };
};

const createRoom = () => {
  const index = new CatalogIndex({ taxonomy, locales: LOCALES, settings: '' });
  index.fill(entries.map(contentOf));
  index.complete();
  const types = [...new Set(entries.map(({ contentType }) => contentType))];
  const learning = createLearning({ maxEvents: 1000, profile: 'auto', clock: () => NOW });
  const room = createRecommendation({
    ...{ config: configSchema.parse({}), view: createView(() => index, types), learning },
    ...{ locales: () => LOCALES, now: () => NOW, secret: 'walks' },
  });
  return { room, caller: { readable: new Set(types), isPublic: true } };
};

const refOf = ({ contentType, documentId }) => ({ contentType, documentId });

/** Who the visitor is and where they are is known, as after a question that they answered. */
const byOurAnswers = () => {
  const { room, caller } = createRoom();
  return ({ stage, persona, seen }) => {
    const input = nextBestSchema.parse({
      count: PLACES,
      ...(seen.length > 0 ? { current: refOf(seen.at(-1)) } : {}),
      visitor: {
        stage: taxonomy.stages[stage].key,
        persona: taxonomy.personas[persona].key,
        history: seen.map((entry) => ({ ref: refOf(entry), type: 'VIEW' })),
      },
    });
    const result = room.recommendContent(input, caller);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.payload.items.map(({ ref }) => byKey.get(keyOf(ref)));
  };
};

const firstUnseen = (ordered, seen) =>
  ordered.filter((entry) => !seen.includes(entry)).slice(0, PLACES);

/** The same for everybody: what visitors of all kinds would take of everything there is. */
const byPopularity = () => {
  const dice = createDice(SEED + 1);
  const taken = new Map(entries.map((entry) => [entry, 0]));
  for (let count = 0; count < 20_000; count += 1) {
    const truth = {
      stage: Math.floor(dice() * taxonomy.stages.length),
      persona: Math.floor(dice() * taxonomy.personas.length),
    };
    const entry = draw(entries, truth, dice);
    taken.set(entry, taken.get(entry) + 1);
  }
  const ordered = [...entries].sort((one, other) => taken.get(other) - taken.get(one));
  return ({ seen }) => firstUnseen(ordered, seen);
};

/** What is most like the page; the newest for whoever has not seen one. */
const byText = () => {
  const learning = createLearning({ maxEvents: 1000, profile: 'auto', clock: () => NOW });
  for (const entry of entries) {
    const { title, summary } = entry;
    learning.upsertItem({
      ...{ key: keyOf(entry), locale: 'en', title, summary },
      publishedAt: publishedAt(entry),
    });
  }
  const newest = [...entries].sort((one, other) => one.ageDays - other.ageDays);
  return ({ seen }) => {
    if (seen.length === 0) return firstUnseen(newest, seen);
    const history = [{ key: keyOf(seen.at(-1)), at: NOW }];
    const alike = learning
      .candidates({ now: NOW, history, locale: 'en', limit: 100 })
      .sort((one, other) => other.parts.topic - one.parts.topic)
      .map(({ key }) => byKey.get(key));
    return firstUnseen(alike, seen);
  };
};

/** Steps from the first stage to the goal; null: the visitor did not get there. */
const walk = (answer, persona, dice) => {
  let stage = 0;
  const seen = [];
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const shown = answer({ stage, persona, seen });
    const pulls = shown.map((entry) => pullOf(entry, { stage, persona }));
    let rest = dice() * (NOTHING + pulls.reduce((sum, pull) => sum + pull, 0));
    const chosen = shown.find((_, place) => (rest -= pulls[place]) < 0);
    if (chosen === undefined) continue;
    seen.push(chosen);
    if (opens(chosen) === stage + 1 || chosen.stages.includes(stage + 1)) stage += 1;
    if (stage === GOAL) return step;
  }
  return null;
};

const measure = (answer) => {
  const dice = createDice(SEED);
  const walks = taxonomy.personas.flatMap(({ index }) =>
    Array.from({ length: VISITORS_EACH }, () => walk(answer, index, dice))
  );
  const arrived = walks.filter((steps) => steps !== null).sort((one, other) => one - other);
  return {
    share: arrived.length / walks.length,
    median: walks.length / 2 < arrived.length ? arrived[Math.floor(walks.length / 2)] : null,
    average: walks.reduce((sum, steps) => sum + (steps ?? MOST_STEPS), 0) / walks.length,
  };
};

const print = (...cells) =>
  console.log(
    cells.map((cell, place) => (place === 0 ? cell.padEnd(30) : cell.padStart(16))).join('')
  );

console.log(
  `demo: ${VISITORS_EACH * taxonomy.personas.length} synthetic visitors, ${PLACES} entries at a time, at most ${MOST_STEPS} steps`
);
print('', 'at the last stage', 'median steps', 'average steps');
for (const [name, create] of [
  ['most popular', byPopularity],
  ['most like the page', byText],
  ['ours', byOurAnswers],
]) {
  const { share, median, average } = measure(create());
  print(name, share.toFixed(2), String(median ?? '–'), average.toFixed(1));
}
