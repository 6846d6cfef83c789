/** Slots that were saved in the admin panel, in a table of the plugin's own: one row for each. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { slotSchema, type SlotConfig } from '../config/contract';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import type { SavedSlot, SlotRef } from './contract';

/** For `content-funnel uninstall`. */
export const SLOT_TABLE = 'content_funnel_slots';

const define: DefineTable = (table) => {
  table.string('key', 255).primary();
  // MySQL ends a plain text at 64 KB.
  table.text('settings', 'longtext').notNullable();
  table.integer('revision').notNullable();
  table.string('saved_by', 40);
  table.bigInteger('saved_at').notNullable();
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureSlotTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, SLOT_TABLE, define);

const row = z.object({ key: z.string(), settings: z.string(), revision: z.coerce.number() });

/** What a later version of the plugin knows besides is no reason to lose the rest. */
const settingsSchema = slotSchema.strip();

const settingsOf = (text: string): SlotConfig | null => {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

export interface SavedBy {
  /** An administrator's id; null: by the command line. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface SlotStore {
  /** By key. A row that cannot be read is left where it is, and that is said once. */
  list(): Promise<readonly SavedSlot[]>;
  /** Whether it is saved; not where the one that is there is of another revision. */
  save(slot: SavedSlot, saved: SavedBy): Promise<boolean>;
  /** Whether it is removed; not where it is not there or of another revision. */
  remove(ref: SlotRef): Promise<boolean>;
}

const changed = (answer: unknown): boolean => z.coerce.number().parse(answer) > 0;

const hasKey = async (strapi: Core.Strapi, key: string): Promise<boolean> => {
  const table = await openTable(strapi, SLOT_TABLE);
  const found: unknown = await table().where({ key }).select('key');
  return z.array(z.unknown()).parse(found).length > 0;
};

const insert = async (strapi: Core.Strapi, key: string, line: object): Promise<boolean> => {
  const table = await openTable(strapi, SLOT_TABLE);
  if (await hasKey(strapi, key)) return false;
  try {
    await table().insert({ key, ...line });
    return true;
  } catch (error) {
    // Somebody was first: the primary key decides.
    if (await hasKey(strapi, key)) return false;
    throw error;
  }
};

export const createSlotStore = (strapi: Core.Strapi): SlotStore => {
  const told = new Set<string>();
  const tell = (key: string): void => {
    if (!told.has(key)) strapi.log.error(`Content Funnel: the saved slot "${key}" cannot be read`);
    told.add(key);
  };
  return {
    async list() {
      const table = await openTable(strapi, SLOT_TABLE);
      const found: unknown = await table().select('key', 'settings', 'revision');
      return z
        .array(row)
        .parse(found)
        .flatMap(({ key, settings: text, revision }) => {
          const settings = settingsOf(text);
          if (settings === null) tell(key);
          return settings === null ? [] : { key, settings, revision };
        })
        .sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    async save({ key, settings, revision }, { by, now }) {
      const line = {
        ...{ settings: JSON.stringify(settings), revision: revision + 1 },
        ...{ saved_by: by, saved_at: now },
      };
      if (revision === 0) return insert(strapi, key, line);
      const table = await openTable(strapi, SLOT_TABLE);
      return changed(await table().where({ key, revision }).update(line));
    },
    async remove(ref) {
      const table = await openTable(strapi, SLOT_TABLE);
      return changed(await table().where(ref).delete());
    },
  };
};
