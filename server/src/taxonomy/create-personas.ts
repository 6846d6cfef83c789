import type { Core } from '@strapi/strapi';
import type { NamedResult } from './preset-contract';
import { keyOfName } from './key-of-name';
import { createRecord, findByKey, findFreeKey, UIDS } from './store';

/** Personas from their names, in one transaction; one that is there by its key is left as it is. */
export const createPersonas = async (
  strapi: Core.Strapi,
  names: readonly string[]
): Promise<NamedResult> =>
  strapi.db.transaction(async () => {
    const created: string[] = [];
    const kept: string[] = [];
    for (const name of names) {
      const key = keyOfName(name) ?? (await findFreeKey(strapi, UIDS.persona, 'persona'));
      const found = await findByKey(strapi, UIDS.persona, key);
      if (found === null) await createRecord(strapi, UIDS.persona, { key, name, active: true });
      (found === null ? created : kept).push(key);
    }
    return { created, kept };
  });
