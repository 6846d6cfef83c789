import type { Entry } from '../catalog/contract';
import type { AnswerContext } from './answer-page';
import type { Caller, Item, RefInput } from './contract';
import { changeSettings } from './domain/change-settings';
import { documentId } from './domain/document-id';
import { explainAbsence } from './domain/explain-absence';
import { fillSlot } from './domain/fill-slot';
import { mergePage } from './domain/merge-page';
import { readLists } from './domain/read-lists';
import { resolveRef } from './domain/resolve-ref';
import type {
  AboutEntry,
  NamedEntry,
  SettingsChange,
  Simulation,
  SimulationResult,
} from './simulation-contract';
import { answerUnkept, type UnkeptAnswer } from './unkept-answer';

/** So far an entry that others come before is looked for. */
const MOST_PLACES = 100;

const changesNothing = (change: SettingsChange): boolean =>
  Object.values(change).every((part) => Object.keys(part).length === 0);

/** What is asked under the changed settings shares nothing with what visitors are answered. */
export const contextUnder = (
  change: SettingsChange,
  slot: string,
  context: AnswerContext
): AnswerContext => {
  if (changesNothing(change)) return context;
  const changed = changeSettings(context, slot, change);
  return { ...context, ...changed, lists: readLists(context.view, () => changed.slots) };
};

const find = (items: readonly Item[], ref: { contentType: string; documentId: string }) =>
  items.find((item) => documentId(item.ref) === documentId(ref)) ?? null;

/** The entry's place, or the first rule that keeps it out. `undefined`: it is not published. */
const aboutEntry = (
  entry: Entry | undefined,
  { request, stage, payload }: UnkeptAnswer
): AboutEntry => {
  const item = entry ? find(payload.items, entry) : null;
  if (item) return { rank: item.rank, item, absence: null };
  const absence = explainAbsence(entry, request, stage(), payload.items);
  if (entry === undefined || absence.code !== 'OUTRANKED') {
    return { rank: null, item: null, absence };
  }
  const more = fillSlot({ ...request, count: MOST_PLACES }, stage(), () => '');
  const later = find(more.items, entry);
  return { rank: later?.rank ?? null, item: later, absence };
};

const nameEntries = (
  refs: readonly RefInput[],
  lookUp: (ref: RefInput) => Entry | undefined
): NamedEntry[] => {
  const named = new Map<string, NamedEntry>();
  for (const entry of refs.flatMap((ref) => lookUp(ref) ?? [])) {
    const { contentType, documentId: document, title, role, ask } = entry;
    named.set(documentId(entry), { contentType, documentId: document, title, role, ask });
  }
  return [...named.values()];
};

/** In the asked locale alone, and whether visitors may read it or not: that is one of the rules. */
const findPublished = (
  { contentType, documentId: document, url }: RefInput,
  locale: string | null,
  { view }: AnswerContext
): Entry | undefined => {
  if (url != null) return view.findByUrl(url, locale);
  return view.find(contentType ?? '', document ?? '', locale);
};

/**
 * What a visitor would be answered, in full: with score parts, with what was withheld, and under
 * other settings where some are named.
 */
export const simulate = (
  { question, settings, about }: Simulation,
  caller: Caller,
  context: AnswerContext
): SimulationResult => {
  const input = { ...question, explain: true };
  const changed = contextUnder(settings, question.slot, context);
  const answered = answerUnkept(mergePage(null, input, ''), caller, changed);
  if (!answered.ok) {
    const named = answered.problems.map((each) => ({ ...each, field: `question.${each.field}` }));
    return { ok: false, problems: named };
  }
  const { payload, request } = answered;
  const { view, locales } = context;
  const refs = { view, locales: locales(), locale: request.locale, readable: caller.readable };
  const lookUp = (ref: RefInput): Entry | undefined => resolveRef(ref, refs);
  const { visitor, current } = question;
  const mentioned = [
    ...(visitor?.history ?? []).map(({ ref }) => ref),
    ...(current ? [current] : []),
    ...(payload.withheld ?? []).map(({ ref: { contentType, documentId: document } }) => ({
      contentType,
      documentId: document,
    })),
  ];
  return {
    ok: true,
    payload,
    entries: nameEntries(mentioned, lookUp),
    about: about && aboutEntry(findPublished(about, request.locale, context), answered),
  };
};
