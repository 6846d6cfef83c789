import type { Catalog } from '../catalog/contract';
import type { CellStatus } from '../coverage/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import type { EntryRights } from '../tagging/bulk-contract';
import type { PickedEntry } from '../tagging/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import { idOfCell, type AssignmentStore } from './assignment-store';
import type { BegunStore } from './begun-store';
import type { Assignment, PlanCell } from './contract';
import { judgeAssignment } from './domain/judge-assignment';

export interface ListSetting {
  readonly coverage: Pick<CoverageRoom, 'auditCoverage'>;
  readonly tagging: Pick<TaggingRoom, 'describeEntries'>;
  readonly catalog: Pick<Catalog, 'locales'>;
  readonly store: AssignmentStore;
  readonly begun: BegunStore;
  readonly readPeople: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>;
}

/** Statuses by `idOfCell`, of all content types: an audit for each locale that is asked for. */
const readStatuses = async (
  { coverage: room }: ListSetting,
  journey: string,
  cells: readonly PlanCell[]
): Promise<ReadonlyMap<string, CellStatus>> => {
  const statuses = new Map<string, CellStatus>();
  for (const locale of new Set(cells.map((cell) => cell.locale))) {
    const audit = await room.auditCoverage({
      journey,
      ...(locale === null ? {} : { locales: [locale] }),
    });
    if (!audit.ok) continue;
    for (const { stage, persona, role, status } of audit.coverage.cells) {
      statuses.set(idOfCell({ journey, stage, persona, role, locale }), status);
    }
  }
  return statuses;
};

/** Entries that were begun for the cells of a journey and are still there, by `idOfCell`. */
const readBegun = async (
  { tagging, begun, catalog }: ListSetting,
  journey: string,
  rights: EntryRights
): Promise<ReadonlyMap<string, readonly PickedEntry[]>> => {
  const all = await begun.list(journey);
  const question = { refs: all.map(({ ref }) => ref), locale: catalog.locales().default };
  const entries = await tagging.describeEntries(question, rights);
  const byCell = new Map<string, PickedEntry[]>();
  for (const [place, { cell }] of all.entries()) {
    const entry = entries[place];
    if (!entry || entry.state === 'missing') continue;
    const id = idOfCell(cell);
    byCell.set(id, [...(byCell.get(id) ?? []), entry]);
  }
  return byCell;
};

/** What is assigned of a journey, and how far each of it is. */
export const listAssignments = async (
  setting: ListSetting,
  journey: string,
  rights: EntryRights
): Promise<Assignment[]> => {
  const kept = await setting.store.list(journey);
  if (kept.length === 0) return [];
  const statuses = await readStatuses(setting, journey, kept);
  const begun = await readBegun(setting, journey, rights);
  const people = await setting.readPeople(kept.map(({ assignee }) => Number(assignee)));
  return kept.map(({ done, ...assignment }) => {
    const status = statuses.get(assignment.id) ?? null;
    return {
      ...assignment,
      status,
      assigneeName: people.get(Number(assignment.assignee)) ?? null,
      state: judgeAssignment(done, status),
      begun: begun.get(assignment.id) ?? [],
    };
  });
};
