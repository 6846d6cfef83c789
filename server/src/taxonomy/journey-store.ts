/** Reads and writes one journey with its stages; what comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  askSchema,
  expectedContentSchema,
  PHASES,
  STAGE_COLORS,
  transitionListSchema,
  translationsSchema,
} from './contract';
import type { PersonaChoice } from './journey-contract';
import { lenient, optionalNumber, UIDS, type ModelUid } from './store';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const translations = lenient(translationsSchema, {});
const row = { id: z.coerce.number(), documentId: z.string(), key: z.string(), name: z.string() };

const journeyRow = z.object({
  ...row,
  isDefault: z.coerce.boolean(),
  description: text,
  startState: text,
  outcome: text,
  goalAsk: askSchema.nullish().transform((value) => value ?? 'PURCHASE'),
  personas: z.array(z.object({ documentId: z.string() })).default([]),
  reviewEveryDays: optionalNumber,
  translations,
});
export type JourneyRow = z.infer<typeof journeyRow>;

const stageRow = z.object({
  ...row,
  position: z.coerce.number(),
  color: z
    .enum(STAGE_COLORS)
    .nullish()
    .transform((value) => value ?? null),
  phase: z.enum(PHASES).catch('before'),
  description: text,
  question: text,
  goal: text,
  exitAction: text,
  weight: optionalNumber.transform((value) => value ?? 1),
  transitions: lenient(transitionListSchema, []),
  expectedContent: lenient(expectedContentSchema, []),
  freshnessDays: optionalNumber,
  inactiveAfterDays: optionalNumber,
  reviewEveryDays: optionalNumber,
  translations,
});
export type StageRow = z.infer<typeof stageRow>;

export interface JourneyRows {
  readonly journey: JourneyRow;
  /** In order. */
  readonly stages: readonly StageRow[];
}

/** Two queries and their relations. */
const readRows = async (strapi: Core.Strapi, where: object): Promise<JourneyRows | null> => {
  const found: unknown = await strapi.db.query(UIDS.journey).findOne({
    where,
    populate: { personas: { select: ['id', 'documentId'] } },
  });
  if (found === null) return null;
  const journey = journeyRow.parse(found);
  const stages: unknown = await strapi.db.query(UIDS.stage).findMany({
    where: { journey: { id: journey.id } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }, { id: 'asc' }],
  });
  return { journey, stages: z.array(stageRow).parse(stages) };
};

/** Null when there is no such journey. */
export const readJourneyRows = (strapi: Core.Strapi, key: string): Promise<JourneyRows | null> =>
  readRows(strapi, { key });

export const readJourneyRowsById = (
  strapi: Core.Strapi,
  documentId: string
): Promise<JourneyRows | null> => readRows(strapi, { documentId });

const personaRows = z.array(
  z.object({ documentId: z.string(), name: z.string(), active: z.coerce.boolean().catch(true) })
);

/** By name. */
export const readPersonaChoices = async (strapi: Core.Strapi): Promise<PersonaChoice[]> =>
  personaRows.parse(
    await strapi.db.query(UIDS.persona).findMany({
      select: ['documentId', 'name', 'active'],
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
  );

export const hasPersona = async (strapi: Core.Strapi, key: string): Promise<boolean> =>
  (await strapi.db.query(UIDS.persona).count({ where: { key } })) > 0;

/** Keys of all journeys. */
export const readJourneyKeys = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const rows = z
    .array(z.object({ key: z.string() }))
    .parse(await strapi.db.query(UIDS.journey).findMany({ select: ['key'] }));
  return new Set(rows.map(({ key }) => key));
};

const lockRows = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  ids: readonly number[]
): Promise<void> => {
  if (ids.length === 0) return;
  const { tableName } = strapi.db.metadata.get(uid) as unknown as { tableName: string };
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .getConnection(tableName)
      .select('id')
      .whereIn('id', [...ids])
      .orderBy('id')
      .forUpdate()
      .transacting(trx);
  });
};

/**
 * Makes two saves of a journey wait for each other; to be called first in a transaction. On SQLite
 * transactions run one after the other anyway.
 */
export const lockJourney = async (strapi: Core.Strapi, rows: JourneyRows): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  await lockRows(strapi, UIDS.journey, [rows.journey.id]);
  await lockRows(
    strapi,
    UIDS.stage,
    rows.stages.map(({ id }) => id)
  );
};

/** Through the document service, so that other plugins' middlewares and webhooks see it. */
export const updateRecord = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  documentId: string,
  data: Readonly<Record<string, unknown>>
): Promise<void> => {
  await strapi.documents(uid as never).update({ documentId, data: data as never });
};

export const removeRecord = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  documentId: string
): Promise<void> => {
  await strapi.documents(uid as never).delete({ documentId });
};
