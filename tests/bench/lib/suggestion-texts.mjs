/** Texts with known tags: the demo's, and titles of real articles with tags that stand in for editors'. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../support/app-files.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const demoEntries = () =>
  ['articles', 'resources', 'calls-to-action'].flatMap((name) =>
    readJson(`demo/data/${name}.json`)
  );

const LOCALES = ['en', 'fr'];

const entriesIn = (locale, labelsOf) =>
  demoEntries()
    .filter((entry) => entry.title[locale] !== undefined)
    .map((entry) => ({
      title: entry.title[locale],
      rest: [entry.excerpt[locale], entry.body?.[locale]].filter(Boolean).join('\n'),
      labels: labelsOf(entry),
    }))
    .filter(({ labels }) => labels.length > 0);

const inLocale = (values, locale) =>
  values.map((value) => (typeof value === 'string' ? value : value?.[locale])).filter(Boolean);

const stageWording = (locale) =>
  readJson('config/presets/digital.json').stages.map((stage) => [
    stage.key,
    inLocale(
      [stage.name, stage.description, stage.question, stage.goal, stage.exitAction].concat(
        stage.transitions.map(({ question }) => question)
      ),
      locale
    ),
  ]);

/** The demo's research is in English; a French site would have French texts. */
const personaWording = (locale) =>
  readJson('demo/data/personas.json').map((persona) => {
    const research = [persona.quote, persona.background].concat(
      ...['goals', 'challenges', 'frustrations', 'motivations', 'objections', 'questions'].map(
        (name) => persona[name] ?? []
      )
    );
    const texts = [persona.name, persona.publicLabel, persona.publicDescription];
    return [
      persona.key,
      [...inLocale(texts, locale), ...(locale === 'en' ? inLocale(research, locale) : [])],
    ];
  });

/** As `train-models` has it: tagged, and meant for everyone. */
const personasOf = ({ stages, personas }) => {
  if (personas.length > 0) return personas;
  return stages.length > 0 ? ['*'] : [];
};

/** The demo's texts by what is to be guessed; the first label is the main one. */
export const demoTexts = () => [
  {
    name: 'stages, demo',
    sets: LOCALES.map((locale) => ({
      locale,
      texts: entriesIn(locale, ({ stages }) => stages),
      wording: stageWording(locale),
    })),
  },
  {
    name: 'personas, demo',
    sets: LOCALES.map((locale) => ({
      locale,
      texts: entriesIn(locale, personasOf),
      wording: personaWording(locale),
    })),
  },
  {
    name: 'asks, demo',
    sets: LOCALES.map((locale) => ({
      locale,
      texts: entriesIn(locale, ({ ask }) => (ask ? [ask] : [])),
      wording: [],
    })),
  },
];

/**
 * Words that make a title one for these readers. They give the label and are then taken out of the
 * title, so that the classifier has to tell from what stands around them.
 */
const READERS = {
  developer: `javascript java angular react node docker kubernetes git github api code software
    microservice android ios python devops linux programming developer frontend backend css html`,
  data: `machine learning deep data analytics ai artificial intelligence inteligencia tensorflow bot
    chatbot algorithm neural watson robot dados`,
  design: `ux design designer ui prototype sprint usability interface visual typography sketch`,
  business: `business ceo leadership management digital transformation strategy startup innovation
    agile team empresa carreira gestao inovacao negocios`,
  marketing: `marketing seo brand marca customer cliente consumer retail varejo ecommerce content ad
    advertising campaign facebook instagram`,
};

const FILE = path.join(root, '../shared/data/reader-events/public/items.jsonl.gz');

const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const readersByWord = new Map(
  Object.entries(READERS).flatMap(([reader, words]) =>
    words.split(/\s+/).map((word) => [word, reader])
  )
);

const titleOf = ({ title }) => {
  const kept = [];
  const labels = new Map();
  for (const [word] of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(word);
    const reader = readersByWord.get(folded) ?? readersByWord.get(folded.replace(/s$/, ''));
    if (reader === undefined) kept.push(word);
    else labels.set(reader, (labels.get(reader) ?? 0) + 1);
  }
  const most = Math.max(...labels.values());
  const best = [...labels].filter(([, count]) => count === most);
  return { title: kept.join(' '), rest: '', labels: best.length === 1 ? [best[0][0]] : [] };
};

/** Null where the shared data is not beside the project. */
export const articleTitles = () => {
  if (!existsSync(FILE)) return null;
  const items = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n').map(JSON.parse);
  const sets = ['en', 'pt'].map((locale) => ({
    locale,
    texts: items
      .filter(({ lang }) => lang === locale)
      .map(titleOf)
      .filter(({ title, labels }) => labels.length === 1 && title !== ''),
    wording: [],
  }));
  return { name: 'readers, titles of real articles', sets };
};
