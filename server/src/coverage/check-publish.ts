import { askOf } from '../catalog';
import type { DocumentRef } from '../tagging/contract';
import type { AuditOptions } from './contract';
import type { CoverageSetting } from './audit-coverage';
import { judgeEntry, openCourt } from './judge-entry';
import type {
  PublishCheck,
  PublishCheckInput,
  PublishQuestion,
  RefusedEntry,
} from './publish-check-contract';
import type { StoredState } from './store';

/**
 * What publishing the entry in a form would bring to visitors that is to be mended. Of next steps,
 * only those of types that the caller may read are looked at. Nothing where the site's settings do
 * not ask for it, and for types without draft & publish, of which nothing is ever published.
 */
export const checkPublish = async (
  setting: CoverageSetting,
  input: PublishCheckInput,
  { readable }: Pick<AuditOptions, 'readable'> = {}
): Promise<PublishCheck> => {
  const { onPublish: mode } = setting.config.coverage;
  const types = setting.tagging.types().filter(({ uid }) => readable?.has(uid) ?? true);
  const type = types.find(({ uid }) => uid === input.contentType);
  const nothing: PublishCheck = { mode, findings: [] };
  if (mode === 'off' || !type?.draftAndPublish || input.role === null) return nothing;
  const court = await openCourt(setting, types, input.language);
  if (court === null) return nothing;
  const { role, stages, personas, leadsTo, locale } = input;
  const ask = askOf(type, role, input.ask);
  const findings = await judgeEntry(court, {
    ref: { contentType: type.uid, documentId: input.documentId ?? '' },
    title: input.title,
    states: [{ role, ask, locale, stages, personas, leadsTo }],
    nextSteps: input.nextSteps,
  });
  return { mode, findings };
};

const groupByDocument = (states: readonly StoredState[]): Map<string, StoredState[]> => {
  const groups = new Map<string, StoredState[]>();
  for (const state of states) {
    groups.set(state.documentId, [...(groups.get(state.documentId) ?? []), state]);
  }
  return groups;
};

/**
 * Of these entries, those that are not to be published, and why. None where the site's settings
 * refuse nothing. Part of the caller's transaction where there is one.
 */
export const listRefused = async (
  setting: CoverageSetting,
  { contentType, language, ...question }: PublishQuestion
): Promise<RefusedEntry[]> => {
  const { config, tagging, store } = setting;
  const type = tagging.types().find(({ uid }) => uid === contentType);
  if (config.coverage.onPublish !== 'block' || !type?.draftAndPublish) return [];
  const court = await openCourt(setting, tagging.types(), language);
  if (court === null) return [];
  const refused: RefusedEntry[] = [];
  for (const [documentId, states] of groupByDocument(await store.readStates(type, question))) {
    const ref: DocumentRef = { contentType, documentId };
    const title = states.find((state) => state.title?.trim())?.title ?? '';
    const nextSteps = (await tagging.readSteering(ref))?.nextSteps ?? [];
    const findings = await judgeEntry(court, { ref, title, states, nextSteps });
    const blocking = findings.filter(({ blocks }) => blocks);
    if (blocking.length > 0) refused.push({ documentId, title, findings: blocking });
  }
  return refused;
};
