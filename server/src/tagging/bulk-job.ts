import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { defineJob, type AnyJobKind, type Chunk } from '../jobs/contract';
import { bulkRights } from './bulk-rights';
import { bulkChangeSchema, type EntryRights } from './bulk-contract';
import { planRetag } from './domain/plan-retag';
import type { TaggedRow } from './domain/plan-sharing';
import { participatingTypes } from './register-tagging';
import { retagDocuments } from './retag-documents';
import { namedAttributes, readTagEdits } from './tag-edit';

/** The name is stored with the jobs of a site. */
export const BULK_JOB = 'bulk-tag';

export interface BulkJobSetting {
  readonly strapi: Core.Strapi;
  /** All locales of a document carry the same tags. */
  readonly shared: boolean;
  /** What an administrator may do at the time of the work, whatever they might at its start. */
  readonly rightsOf: (userId: string) => Promise<EntryRights>;
}

const skipMissing = async (
  strapi: Core.Strapi,
  items: readonly unknown[],
  save: Chunk<unknown>['save']
): Promise<void> => {
  await strapi.db.transaction(() =>
    save(items.map(() => ({ outcome: 'skipped', reason: 'missing' })))
  );
};

/** Changes the tags of the documents that are its items, by documentId. */
export const createBulkJob = ({ strapi, shared, rightsOf }: BulkJobSetting): AnyJobKind =>
  defineJob({
    name: BULK_JOB,
    input: bulkChangeSchema,
    item: z.string(),
    chunkSize: 4,
    async prepare({ input, startedBy }) {
      const { contentType, locale, versions } = input;
      const type = participatingTypes(strapi).find(({ uid }) => uid === contentType);
      if (!type) return ({ items, save }) => skipMissing(strapi, items, save);
      const edit = (await readTagEdits(strapi)).edit(input);
      await letOthersRun();
      const rights = await rightsOf(startedBy);
      const scope = { locale, shared: shared || !type.localized, versions };
      const attributes = namedAttributes(input);
      return async ({ items, save }) => {
        const retagging = {
          type,
          versions,
          targets: items.map((documentId) => ({ documentId, locale })),
          plan: (rows: readonly TaggedRow[]) => planRetag(rows, edit, scope),
          rights: () => bulkRights(rights, { type, locale, documentIds: items, attributes }),
        };
        await retagDocuments(strapi, [retagging], ([outcomes = []]) => save(outcomes));
      };
    },
  });
