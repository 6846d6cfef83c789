/** Reads the whole model as it stands in a file, and writes records of it. */
import type { Core, UID } from '@strapi/strapi';
import { expectedContentSchema } from './contract';
import {
  MODEL_FIELDS,
  MODEL_FORMAT,
  MODEL_VERSION,
  roundDecimal,
  type Model,
  type ModelKind,
} from './model-contract';
import { UIDS, type ModelUid } from './store';

export const KIND_UIDS: Readonly<Record<ModelKind, ModelUid>> = {
  personas: UIDS.persona,
  journeys: UIDS.journey,
  stages: UIDS.stage,
  touchpoints: UIDS.touchpoint,
};

interface Attribute {
  readonly type: string;
  readonly target?: string;
}
type Row = Readonly<Record<string, unknown>>;

/** A stage is named with its journey where it is named by another record. */
const keyOf = (target: Row): unknown => {
  const journey = target['journey'] as Row | null | undefined;
  return journey === undefined
    ? target['key']
    : `${String(journey?.['key'] ?? '')}/${String(target['key'])}`;
};

const related = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((target: Row) => keyOf(target)).sort();
  return value === null || value === undefined ? null : keyOf(value as Row);
};

/** The same on every database: decimals are texts on some, booleans numbers on others. */
const plain = (value: unknown, type: string): unknown => {
  if (type === 'boolean') return Boolean(value);
  return type === 'decimal' && value !== null ? roundDecimal(Number(value)) : value;
};

const readKind = async (strapi: Core.Strapi, kind: ModelKind): Promise<Row[]> => {
  const uid = KIND_UIDS[kind];
  const attributes = strapi.getModel(uid as UID.ContentType).attributes as Readonly<
    Record<string, Attribute>
  >;
  const own = MODEL_FIELDS[kind].map((name) => ({
    name,
    type: attributes[name]?.type ?? '',
    target: attributes[name]?.target,
  }));
  const relations = own.filter(({ type }) => type === 'relation');
  const rows = (await strapi.db.query(uid).findMany({
    populate: Object.fromEntries(
      relations.map(({ name, target }) => [
        name,
        target === UIDS.stage ? { populate: { journey: true } } : true,
      ])
    ),
    orderBy: [{ key: 'asc' }, { id: 'asc' }],
  })) as Row[];
  return rows.map((row) =>
    Object.fromEntries(
      own.map(({ name, type }) => [
        name,
        type === 'relation' ? related(row[name]) : plain(row[name] ?? null, type),
      ])
    )
  );
};

/** Without targets for personas that have gone since: a file names nobody who is not there. */
const withoutLostTargets = (stage: Row, personas: ReadonlySet<unknown>): Row => {
  const expected = expectedContentSchema.safeParse(stage['expectedContent']);
  return expected.success
    ? {
        ...stage,
        expectedContent: expected.data.filter(({ persona }) => !persona || personas.has(persona)),
      }
    : stage;
};

/** Every record by key, nothing that differs between databases. */
export const readModel = async (strapi: Core.Strapi, slots: Model['slots']): Promise<Model> => {
  const personas = await readKind(strapi, 'personas');
  const personaKeys = new Set(personas.map(({ key }) => key));
  const stages = await readKind(strapi, 'stages');
  return {
    ...{ format: MODEL_FORMAT, version: MODEL_VERSION },
    journeys: await readKind(strapi, 'journeys'),
    stages: stages.map((stage) => withoutLostTargets(stage, personaKeys)),
    personas,
    touchpoints: await readKind(strapi, 'touchpoints'),
    slots,
  } as unknown as Model;
};

/** documentIds of a type's records by the key that a file has for them. */
export const readIds = async (
  strapi: Core.Strapi,
  kind: ModelKind
): Promise<Map<string, string>> => {
  const rows = (await strapi.db.query(KIND_UIDS[kind]).findMany({
    ...(kind === 'stages' ? { populate: { journey: true } } : {}),
    orderBy: { id: 'asc' },
  })) as Row[];
  return new Map(rows.map((row) => [String(keyOf(row)), String(row['documentId'])]));
};
