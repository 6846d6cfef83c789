/**
 * Who writes for which cell and until when, in a table of the plugin's own: one row for each cell.
 * Of people only ids are kept.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import { roleSchema } from '../taxonomy/contract';
import type { AssignmentInput, AssignmentRef, KeptAssignment, PlanCell } from './contract';

/** For `content-funnel uninstall`. */
export const ASSIGNMENT_TABLE = 'content_funnel_assignments';

const define: DefineTable = (table) => {
  table.string('id', 64).primary();
  table.string('journey', 255).notNullable().index('cf_assignments_journey');
  table.string('stage', 255).notNullable();
  table.string('persona', 255);
  table.string('role', 20).notNullable();
  table.string('locale', 35);
  table.string('assignee', 40).notNullable();
  // A day is the same in every time zone as a text.
  table.string('due_on', 10).notNullable();
  table.string('note', 500).notNullable();
  table.boolean('done').notNullable();
  table.integer('revision').notNullable();
  table.string('saved_by', 40).notNullable();
  table.bigInteger('saved_at').notNullable();
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureAssignmentTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, ASSIGNMENT_TABLE, define);

/** The names together are too long for an index in MySQL, which ignores case besides. */
export const idOfCell = ({ journey, stage, persona, role, locale }: PlanCell): string =>
  createHash('sha256')
    .update(JSON.stringify([journey, stage, persona, role, locale]))
    .digest('hex');

const row = z
  .object({
    ...{ id: z.string(), journey: z.string(), stage: z.string(), persona: z.string().nullable() },
    ...{ role: roleSchema, locale: z.string().nullable(), assignee: z.string(), note: z.string() },
    ...{ due_on: z.string(), done: z.coerce.boolean(), revision: z.coerce.number() },
  })
  .transform(({ due_on: dueOn, ...assignment }): KeptAssignment => ({ ...assignment, dueOn }));

export interface SavedBy {
  /** An administrator's id. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface AssignmentStore {
  find(id: string): Promise<KeptAssignment | null>;
  /** The earliest due first. */
  list(journey: string): Promise<readonly KeptAssignment[]>;
  /** Whether it is saved; not where the one that is there is of another revision than the input. */
  save(input: AssignmentInput, saved: SavedBy): Promise<boolean>;
  /** Whether it is removed; not where it is not there or of another revision. */
  remove(ref: AssignmentRef): Promise<boolean>;
}

const changed = (answer: unknown): boolean => z.coerce.number().parse(answer) > 0;

export const createAssignmentStore = (strapi: Core.Strapi): AssignmentStore => {
  const find = async (id: string): Promise<KeptAssignment | null> => {
    const table = await openTable(strapi, ASSIGNMENT_TABLE);
    const found: unknown = await table().where({ id }).select();
    return z.array(row).parse(found)[0] ?? null;
  };
  const add = async (line: Readonly<Record<string, unknown>>, id: string): Promise<boolean> => {
    const table = await openTable(strapi, ASSIGNMENT_TABLE);
    try {
      await table().insert(line);
      return true;
    } catch (error) {
      // Somebody was first: the primary key decides.
      if (await find(id)) return false;
      throw error;
    }
  };
  return {
    find,
    async list(journey) {
      const table = await openTable(strapi, ASSIGNMENT_TABLE);
      const found: unknown = await table()
        .where({ journey })
        .orderBy([{ column: 'due_on' }, { column: 'id' }])
        .select();
      return z.array(row).parse(found);
    },
    async save({ revision, dueOn, ...input }, { by, now }) {
      const id = idOfCell(input);
      const { journey, stage, persona, role, locale, assignee, note, done } = input;
      const line = {
        ...{ assignee, due_on: dueOn, note, done, revision: revision + 1 },
        ...{ saved_by: by, saved_at: now },
      };
      if (revision === 0) return add({ id, journey, stage, persona, role, locale, ...line }, id);
      const table = await openTable(strapi, ASSIGNMENT_TABLE);
      return changed(await table().where({ id, revision }).update(line));
    },
    async remove(ref) {
      const table = await openTable(strapi, ASSIGNMENT_TABLE);
      return changed(await table().where(ref).delete());
    },
  };
};
