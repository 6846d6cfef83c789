import type { Core } from '@strapi/strapi';
import type { DocumentRef, ParticipatingType, SaveSteeringResult } from './contract';
import type { SaveBothResult, SteeredSave } from './room-contract';
import { saveSteering } from './save-steering';
import { readRecord } from './steering-store';

/** Undoes the transaction. */
class NotSaved extends Error {
  constructor(readonly result: SaveBothResult) {
    super('not saved');
  }
}

/**
 * Saves an entry and its steering, both or neither. The steering comes first, so that a save from
 * an older version is refused before anything else is done.
 * @throws what saving the entry throws.
 */
export const saveWithSteering = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { ref, input, saveEntry }: SteeredSave
): Promise<SaveBothResult> => {
  const steer = async (target: DocumentRef): Promise<SaveSteeringResult> => {
    const result = await saveSteering(strapi, types, target, input);
    if (!result.ok) throw new NotSaved(result);
    return result;
  };
  try {
    return await strapi.db.transaction(async () => {
      const steered = ref && (await steer(ref));
      const saved = await saveEntry();
      if (saved === null) throw new NotSaved({ ok: false, reason: 'entry-refused' });
      return steered ?? (await steer(saved));
    });
  } catch (error) {
    if (error instanceof NotSaved) return error.result;
    // Of two first saves at once the later one fails on the unique index.
    const current = ref && (await readRecord(strapi, ref));
    if (current && current.revision !== input.revision) {
      return { ok: false, reason: 'stale', current };
    }
    throw error;
  }
};
