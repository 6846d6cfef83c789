import type { Core } from '@strapi/strapi';
import { announceTags } from './announce-tags';
import type { ParticipatingType } from './contract';
import { planSharing } from './domain/plan-sharing';
import { readDocumentId, readTaggedRows, writeTags } from './store';

/** Tags that were written to one row past the document service reach the other locales as well. */
export const shareRow = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  rowId: number
): Promise<void> => {
  const documentId = await readDocumentId(strapi, type, rowId);
  if (documentId === null) return;
  await strapi.db.transaction(async () => {
    const rows = await readTaggedRows(strapi, type, documentId);
    const written = rows.find(({ id }) => id === rowId);
    if (!written) return;
    const level = rows.filter(({ published }) => published === written.published);
    const writes = planSharing(written.tags, level);
    await writeTags(strapi, type, writes);
    const locales = [written.locale, ...writes.map(({ row }) => row.locale)];
    await announceTags(strapi, type, documentId, locales);
  });
};
