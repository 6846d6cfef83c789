import type { Entry } from '../../catalog/contract';
import type { Withheld } from '../contract';
import { documentId } from './document-id';
import { listSources } from './list-sources';
import type { Step } from './plan-steps';
import type { Scene } from './scene';
import type { Named, Request, Verdict } from './types';

/** Looked at per list, newest first, and shown in all: an explanation, not an inventory. */
const PER_LIST = 20;
const MOST = 100;

const verdictOf = (scene: Scene, entry: Entry): Verdict | null => {
  const { lists, pace, page } = scene.input;
  const named = lists.name(entry);
  if (pace.isCurrent(named.id) || page.shown.has(named.id)) return null;
  return pace.ofDocument(named) ?? pace.ofKind(entry) ?? pace.ofPage(entry, page.asks);
};

/** What the visitor and the editors named, then the newest of each step's lists. */
const candidates = function* (
  scene: Scene,
  request: Request,
  steps: readonly Step[],
  named: readonly Named[]
): Generator<Entry> {
  for (const { entry } of named) yield entry;
  yield* request.history.map(({ entry }) => entry);
  yield* request.exclude;
  const { view, source, wish } = scene.input;
  for (const step of steps) {
    for (const { list } of listSources(source, wish, step)) {
      for (const index of list.slice(0, PER_LIST)) yield view.entry(index);
    }
  }
};

/**
 * Candidates that were withheld, each with the rule and the time that lifts it; looked at after the
 * slot was filled. `named`: next steps and pins.
 */
export const listWithheld = (
  scene: Scene,
  request: Request,
  steps: readonly Step[],
  named: readonly Named[]
): Withheld[] => {
  const { readable } = scene.input;
  const seen = new Set<string>();
  const withheld: Withheld[] = [];
  for (const entry of candidates(scene, request, steps, named)) {
    const { contentType, documentId: document, locale, role } = entry;
    const id = documentId(entry);
    const isCandidate =
      readable.has(contentType) &&
      request.roles.includes(role) &&
      (locale === null || locale === request.locale);
    if (!isCandidate || seen.has(id)) continue;
    seen.add(id);
    const verdict = verdictOf(scene, entry);
    if (verdict === null) continue;
    const until = verdict.until === null ? null : new Date(verdict.until).toISOString();
    const { code, rule } = verdict;
    withheld.push({ ref: { contentType, documentId: document, locale }, code, rule, until });
    if (withheld.length === MOST) break;
  }
  return withheld;
};
