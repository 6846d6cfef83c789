/** Snapshots in a table of the plugin's own. Who took one is an id; nothing else of a person is kept. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import {
  auditContentSchema,
  snapshotFiguresSchema,
  type AuditContent,
  type KeptAudit,
  type Snapshot,
} from './contract';

/** For `content-funnel uninstall`. */
export const SNAPSHOT_TABLE = 'content_funnel_snapshots';

const define: DefineTable = (table) => {
  table.string('id', 36).primary();
  table.string('journey', 255).notNullable().index('cf_snapshots_journey');
  table.string('name', 200).notNullable();
  table.bigInteger('taken_at').notNullable();
  table.string('taken_by', 40);
  table.string('period', 20);
  // Apart from the content, which may be large, so that a list need not read it.
  table.text('figures').notNullable();
  // MySQL ends a plain text at 64 KB.
  table.text('content', 'longtext').notNullable();
  // Once over all instances; those taken by hand have no period and do not count.
  table.unique(['journey', 'period'], { indexName: 'cf_snapshots_period' });
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureSnapshotTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, SNAPSHOT_TABLE, define);

const parsedJson = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const LISTED = ['id', 'journey', 'name', 'taken_at', 'taken_by', 'period', 'figures'] as const;
const row = z.object({
  id: z.string(),
  journey: z.string(),
  name: z.string(),
  taken_at: z.coerce.number(),
  taken_by: z.string().nullable(),
  period: z.string().nullable(),
  figures: parsedJson(snapshotFiguresSchema),
});
const fullRow = row.extend({ content: parsedJson(auditContentSchema) });

const present = ({
  id,
  journey,
  name,
  period,
  figures,
  ...taken
}: z.output<typeof row>): Snapshot => ({
  ...{ id, journey, name, period, figures },
  takenAt: taken.taken_at,
  takenBy: taken.taken_by,
});

const firstOf = (found: unknown): KeptAudit | null => {
  const [first] = z.array(fullRow).parse(found);
  return first === undefined ? null : { snapshot: present(first), content: first.content };
};

export interface SnapshotStore {
  /** False: there is one of this journey and period. */
  add(snapshot: Snapshot, content: AuditContent): Promise<boolean>;
  hasPeriod(journey: string, period: string): Promise<boolean>;
  /** Leaves so many of those of a journey that were taken by themselves, the newest. */
  removeOld(journey: string, keep: number): Promise<void>;
  /** The newest first. */
  list(journey: string): Promise<readonly Snapshot[]>;
  find(id: string): Promise<KeptAudit | null>;
  /** The newest of a journey that was taken by itself. */
  findLastScheduled(journey: string): Promise<KeptAudit | null>;
  /** Whether there was one. */
  remove(id: string): Promise<boolean>;
}

const NEWEST_FIRST = [
  { column: 'taken_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

const hasPeriod = async (
  strapi: Core.Strapi,
  journey: string,
  period: string
): Promise<boolean> => {
  const table = await openTable(strapi, SNAPSHOT_TABLE);
  const found: unknown = await table().where({ journey, period }).select('id');
  return z.array(z.unknown()).parse(found).length > 0;
};

const add = async (
  strapi: Core.Strapi,
  { id, journey, name, period, takenAt, takenBy, figures }: Snapshot,
  content: AuditContent
): Promise<boolean> => {
  const table = await openTable(strapi, SNAPSHOT_TABLE);
  try {
    await table().insert({
      ...{ id, journey, name, period, taken_at: takenAt, taken_by: takenBy },
      figures: JSON.stringify(figures),
      content: JSON.stringify(content),
    });
    return true;
  } catch (error) {
    if (period !== null && (await hasPeriod(strapi, journey, period))) return false;
    throw error;
  }
};

const removeOld = async (strapi: Core.Strapi, journey: string, keep: number): Promise<void> => {
  const table = await openTable(strapi, SNAPSHOT_TABLE);
  const found: unknown = await table()
    .where({ journey })
    .whereNotNull('period')
    .orderBy(NEWEST_FIRST)
    .select('id');
  const old = z
    .array(z.object({ id: z.string() }))
    .parse(found)
    .slice(keep)
    .map(({ id }) => id);
  if (old.length > 0) await table().whereIn('id', old).delete();
};

export const createStore = (strapi: Core.Strapi): SnapshotStore => ({
  add: (snapshot, content) => add(strapi, snapshot, content),
  hasPeriod: (journey, period) => hasPeriod(strapi, journey, period),
  removeOld: (journey, keep) => removeOld(strapi, journey, keep),
  async list(journey) {
    const table = await openTable(strapi, SNAPSHOT_TABLE);
    const found: unknown = await table()
      .where({ journey })
      .orderBy(NEWEST_FIRST)
      .select(...LISTED);
    return z.array(row).parse(found).map(present);
  },
  async find(id) {
    const table = await openTable(strapi, SNAPSHOT_TABLE);
    const found: unknown = await table()
      .where({ id })
      .select(...LISTED, 'content');
    return firstOf(found);
  },
  async findLastScheduled(journey) {
    const table = await openTable(strapi, SNAPSHOT_TABLE);
    const found: unknown = await table()
      .where({ journey })
      .whereNotNull('period')
      .orderBy(NEWEST_FIRST)
      .limit(1)
      .select(...LISTED, 'content');
    return firstOf(found);
  },
  async remove(id) {
    const table = await openTable(strapi, SNAPSHOT_TABLE);
    const removed: unknown = await table().where({ id }).delete();
    return z.coerce.number().parse(removed) > 0;
  },
});
