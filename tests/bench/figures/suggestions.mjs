import path from 'node:path';
import { root } from '../../support/app-files.mjs';
import { importTypescript } from '../lib/import-typescript.mjs';
import { articleTitles, demoTexts } from '../lib/suggestion-texts.mjs';

const FOLDS = 5;
const SEED = 20_260_511;

/** mulberry32 */
const createDice = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const shuffled = (items) => {
  const dice = createDice(SEED);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(dice() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
};

const loadDomain = async () => {
  const load = (name) =>
    importTypescript(path.join(root, `server/src/tagging/domain/suggest/${name}.ts`));
  const { createTokeniser } = await load('tokenise');
  const { countTerms } = await load('count-terms');
  const { runSteps } = await load('run-steps');
  const { trainClassifier } = await load('train-classifier');
  const { guessLabels } = await load('guess-labels');
  const train = (set) => runSteps(trainClassifier(set));
  return { createTokeniser, countTerms, train, guessLabels };
};

/** What a site without suggestions would guess: the tag that most entries have. */
const byFrequency = (examples, labels) => {
  const count = (label) => examples.filter((example) => example.labels[0] === label).length;
  const ranking = [...labels].sort((one, other) => count(other) - count(one));
  return () => ranking.map((label) => ({ label, confidence: 0 }));
};

/** Complement naive Bayes (Rennie et al. 2003), the usual choice for few and uneven texts. */
const byNaiveBayes = (examples, labels, wording) => {
  const all = [
    ...examples.map(({ terms, labels: own }) => ({ terms, labels: own, weight: 1 / own.length })),
    ...[...wording].map(([label, terms]) => ({ terms, labels: [label], weight: 2 })),
  ];
  const vocabulary = new Set(all.flatMap(({ terms }) => [...terms.keys()]));
  const complements = labels.map((label) => {
    const counts = new Map();
    let total = 0;
    for (const { terms, labels: own, weight } of all) {
      if (own.includes(label)) continue;
      for (const [term, count] of terms) {
        const part = count * weight * own.length;
        counts.set(term, (counts.get(term) ?? 0) + part);
        total += part;
      }
    }
    return { counts, total };
  });
  const SMOOTHING = 0.3;
  return ({ terms }) =>
    complements
      .map(({ counts, total }, place) => {
        let score = 0;
        for (const [term, count] of terms) {
          if (!vocabulary.has(term)) continue;
          const share = (counts.get(term) ?? 0) + SMOOTHING;
          score -= count * Math.log(share / (total + SMOOTHING * vocabulary.size));
        }
        return { label: labels[place], confidence: 0, score };
      })
      .sort((one, other) => other.score - one.score);
};

const methods = ({ train, guessLabels }) => {
  const guessing =
    (set) =>
    ({ text }) =>
      guessLabels(set, text);
  return {
    ours: (examples, labels, wording) => guessing(train({ labels, examples, wording })),
    'tags only': (examples, labels) => guessing(train({ labels, examples, wording: new Map() })),
    'wording only': (_, labels, wording) => guessing(train({ labels, examples: [], wording })),
    'naive Bayes': byNaiveBayes,
    'most frequent': byFrequency,
  };
};

const prepare = ({ createTokeniser, countTerms }, { locale, texts, wording }) => {
  const tokenise = createTokeniser(locale);
  const read = ({ title, rest }) => ({ title: tokenise(title), rest: tokenise(rest) });
  const examples = shuffled(texts).map(({ labels, ...text }) => {
    const tokens = read(text);
    return { labels, rejected: [], text: tokens, terms: countTerms(tokens) };
  });
  return {
    examples,
    labels: [...new Set(examples.flatMap(({ labels }) => labels))].sort(),
    wording: new Map(
      wording.map(([label, lines]) => [
        label,
        countTerms({ title: [], rest: tokenise(lines.join('\n')) }),
      ])
    ),
  };
};

/** Every text is guessed once, by a model that has not seen it. */
const guessHeldOut = (sets, method) => {
  const tally = { texts: 0, first: 0, second: 0, confidence: 0 };
  for (const { examples, labels, wording } of sets) {
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeldOut = (_, index) => index % FOLDS === fold;
      const guess = method(
        examples.filter((example, index) => !isHeldOut(example, index)),
        labels,
        wording
      );
      for (const example of examples.filter(isHeldOut)) {
        const [first, second] = guess(example);
        const [main] = example.labels;
        tally.texts += 1;
        tally.confidence += first?.confidence ?? 0;
        if (first?.label === main) tally.first += 1;
        if (first?.label === main || second?.label === main) tally.second += 1;
      }
    }
  }
  const { texts, first, second, confidence } = tally;
  return { texts, first: first / texts, second: second / texts, confidence: confidence / texts };
};

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** Right main tag on texts that were held out, against always guessing the most frequent one. */
export const suggestions = async ({ figure }) => {
  const domain = await loadDomain();
  const { sources = [], missing } = articleTitles();
  if (missing) {
    console.log(
      `skipped: suggestions on titles of real articles, ${missing} is not there (CONTENT_FUNNEL_DATA names its folder)`
    );
  }
  for (const { name, sets } of [...demoTexts(), ...sources]) {
    const prepared = sets.map((set) => prepare(domain, set));
    const results = Object.fromEntries(
      Object.entries(methods(domain)).map(([method, learn]) => [
        method,
        guessHeldOut(prepared, learn),
      ])
    );
    for (const [method, { texts, first, second, confidence }] of Object.entries(results)) {
      const sure = confidence > 0 ? `, mean confidence ${percent(confidence)}` : '';
      console.log(
        `      ${method.padEnd(14)} ${percent(first)} right, ${percent(second)} among the first two${sure} (${name}, ${texts} texts)`
      );
    }
    const [rate, base] = [results.ours.first, results['most frequent'].first];
    // Twenty entries with six different asks are too few to promise anything; and a title says little
    // of the step once the words that name it are taken out: no method does clearly better there than
    // the most frequent one.
    const bar = /^(?:asks|steps)/.test(name) ? {} : { atLeast: 1.2 };
    figure(`suggestions: right ${name} : most frequent`, { ratio: rate / base, rate, base }, bar);
  }
};
