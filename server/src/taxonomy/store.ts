/** Reads and writes the model; everything that comes out of the database is parsed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  askSchema,
  expectedContentSchema,
  PHASES,
  STAGE_COLORS,
  stringListSchema,
  transitionListSchema,
  translationsSchema,
} from './contract';
import type { TaxonomyRecords } from './domain/build-taxonomy';

export const UIDS = {
  journey: 'plugin::content-funnel.journey',
  stage: 'plugin::content-funnel.stage',
  persona: 'plugin::content-funnel.persona',
  touchpoint: 'plugin::content-funnel.touchpoint',
} as const;

/** A record that bypassed the checks (transfer, raw SQL) must not stop every answer. */
export const lenient = <T>(schema: z.ZodType<T>, empty: T) =>
  z.preprocess((value) => value ?? undefined, schema.catch(empty));

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
/** Decimals arrive as strings from PostgreSQL and MySQL. */
const number = z.coerce.number();
export const optionalNumber = z
  .union([z.null(), z.undefined(), number])
  .transform((value) => value ?? null);

/** An empty text is none. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const translations = lenient(translationsSchema, {});
const identity = { documentId: z.string(), key: z.string(), name: z.string() };

const journeyRow = z.object({
  ...identity,
  isDefault: z.coerce.boolean(),
  goalAsk: askSchema.nullish().transform((value) => value ?? 'PURCHASE'),
  personas: z.array(z.object({ documentId: z.string() })).default([]),
  translations,
});

const stageRow = z.object({
  ...identity,
  journey: z.object({ documentId: z.string() }).nullish(),
  description: text,
  question: text,
  position: number,
  color: z
    .enum(STAGE_COLORS)
    .nullish()
    .transform((value) => value ?? null),
  phase: z.enum(PHASES).catch('before'),
  weight: optionalNumber.transform((value) => value ?? 1),
  freshnessDays: optionalNumber,
  inactiveAfterDays: optionalNumber,
  transitions: lenient(transitionListSchema, []),
  expectedContent: lenient(expectedContentSchema, []),
  translations,
});

const personaRow = z.object({
  ...identity,
  publicLabel: text,
  description: text,
  active: z.coerce.boolean().catch(true),
  preferredFormats: lenient(stringListSchema, []),
  translations,
});

const touchpointRow = z.object({ ...identity, channel: z.string(), translations });

/** Rows of the four types in one query each. */
export const readRecords = async (strapi: Core.Strapi): Promise<TaxonomyRecords> => {
  const read = async <T extends z.ZodType>(
    uid: string,
    row: T,
    populate = {}
  ): Promise<z.output<T>[]> =>
    z.array(row).parse(await strapi.db.query(uid).findMany({ populate })) as z.output<T>[];
  const id = { select: ['id', 'documentId'] };
  const [journeys, stages, personas, touchpoints] = await Promise.all([
    read(UIDS.journey, journeyRow, { personas: id }),
    read(UIDS.stage, stageRow, { journey: id }),
    read(UIDS.persona, personaRow),
    read(UIDS.touchpoint, touchpointRow),
  ]);
  return {
    journeys: journeys.map(({ personas: named, ...journey }) => ({
      ...journey,
      personaIds: named.map((persona) => persona.documentId),
    })),
    stages: stages.map(({ journey, transitions, expectedContent, ...stage }) => ({
      ...stage,
      journeyId: journey?.documentId ?? null,
      storedTransitions: transitions,
      expected: expectedContent,
    })),
    personas: personas.map(({ description, ...persona }) => ({
      ...persona,
      publicDescription: description,
    })),
    touchpoints,
  };
};

export const isModelUid = (uid: string): boolean =>
  (Object.values(UIDS) as readonly string[]).includes(uid);

/* ------------------------------------------------------------------ writes */

export type ModelUid = (typeof UIDS)[keyof typeof UIDS];

/** documentId of the record with this key; null when there is none. */
export const findByKey = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  key: string
): Promise<string | null> => {
  const row = (await strapi.db.query(uid).findOne({ where: { key } })) as {
    documentId: string;
  } | null;
  return row?.documentId ?? null;
};

/** `prefix-1`, or the first number after it that no record has. */
export const findFreeKey = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  prefix: string
): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const key = `${prefix}-${number}`;
    if ((await findByKey(strapi, uid, key)) === null) return key;
  }
};

export const findStage = async (
  strapi: Core.Strapi,
  journeyId: string,
  key: string
): Promise<string | null> => {
  const row = (await strapi.db
    .query(UIDS.stage)
    .findOne({ where: { key, journey: { documentId: journeyId } } })) as {
    documentId: string;
  } | null;
  return row?.documentId ?? null;
};

/** Through the document service, so that other plugins' middlewares and webhooks see it. */
export const createRecord = async (
  strapi: Core.Strapi,
  uid: ModelUid,
  data: Readonly<Record<string, unknown>>
): Promise<string> => {
  const document = await strapi.documents(uid as never).create({ data: data as never });
  return (document as { documentId: string }).documentId;
};

const targetChecks = new AsyncLocalStorage<'off'>();
export const areTargetsChecked = (): boolean => targetChecks.getStore() !== 'off';

/** One transaction in which stages may name stages that are not written yet. */
export const withoutTargetChecks = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> =>
  targetChecks.run('off', () => strapi.db.transaction(work)) as Promise<T>;

/* ------------------------------------------------------------------ checks */

/** Keys and transition targets of all stages, journey by journey. */
export const readStageRows = async (
  strapi: Core.Strapi
): Promise<{ key: string; transitionTargets: string[] }[][]> => {
  const { stages } = await readRecords(strapi);
  const journeys = new Map<string, { key: string; transitionTargets: string[] }[]>();
  for (const stage of stages) {
    if (stage.journeyId === null) continue;
    const rows = journeys.get(stage.journeyId) ?? [];
    rows.push({ key: stage.key, transitionTargets: stage.storedTransitions.map(({ to }) => to) });
    journeys.set(stage.journeyId, rows);
  }
  return [...journeys.values()];
};

/** documentIds of all journeys, oldest first, and of those that are flagged as default. */
export const readDefaults = async (
  strapi: Core.Strapi
): Promise<{ all: string[]; flagged: string[] }> => {
  const rows = z
    .array(z.object({ documentId: z.string(), isDefault: z.coerce.boolean() }))
    .parse(await strapi.db.query(UIDS.journey).findMany({ orderBy: { id: 'asc' } }));
  return {
    all: rows.map((row) => row.documentId),
    flagged: rows.filter((row) => row.isDefault).map((row) => row.documentId),
  };
};

export const makeDefault = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const journeys = strapi.db.query(UIDS.journey);
  await journeys.updateMany({
    where: { documentId: { $ne: documentId } },
    data: { isDefault: false },
  });
  await journeys.updateMany({ where: { documentId }, data: { isDefault: true } });
};

/** "fr" where the site's default locale is French, else "en". */
export const readDefaultLanguage = async (strapi: Core.Strapi): Promise<'en' | 'fr'> => {
  const i18n = strapi.plugin('i18n') as
    { service(name: 'locales'): { getDefaultLocale(): Promise<string> } } | undefined;
  const locale = i18n ? await i18n.service('locales').getDefaultLocale() : 'en';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
};

export const hasJourney = async (strapi: Core.Strapi): Promise<boolean> =>
  (await strapi.db.query(UIDS.journey).count()) > 0;
