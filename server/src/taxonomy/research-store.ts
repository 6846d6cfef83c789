/** Reads what strategists found out about personas and touchpoints. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { evidenceListSchema, MOMENTS } from './contract';
import type { ModelResearch } from './research-contract';
import { lenient, optionalNumber, UIDS } from './store';

const personaRow = z
  .object({ documentId: z.string(), evidence: lenient(evidenceListSchema, []) })
  .transform(({ documentId, evidence }) => ({
    documentId,
    evidenceDates: evidence.map(({ date }) => date),
  }));

const touchpointRow = z
  .object({
    documentId: z.string(),
    key: z.string(),
    stages: z.array(z.object({ documentId: z.string() })).default([]),
    moment: z.enum(MOMENTS).nullish().catch(null),
    emotion: optionalNumber,
    frictionLevel: optionalNumber.transform((level) => level ?? 0),
    frictionOwner: z.string().nullish(),
    isHuman: z.coerce.boolean(),
  })
  .transform(({ stages, moment, frictionOwner, ...touchpoint }) => ({
    ...touchpoint,
    stages: stages.map(({ documentId }) => documentId),
    moment: moment ?? null,
    frictionOwner: frictionOwner?.trim() || null,
  }));

/** One query for each of the two types, and one for the touchpoints' stages. */
export const readResearch = async (strapi: Core.Strapi): Promise<ModelResearch> => {
  const [personas, touchpoints] = await Promise.all([
    strapi.db.query(UIDS.persona).findMany(),
    strapi.db.query(UIDS.touchpoint).findMany({
      populate: { stages: { select: ['id', 'documentId'] } },
      orderBy: { key: 'asc' },
    }),
  ]);
  return {
    personas: z.array(personaRow).parse(personas),
    touchpoints: z.array(touchpointRow).parse(touchpoints),
  };
};
