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
 * The titles have no tags. Words stand in for the editors: those of a list make a title one of that
 * label, and are then taken out of it, so that the classifier has to tell from what stands around
 * them. A title with words of two lists alike is left out.
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

/** What somebody wants who reads it: to hear of something, to choose, or to do it. */
const STEPS = {
  discover: `why what future trend news rise era new announcing announces launches porque futuro
    tendencia novo nova novidade lanca anuncia`,
  choose: `vs versus best top better review compare comparing comparison alternative difference
    between melhor melhores diferenca entre versus comparativo`,
  do: `how tutorial guide tip introduction getting started build building create creating using step
    como guia dica criar criando construir passo introducao usando`,
};

const dataDir = process.env['CONTENT_FUNNEL_DATA'] ?? path.join(root, '../shared/data');
const titlesFile = path.join(dataDir, 'reader-events/public/items.jsonl.gz');

const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const labelsByWord = (lists) =>
  new Map(
    Object.entries(lists).flatMap(([label, words]) =>
      words.split(/\s+/).map((word) => [word, label])
    )
  );

const labelled =
  (byWord) =>
  ({ title }) => {
    const kept = [];
    const labels = new Map();
    for (const [word] of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const folded = fold(word);
      const label = byWord.get(folded) ?? byWord.get(folded.replace(/s$/, ''));
      if (label === undefined) kept.push(word);
      else labels.set(label, (labels.get(label) ?? 0) + 1);
    }
    const most = Math.max(...labels.values());
    const best = [...labels].filter(([, count]) => count === most);
    return { title: kept.join(' '), rest: '', labels: best.length === 1 ? [best[0][0]] : [] };
  };

const titlesBy = (items, lists) =>
  ['en', 'pt'].map((locale) => ({
    locale,
    texts: items
      .filter(({ lang }) => lang === locale)
      .map(labelled(labelsByWord(lists)))
      .filter(({ title, labels }) => labels.length === 1 && title !== ''),
    wording: [],
  }));

/**
 * English and Portuguese titles that people really read, told apart by language. Where they are not
 * there, `missing` says where they were looked for.
 */
export const articleTitles = () => {
  if (!existsSync(titlesFile)) return { missing: titlesFile };
  const text = gunzipSync(readFileSync(titlesFile)).toString('utf8');
  const items = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    sources: [
      { name: 'readers, titles of real articles', sets: titlesBy(items, READERS) },
      { name: 'steps, titles of real articles', sets: titlesBy(items, STEPS) },
    ],
  };
};
