/**
 * Reader events with tags that stand in for editors': the persona task of the evaluation beside the
 * project. Titles are tagged by its word lists; the label of a visitor is the tag that holds at least
 * half of what was read after the entries that are shown to a method.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/app-files.mjs';

export const evaluationDir =
  process.env['CONTENT_FUNNEL_EVALUATION'] ?? path.join(root, '../shared/eval');

export const hasEvaluation = () => existsSync(path.join(evaluationDir, 'persona-proxy.mjs'));

const load = (file) => import(pathToFileURL(path.join(evaluationDir, file)).href);

/** `  name: 'word word …',` lines of the word lists. */
const wordLists = () => {
  const source = readFileSync(path.join(evaluationDir, 'persona-proxy.mjs'), 'utf8');
  const [, lists] = /const LEX = \{([\s\S]*?)\n\};/.exec(source) ?? [];
  if (lists === undefined) throw new Error('persona-proxy.mjs has no word lists');
  return [...lists.matchAll(/^\s*(\w+): '([^']+)'/gm)].map(([, name, words]) => [name, words]);
};

const createTagger = (lists, tokens) => {
  const tagsOf = new Map();
  lists.forEach(([, words], tag) => {
    for (const word of words.split(' ')) {
      for (const token of tokens(word)) tagsOf.set(token, [...(tagsOf.get(token) ?? []), tag]);
    }
  });
  return (title) => {
    const hits = lists.map(() => 0);
    for (const token of tokens(title)) for (const tag of tagsOf.get(token) ?? []) hits[tag] += 1;
    const most = Math.max(...hits);
    return most === 0 ? [] : hits.flatMap((count, tag) => (count === most ? [tag] : []));
  };
};

/** What each visitor read of what is tagged, each entry once, oldest first. Times in seconds. */
const readingsOf = (events, tags) => {
  const visitors = new Map();
  for (const { visitorId, itemId, ts, type } of events) {
    const own = tags.get(itemId);
    if (own === undefined) continue;
    const known = visitors.get(visitorId) ?? new Map();
    visitors.set(visitorId, known);
    const reading = known.get(itemId) ?? { id: itemId, tags: own, ts, deepAt: Infinity };
    known.set(itemId, reading);
    if (type !== 'VIEW') reading.deepAt = Math.min(reading.deepAt, ts);
  }
  return [...visitors.values()].map((known) => [...known.values()]);
};

/** Share of each tag in a list of readings, the tags of one entry sharing it. */
export const tagCounts = (readings, size) => {
  const counts = new Array(size).fill(0);
  for (const { tags } of readings) for (const tag of tags) counts[tag] += 1 / tags.length;
  return counts;
};

const labelOf = (readings, size) => {
  const counts = tagCounts(readings, size);
  const most = Math.max(...counts);
  return most >= readings.length / 2 ? counts.indexOf(most) : null;
};

/**
 * The task of one window: what was read before it (`sequences`), how often each tag stands in the
 * catalogue (`catalogue`), and cases: the readings shown, and the tag that is to be told.
 */
export const readerTask = async (window, { label, seen }) => {
  const [{ load: loadData }, { tokens }] = await Promise.all([
    load('lib/data.mjs'),
    load('lib/text.mjs'),
  ]);
  const dataDir = process.env['CONTENT_FUNNEL_DATA'] ?? path.join(evaluationDir, '../data');
  const { events, items, from } = loadData(path.join(dataDir, 'reader-events'), window);
  const lists = wordLists();
  const tagger = createTagger(lists, tokens);
  const tagged = items.map(({ id, title }) => ({ id, tags: tagger(title) }));
  const known = tagged.filter(({ tags }) => tags.length > 0);
  const tags = new Map(known.map((item) => [item.id, item.tags]));
  const cases = [];
  const sequences = [];
  for (const readings of readingsOf(events, tags)) {
    const inWindow = readings.findIndex(({ ts }) => ts >= from);
    sequences.push(inWindow === -1 ? readings : readings.slice(0, inWindow));
    if (inWindow === -1) continue;
    for (let at = Math.max(inWindow, 1); at + label <= readings.length; at += label) {
      const truth = labelOf(readings.slice(at, at + label), lists.length);
      if (truth === null || at < seen) continue;
      cases.push({ shown: readings.slice(at - seen, at), truth, now: readings[at].ts });
    }
  }
  return {
    names: lists.map(([name]) => name),
    catalogue: tagCounts(known, lists.length),
    sequences,
    cases,
  };
};
