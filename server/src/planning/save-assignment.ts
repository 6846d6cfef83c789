import type { Catalog } from '../catalog/contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type {
  AssignmentInput,
  AssignmentRef,
  RemoveAssignmentResult,
  SaveAssignmentResult,
} from './contract';
import { idOfCell, type AssignmentStore } from './assignment-store';
import { resolveCell } from './domain/resolve-cell';

export interface AssignmentSetting {
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly catalog: Pick<Catalog, 'locales'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly store: AssignmentStore;
  readonly isActivePerson: (id: number) => Promise<boolean>;
}

/** Gives a cell to somebody, or changes that; refuses what is from an older revision. */
export const saveAssignment = async (
  { taxonomy, catalog, now, store, isActivePerson }: AssignmentSetting,
  input: AssignmentInput,
  by: string
): Promise<SaveAssignmentResult> => {
  const resolved = resolveCell(await taxonomy.read(), catalog.locales().all, input);
  if (!resolved.ok) return { ...resolved, reason: 'problems' };
  if (!(await isActivePerson(Number(input.assignee)))) {
    const message = `there is no active administrator "${input.assignee}"`;
    return { ok: false, reason: 'problems', problems: [{ field: 'assignee', message }] };
  }
  const isSaved = await store.save(input, { by, now: now() });
  const current = await store.find(idOfCell(input));
  return isSaved && current !== null
    ? { ok: true, assignment: current }
    : { ok: false, reason: 'stale', current };
};

export const removeAssignment = async (
  store: AssignmentStore,
  ref: AssignmentRef
): Promise<RemoveAssignmentResult> => {
  if (await store.remove(ref)) return 'removed';
  return (await store.find(ref.id)) === null ? 'missing' : 'stale';
};
