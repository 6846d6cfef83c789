import type { Core } from '@strapi/strapi';
import { freeKey } from './domain/free-key';
import type { CopyJourneyResult } from './journey-contract';
import { readJourneyKeys, readJourneyRows } from './journey-store';
import { keyOfName } from './key-of-name';
import { createRecord, UIDS, withoutTargetChecks } from './store';

/**
 * Copies a journey with its stages, which keep their keys, targets and transitions. Translations of
 * its old name are left behind.
 */
export const copyJourney = (
  strapi: Core.Strapi,
  key: string,
  name: string
): Promise<CopyJourneyResult> =>
  withoutTargetChecks(strapi, async (): Promise<CopyJourneyResult> => {
    const rows = await readJourneyRows(strapi, key);
    if (rows === null) return { ok: false, reason: 'missing' };
    const { id: _row, documentId: _document, personas, translations, ...fields } = rows.journey;
    const copyKey = freeKey(keyOfName(name) ?? 'journey', await readJourneyKeys(strapi));
    const journey = await createRecord(strapi, UIDS.journey, {
      ...fields,
      ...{ key: copyKey, name, isDefault: false },
      personas: personas.map(({ documentId }) => documentId),
      translations: Object.fromEntries(
        Object.entries(translations).map(([locale, { name: _name, ...texts }]) => [locale, texts])
      ),
    });
    for (const { id: _id, documentId: _own, ...stage } of rows.stages) {
      await createRecord(strapi, UIDS.stage, { ...stage, journey });
    }
    return { ok: true, key: copyKey };
  });
