import type { InputProblem } from '../coverage/contract';
import { TAG_ATTRIBUTES } from '../tagging/contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { BegunStore } from './begun-store';
import type { BeginDraftResult, CreationRights, DraftInput } from './contract';
import { resolveCell } from './domain/resolve-cell';
import type { NewDraft } from './draft-store';
import { fittingTypes, type FittingType, type TypesSetting } from './list-types';

export interface DraftSetting extends TypesSetting {
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly begun: BegunStore;
  readonly createDraft: (draft: NewDraft) => Promise<string>;
  /** Both or neither of what the work writes. */
  readonly inTransaction: (work: () => Promise<string>) => Promise<string>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const problem = (message: string): InputProblem => ({ field: 'contentType', message });

/** The type that is asked for, or why no draft of it can have the role. */
const findType = (setting: DraftSetting, input: DraftInput): FittingType | InputProblem => {
  const fitting = fittingTypes(setting, input);
  const found = fitting.find(({ type }) => type.uid === input.contentType);
  if (!found) {
    const allowed = fitting.map(({ type }) => type.uid).join(', ');
    return problem(`no entry of it has the role ${input.role}; allowed: ${allowed || 'none'}`);
  }
  return found.type.draftAndPublish
    ? found
    : problem('its entries are live at once: write this one in the Content Manager');
};

interface DataSources {
  readonly found: FittingType;
  readonly stageId: string;
  readonly personaId: string | null;
}

const dataOf = (
  { title }: DraftInput,
  { found: { type, source }, stageId, personaId }: DataSources
): Record<string, unknown> => ({
  ...(title === '' ? {} : { [type.fields.title]: title }),
  ...(source.attribute === null ? {} : { [source.attribute]: source.value }),
  [TAG_ATTRIBUTES.stages]: [stageId],
  ...(personaId === null ? {} : { [TAG_ATTRIBUTES.personas]: [personaId] }),
});

/**
 * Begins an entry for a cell: a draft with its stage, persona, role and locale, and the note that it
 * was begun for the cell, both or neither.
 *
 * @returns problems that name the field and what is allowed
 */
export const beginDraft = async (
  setting: DraftSetting,
  input: DraftInput,
  creation: CreationRights,
  by: string
): Promise<BeginDraftResult> => {
  const { taxonomy, catalog, begun, now } = setting;
  const { contentType, title, entryLocale, ...cell } = input;
  const site = catalog.locales();
  const asked = cell.locale ?? entryLocale;
  const resolved = resolveCell(await taxonomy.read(), site.all, { ...cell, locale: asked });
  if (!resolved.ok) return { ...resolved, reason: 'problems' };
  const found = findType(setting, input);
  if ('field' in found) return { ok: false, reason: 'problems', problems: [found] };
  const { type, attributes } = found;
  const locale = type.localized ? (asked ?? site.default) : null;
  const written = title === '' ? attributes : [...attributes, type.fields.title];
  if (!creation.mayCreate(contentType, locale, written)) return { ok: false, reason: 'forbidden' };
  const data = dataOf(input, {
    found,
    stageId: resolved.stage.documentId,
    personaId: resolved.persona?.documentId ?? null,
  });
  const documentId = await setting.inTransaction(async () => {
    const id = await setting.createDraft({ contentType, locale, data, by });
    await begun.add({ cell, ref: { contentType, documentId: id } }, now());
    return id;
  });
  return { ok: true, draft: { contentType, documentId, locale } };
};
