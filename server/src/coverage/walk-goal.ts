import type { Catalog, Entry } from '../catalog/contract';
import type { FunnelConfig } from '../config/contract';
import { nameInLanguage } from '../taxonomy';
import { ROLES, type Journey, type TaxonomyRoom } from '../taxonomy/contract';
import { FINDINGS_PER_RULE, type FindingLanguage, type InputProblem } from './contract';
import type { EntryList, ListedEntry } from './domain/collect-entries';
import { findingId } from './domain/finding-id';
import { FINDING_TEXTS, type FindingTexts } from './domain/finding-texts';
import { listEntryFindings } from './domain/list-findings';
import { resolveScope } from './domain/resolve-scope';
import { openRuleBook } from './domain/rule-book';
import type { Scope } from './domain/scope';
import { nameOfEntry, namesOfEntry } from './domain/subject-names';
import { findLost, type Lost, type Walk } from './follow-recommendations';
import type { CoverageStore } from './store';
import type { WalkInput, WalkOptions, WalkResult } from './walk-contract';

export interface WalkSetting {
  readonly config: FunnelConfig;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly catalog: Pick<Catalog, 'ready' | 'view' | 'locales'>;
  readonly store: Pick<CoverageStore, 'listSnoozes'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const RULE = 'goal-out-of-reach';
/** Entries that are walked from; the newest where there are more. */
const MOST_ENTRIES = 10_000;
/** Entries that visitors of a locale meet, newest first. */
const entriesOf = ({ view }: Pick<Catalog, 'view'>, locale: string | null): Entry[] => {
  const locales = locale === null ? [null] : [locale, null];
  return locales
    .flatMap((code) => ROLES.flatMap((role) => [...view.byRole(role, code)]))
    .map((index) => view.entry(index))
    .sort((a, b) => b.publishedAt - a.publishedAt || a.tie - b.tie);
};

/** In the order of the entries. */
const listOf = (
  { entries, goal }: Walk,
  lost: ReadonlyMap<number, Lost>,
  {
    texts,
    steps,
    isAsked,
  }: {
    readonly texts: FindingTexts;
    readonly steps: number;
    readonly isAsked: (entry: Entry) => boolean;
  }
): ListedEntry[] =>
  entries.flatMap((entry, place): ListedEntry[] => {
    const found = lost.get(place);
    if (found === undefined || !isAsked(entry)) return [];
    const { contentType, documentId, publishedAt } = entry;
    const path = found.path.map((one) => entries[one]?.title ?? '');
    const { people } = found;
    return [
      {
        document: { contentType, documentId, changedAt: publishedAt, versions: [] },
        say: (title) => texts.goalOutOfReach(title, goal, { steps, people, path }),
      },
    ];
  });

interface Resolved extends Walk {
  readonly scope: Scope;
  readonly inJourney: Journey;
  readonly isCut: boolean;
}

const resolveWalk = async (
  { config, taxonomy, catalog }: WalkSetting,
  { journey: asked, locale: wanted }: WalkInput,
  language: FindingLanguage
): Promise<Resolved | { readonly problems: readonly InputProblem[] }> => {
  const model = nameInLanguage(await taxonomy.read(), language);
  const locales = catalog.locales();
  const resolved = resolveScope(
    { journey: asked, locales: wanted === null ? null : [wanted] },
    {
      taxonomy: model,
      locales: locales.all,
      settings: config.coverage,
      rolesWithKind: new Set(),
    }
  );
  if (!resolved.ok) return resolved;
  const { scope, journey } = resolved;
  const locale = wanted ?? locales.default;
  const all = entriesOf(catalog, locale);
  return {
    entries: all.slice(0, MOST_ENTRIES),
    ...{ journey: journey.key, goal: journey.goalAsk, locale },
    ...{ scope, inJourney: journey, isCut: all.length > MOST_ENTRIES },
  };
};

/**
 * Walks along what visitors are really recommended, from every entry of a journey, for each persona
 * and for visitors of no known one, and names the entries from which the journey's goal is not among
 * it within `goalSteps`. Visitors who have seen enough to be asked, and have answered no ask: what
 * waits until an e-mail address was given is not reached by them.
 *
 * @throws the signal's reason when it ends the walk
 */
export const walkGoal = async (
  setting: WalkSetting,
  input: WalkInput,
  { language = 'en', readable, ...options }: WalkOptions
): Promise<WalkResult> => {
  const { config, catalog, store, now } = setting;
  await catalog.ready();
  const walk = await resolveWalk(setting, input, language);
  if ('problems' in walk) return { ok: false, problems: walk.problems };
  const { scope, inJourney, entries, isCut } = walk;
  const book = openRuleBook(config.coverage.rules);
  const texts = FINDING_TEXTS[language];
  const steps = config.coverage.rules.limits.goalSteps;
  const lost = await findLost(walk, [null, ...scope.personas], steps, options);
  const snoozes = await store.listSnoozes(now());
  const isAsked = (entry: Entry): boolean =>
    entry.stages.some((stage) => inJourney.stages.includes(stage)) &&
    readable.has(entry.contentType) &&
    !book.isExempt(RULE, namesOfEntry(entry));
  const named = listOf(walk, lost, { texts, steps, isAsked });
  const isSnoozed = ({ document }: ListedEntry): boolean =>
    snoozes.has(findingId(RULE, nameOfEntry(document)));
  const open = named.filter((entry) => !isSnoozed(entry));
  const list: EntryList = {
    ...{ rule: RULE, total: open.length, listed: open.slice(0, FINDINGS_PER_RULE) },
    snoozed: named.filter(isSnoozed),
  };
  const titles = new Map(
    entries.map((entry) => [
      nameOfEntry(entry),
      { locale: entry.locale, title: entry.title, changedBy: null },
    ])
  );
  return {
    ok: true,
    ...listEntryFindings({ facts: { scope, texts }, lists: [list], titles, book, snoozes }),
    ...{ walked: entries.length, isCut },
  };
};
