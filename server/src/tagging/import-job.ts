import type { Core } from '@strapi/strapi';
import { defineJob, type AnyJobKind, type ItemOutcome } from '../jobs/contract';
import type { BulkJobSetting } from './bulk-job';
import { importItemSchema, importOptionsSchema } from './file-contract';
import { groupItems, planImport } from './import-plan';
import { participatingTypes } from './register-tagging';
import { retagDocuments } from './retag-documents';
import { readTagEdits } from './tag-edit';

/** The name is stored with the jobs of a site. */
export const IMPORT_JOB = 'import-tags';

const inTransaction = async (strapi: Core.Strapi, work: () => Promise<void>): Promise<void> => {
  await strapi.db.transaction(work);
};

/** Gives entries the tags that the lines of a file say. */
export const createImportJob = ({ strapi, shared, rightsOf }: BulkJobSetting): AnyJobKind =>
  defineJob({
    name: IMPORT_JOB,
    input: importOptionsSchema,
    item: importItemSchema,
    chunkSize: 4,
    async prepare({ input, startedBy }) {
      const setting = {
        shared,
        options: input,
        ids: await readTagEdits(strapi),
        rights: await rightsOf(startedBy),
      };
      return async ({ items, save }) => {
        const groups = groupItems(participatingTypes(strapi), items);
        const found = new Map<number, ItemOutcome>();
        const saveAll = (): Promise<void> =>
          save(
            items.map(({ line }) => found.get(line) ?? { outcome: 'skipped', reason: 'missing' })
          );
        if (groups.length === 0) return inTransaction(strapi, saveAll);
        const retaggings = groups.map((group) => planImport(group, setting));
        await retagDocuments(strapi, retaggings, async (outcomes) => {
          for (const [place, group] of groups.entries()) {
            for (const [index, { line }] of group.items.entries()) {
              const outcome = outcomes[place]?.[index];
              if (outcome) found.set(line, outcome);
            }
          }
          await saveAll();
        });
      };
    },
  });
