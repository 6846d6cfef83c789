import type { CellEntriesInput, CellEntry } from './contract';
import { narrowEntries } from './narrow-entries';
import { typesOf, type AuditOptions, type CoverageSetting } from './audit-coverage';

const DAY = 86_400_000;

/**
 * The documents behind one cell of the matrix, changed last first; `page` counts from 1. `total` is
 * the cell's published and draft entries together. What is not there has no entries: neither a stage,
 * persona, journey or locale nor what the entries are narrowed to.
 */
export const listCellEntries = async (
  { config, taxonomy, tagging, store, now }: CoverageSetting,
  input: CellEntriesInput,
  { readable }: Pick<AuditOptions, 'readable'> = {}
): Promise<{ entries: readonly CellEntry[]; total: number }> => {
  const [model, locales, rows] = await Promise.all([
    taxonomy.read(),
    store.readLocales(),
    store.readModelRows(),
  ]);
  const journey = model.journeys.find(({ key }) => key === input.journey);
  const stage = model.stages.find(
    ({ key, journey: index }) => key === input.stage && index === journey?.index
  );
  const persona = model.personas.find(({ key }) => key === input.persona);
  const stageRow = stage && rows.stages.get(stage.documentId);
  const personaRow = persona && rows.personas.get(persona.documentId);
  const codes = locales.map(({ code }) => code);
  const known =
    (input.persona === null || personaRow !== undefined) &&
    (input.locale === null || codes.includes(input.locale));
  if (!journey || stage === undefined || stageRow === undefined || !known)
    return { entries: [], total: 0 };
  const narrowed = await narrowEntries(store, input, {
    ...{ model, rows },
    journey,
    types: tagging.types().filter(({ uid }) => readable?.has(uid) ?? true),
  });
  if (!narrowed.ok) return { entries: [], total: 0 };
  const freshDays = stage.freshnessDays ?? config.coverage.staleAfterDays[input.role];
  return store.listCell(typesOf(tagging, [input.role], narrowed.types), {
    filter: {
      locales: input.locale === null ? codes : [input.locale],
      ...{ roles: [input.role] as const, entries: narrowed.filter },
    },
    stage: stageRow,
    persona: personaRow ?? null,
    staleBefore: now() - freshDays * DAY,
    offset: (input.page - 1) * input.pageSize,
    limit: input.pageSize,
    defaultLocale: locales.find(({ isDefault }) => isDefault)?.code ?? null,
  });
};
