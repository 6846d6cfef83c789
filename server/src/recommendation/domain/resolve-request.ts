import type { CatalogView, SiteLocales } from '../../catalog/contract';
import type { Journey } from '../../taxonomy/contract';
import { ROLES } from '../../taxonomy/contract';
import type { InputProblem, VisitInput } from '../contract';
import type { StateSettings } from '../state-settings-contract';
import type { MergedInput } from './merge-page';
import { resolveRef, type RefContext } from './resolve-ref';
import { resolveState } from './resolve-state';
import type { StateTables } from './state-tables';
import type { Request, SlotSettings, Visit } from './types';

export interface RequestContext {
  readonly view: CatalogView;
  readonly locales: SiteLocales;
  readonly slots: ReadonlyMap<string, SlotSettings>;
  readonly readable: ReadonlySet<string>;
  readonly settings: StateSettings;
  readonly tables: (journey: Journey | null) => StateTables;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type ResolvedRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const list = (values: Iterable<string>): string =>
  [...values].map((value) => `"${value}"`).join(', ') || 'none';

const unknown = (noun: string, value: string, allowed: Iterable<string>, field: string) => ({
  field,
  message: `there is no ${noun} "${value}"; allowed: ${list(allowed)}`,
});

/** Oldest first; what has no time keeps its place at the end: it is happening now. */
const toHistory = (visits: readonly VisitInput[], context: RefContext): Visit[] =>
  visits
    .flatMap(({ ref, type, at }) => {
      const entry = resolveRef(ref, context);
      return entry === undefined ? [] : { entry, type, at: at ?? null };
    })
    .sort((a, b) => (a.at === b.at ? 0 : (a.at ?? Infinity) - (b.at ?? Infinity)));

interface Settings {
  readonly slot: SlotSettings;
  readonly journey: Journey | null;
  readonly locale: string | null;
}

const resolveSettings = (
  { input, field }: MergedInput,
  { view, locales, slots }: RequestContext
): Settings | InputProblem[] => {
  const problems: InputProblem[] = [];
  const slot = slots.get(input.slot);
  if (!slot) problems.push(unknown('slot', input.slot, slots.keys(), field('slot')));
  const { journeys, defaultJourney } = view.taxonomy;
  const journey =
    input.journey == null
      ? journeys[defaultJourney ?? -1]
      : journeys.find(({ key }) => key === input.journey);
  if (input.journey != null && !journey) {
    const keys = journeys.map(({ key }) => key);
    problems.push(unknown('journey', input.journey, keys, field('journey')));
  }
  if (input.locale != null && !locales.all.includes(input.locale)) {
    problems.push(unknown('locale', input.locale, locales.all, field('locale')));
  }
  if (!slot || problems.length > 0) return problems;
  return { slot, journey: journey ?? null, locale: input.locale ?? locales.default };
};

/** What the slot says of other locales, as far as the site has them. */
const otherLocales = (
  { localeFallback }: SlotSettings,
  locales: SiteLocales,
  asked: string | null
): string[] => {
  const named = localeFallback === 'default' ? [locales.default] : localeFallback;
  const others = named.flatMap((locale) =>
    locale !== null && locale !== asked && locales.all.includes(locale) ? locale : []
  );
  return [...new Set(others)];
};

/**
 * Everything that a request names, looked up. All problems at once: an unknown slot, journey or
 * locale. An unknown ref or visitor's key is no problem: the first is ignored, the second warned of.
 */
export const resolveRequest = (merged: MergedInput, context: RequestContext): ResolvedRequest => {
  const settings = resolveSettings(merged, context);
  if (!('slot' in settings)) return { ok: false, problems: settings };
  const { input, field } = merged;
  const { slot, journey, locale } = settings;
  const { view, locales, readable, settings: stateSettings, tables, now } = context;
  const refs: RefContext = { view, locales, readable, locale };
  const visitor = input.visitor ?? null;
  const current = (input.current && resolveRef(input.current, refs)) ?? null;
  const history = toHistory(visitor?.history ?? [], refs);
  const { state, warnings } = resolveState({
    taxonomy: view.taxonomy,
    journey,
    visitor,
    current,
    history,
    settings: stateSettings,
    tables,
    field,
    now,
  });
  const roles = input.roles ?? slot.roles;
  const request: Request = {
    slot,
    journey,
    roles: ROLES.filter((role) => roles.includes(role)),
    count: input.count ?? slot.count,
    locale,
    otherLocales: input.allowFallback ? otherLocales(slot, context.locales, locale) : [],
    allowFallback: input.allowFallback,
    explain: input.explain,
    consent: visitor?.consent ?? 'NONE',
    current,
    exclude: (input.exclude ?? []).flatMap((ref) => resolveRef(ref, refs) ?? []),
    history,
    seen: Math.min(visitor?.seen ?? 0, slot.pacing.minSeenBeforeAsk),
    lastVisitAt: visitor?.lastVisitAt ?? null,
    state,
    warnings,
    isPersonal: (visitor?.history?.length ?? 0) > 0 || visitor?.lastVisitAt != null,
    hasVisitorId: visitor?.id != null,
    visitorId: visitor?.consent === 'PERSONALIZATION' ? (visitor.id ?? null) : null,
  };
  return { ok: true, request };
};
