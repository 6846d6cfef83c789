/** Reads what strategists wrote about stages for themselves. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { StageDetail } from './detail-contract';
import { optionalText, UIDS } from './store';

const rows = z.array(
  z.object({ documentId: z.string(), goal: optionalText, exitAction: optionalText })
);

export const readStageDetails = async (strapi: Core.Strapi): Promise<StageDetail[]> =>
  rows.parse(
    await strapi.db.query(UIDS.stage).findMany({ select: ['documentId', 'goal', 'exitAction'] })
  );
