import type { CoverageSetting } from './audit-coverage';
import type { AuditOptions, CellEntriesInput, CellEntry } from './contract';
import { NO_ENTRIES, openEntryList } from './open-entry-list';

const DAY = 86_400_000;

/**
 * The documents behind one cell of the matrix, changed last first; `page` counts from 1. `total` is
 * the cell's published and draft entries together. What is not there has no entries: neither a stage,
 * persona, journey or locale nor what the entries are narrowed to.
 */
export const listCellEntries = async (
  setting: CoverageSetting,
  input: CellEntriesInput,
  options: Pick<AuditOptions, 'readable'> = {}
): Promise<{ entries: readonly CellEntry[]; total: number }> => {
  const { config, store, now } = setting;
  const listing = await openEntryList(setting, input, options);
  if (listing === null) return NO_ENTRIES;
  const { model, rows, journey, locales, entries, typesWith, paging } = listing;
  const stage = model.stages.find(
    ({ key, journey: index }) => key === input.stage && index === journey.index
  );
  const persona = model.personas.find(({ key }) => key === input.persona);
  const stageRow = stage && rows.stages.get(stage.documentId);
  const personaRow = persona && rows.personas.get(persona.documentId);
  const known =
    (input.persona === null || personaRow !== undefined) &&
    (input.locale === null || locales.includes(input.locale));
  if (stage === undefined || stageRow === undefined || !known) return NO_ENTRIES;
  const freshDays = stage.freshnessDays ?? config.coverage.staleAfterDays[input.role];
  return store.listCell(typesWith([input.role]), {
    filter: {
      locales: input.locale === null ? locales : [input.locale],
      ...{ roles: [input.role] as const, entries },
    },
    stage: stageRow,
    persona: personaRow ?? null,
    staleBefore: now() - freshDays * DAY,
    ...paging,
  });
};
