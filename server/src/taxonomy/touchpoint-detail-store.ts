/** Reads all that strategists wrote about touchpoints; what comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { CHANNELS, MOMENTS, translationsSchema } from './contract';
import { lenient, optionalNumber, optionalText as text, UIDS } from './store';
import { ACTORS, EMOTIONS, FRICTION_LEVELS, type TouchpointDetail } from './detail-contract';

const ids = z
  .array(z.object({ documentId: z.string() }))
  .default([])
  .transform((rows) => rows.map(({ documentId }) => documentId));
const oneOf = <T extends string | number>(values: readonly T[]) =>
  z.unknown().transform((value) => values.find((known) => known === value) ?? null);

const row = z
  .object({
    documentId: z.string(),
    key: z.string(),
    name: z.string(),
    translations: lenient(translationsSchema, {}),
    stages: ids,
    personas: ids,
    channel: z.enum(CHANNELS).catch('other'),
    moment: oneOf(MOMENTS),
    actor: oneOf(ACTORS),
    isHuman: z.coerce.boolean(),
    ...{ customerAction: text, frontstage: text, backstage: text, supportProcess: text },
    ...{ expectation: text, motivation: text, problemSolved: text },
    emotion: oneOf(EMOTIONS),
    frictionLevel: oneOf(FRICTION_LEVELS),
    ...{ frictionDescription: text, frictionCause: text },
    ...{ frictionOpportunity: text, frictionOwner: text },
    momentOfTruth: z.coerce.boolean(),
    criticality: optionalNumber,
  })
  .transform(
    ({
      frictionLevel: level,
      frictionDescription: description,
      frictionCause: cause,
      frictionOpportunity: opportunity,
      frictionOwner: owner,
      momentOfTruth,
      ...touchpoint
    }): TouchpointDetail => ({
      ...touchpoint,
      isMomentOfTruth: momentOfTruth,
      friction: level === null ? null : { level, description, cause, opportunity, owner },
    })
  );

/** By key, in one query and two for the relations. */
export const readTouchpointDetails = async (strapi: Core.Strapi): Promise<TouchpointDetail[]> => {
  const select = { select: ['id', 'documentId'] };
  const found: unknown = await strapi.db.query(UIDS.touchpoint).findMany({
    populate: { stages: select, personas: select },
    orderBy: [{ key: 'asc' }, { id: 'asc' }],
  });
  return z.array(row).parse(found);
};
