/**
 * Synthetic visitors of the demo whose stage and persona are known, as they made them walk: what
 * they look at is drawn from the demo's entries, mostly of their own kind, never only.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/app-files.mjs';

const SEED = 20_261_127;
const VISITORS_EACH = 100;

/** How much likelier an entry is looked at by whom it is meant for, and by those close to it. */
const PERSONA_PULL = { own: 6, everyone: 2, other: 1 };
const STAGE_PULL = { own: 6, next: 2, earlier: 1.5, other: 0.5 };
/** How often something is done besides looking, by place in the journey. */
const DEEPER_RATE = [0.05, 0.15, 0.25, 0.2, 0.35];
/** Part of the visitors beyond the first stage who got there by a form, a download or a purchase. */
const BY_GOAL = 0.5;

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** mulberry32 */
export const createDice = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const NO_TEXTS = { documentId: '', name: '', description: null, question: null, translations: {} };

const readStages = () => {
  const all = readJson('config/presets/digital.json').stages;
  const placeOf = (wanted) => all.findIndex(({ key }) => key === wanted);
  return all.map(({ key, phase, weight, position, transitions = [] }, index) => {
    const ways = transitions.map(({ to, kind }) => ({ to: placeOf(to), toKey: to, kind }));
    const next = all[index + 1];
    const isNamed = ways.some(({ kind }) => kind === 'FORWARD') || next === undefined;
    return {
      ...{ ...NO_TEXTS, index, key, journey: 0, phase, weight, position, expected: [] },
      ...{ color: null, freshnessDays: null, inactiveAfterDays: null },
      transitions: isNamed ? ways : [...ways, { to: index + 1, toKey: next.key, kind: 'FORWARD' }],
    };
  });
};

const readModel = () => {
  const stages = readStages();
  const personas = readJson('demo/data/personas.json').map(
    ({ key, preferredFormats = [] }, index) => ({
      ...{ ...NO_TEXTS, index, key, active: true, preferredFormats },
      ...{ publicLabel: null, publicDescription: null },
    })
  );
  const journey = {
    ...{ ...NO_TEXTS, index: 0, key: 'digital', isDefault: true, goalAsk: 'PURCHASE' },
    stages: stages.map(({ index }) => index),
    personas: personas.map(({ index }) => index),
  };
  const model = { journeys: [journey], defaultJourney: 0, touchpoints: [], version: 'demo' };
  return { taxonomy: { ...model, stages, personas }, journey };
};

const ROLES = { articles: 'ARTICLE', resources: 'LEAD_MAGNET', 'calls-to-action': 'CTA' };
const ASKS = { ARTICLE: 'NONE', LEAD_MAGNET: 'EMAIL', CTA: 'CLICK' };

const readEntries = ({ stages, personas }) => {
  const places = (keys, all) =>
    keys.map((key) => all.findIndex((each) => each.key === key)).filter((place) => place !== -1);
  return Object.entries(ROLES)
    .flatMap(([file, role]) => readJson(`demo/data/${file}.json`).map((entry) => ({ entry, role })))
    .filter(({ entry }) => entry.stages.length > 0)
    .map(({ entry, role }) => ({
      ...{ contentType: role, documentId: entry.key, role },
      stages: places(entry.stages, stages),
      personas: places(entry.personas, personas),
      leadsTo: places([entry.leadsTo ?? ''], stages)[0] ?? null,
      ask: entry.ask ?? ASKS[role],
      title: entry.title?.en ?? null,
      summary: entry.excerpt?.en ?? null,
      kind: entry.kind ?? entry.type ?? null,
      format: entry.format ?? null,
      discount: entry.isDiscount ?? entry.discount ?? false,
      isPublished: entry.state === 'published',
      ageDays: entry.updatedDaysAgo ?? 0,
    }));
};

/** The demo's model, and its entries that have a stage and are published in English. */
export const demoCatalog = () => {
  const { taxonomy } = readModel();
  const entries = readEntries(taxonomy).filter(
    ({ isPublished, title }) => isPublished && title !== null
  );
  return { taxonomy, entries };
};

export const pullOf = (entry, { stage, persona }) => {
  const byPersona =
    entry.personas.length === 0
      ? PERSONA_PULL.everyone
      : PERSONA_PULL[entry.personas.includes(persona) ? 'own' : 'other'];
  const kind = entry.stages.includes(stage)
    ? 'own'
    : entry.stages.includes(stage + 1)
      ? 'next'
      : entry.stages.some((each) => each < stage)
        ? 'earlier'
        : 'other';
  return byPersona * STAGE_PULL[kind];
};

export const draw = (entries, truth, dice) => {
  const pulls = entries.map((entry) => pullOf(entry, truth));
  let rest = dice() * pulls.reduce((sum, pull) => sum + pull, 0);
  return entries.find((_, place) => (rest -= pulls[place]) < 0) ?? entries.at(-1);
};

export const opens = (entry) =>
  entry.leadsTo ?? (entry.role === 'ARTICLE' ? null : entry.stages[0] + 1);

const visit = (entry, type) => ({ entry, type, at: null });

const walk = (entries, truth, seen, dice) => {
  const history = [];
  const goals = entries.filter((entry) => opens(entry) === truth.stage);
  const byGoal = truth.stage > 0 && goals.length > 0 && dice() < BY_GOAL;
  if (byGoal) history.push(visit(draw(goals, truth, dice), 'CONVERT'));
  const left = [...entries];
  for (let count = 0; count < seen; count += 1) {
    const entry = draw(left, truth, dice);
    left.splice(left.indexOf(entry), 1);
    history.push(visit(entry, dice() < DEEPER_RATE[truth.stage] ? 'SHARE' : 'VIEW'));
  }
  return { truth, history, byGoal };
};

/** The demo's model and entries, and visitors who looked at so many of them. */
export const demoVisitors = (seen) => {
  const { taxonomy, journey } = readModel();
  const entries = readEntries(taxonomy);
  const dice = createDice(SEED);
  const truths = taxonomy.stages.flatMap((stage) =>
    taxonomy.personas.map((persona) => ({ stage: stage.index, persona: persona.index }))
  );
  const visitors = truths.flatMap((truth) =>
    Array.from({ length: VISITORS_EACH }, () => walk(entries, truth, seen, dice))
  );
  return { taxonomy, journey, entries, visitors };
};
