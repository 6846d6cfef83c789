import type { Core, Schema } from '@strapi/strapi';
import { participationSchema } from '../config/contract';
import type {
  CandidateType,
  Mapping,
  MappingCheck,
  MappingCheckResult,
} from './candidate-contract';
import { countEntries } from './candidate-store';
import { allSchemas, isLocalized, mayTakePart, viewAttributes } from './content-type-schemas';
import { TAG_ATTRIBUTE_NAMES, type ParticipatingType } from './contract';
import {
  checkParticipation,
  fittingAttributes,
  type AttributeViews,
} from './domain/check-participation';
import { proposeMapping } from './domain/propose-mapping';
import { countQueue } from './queue-store';
import { readDefaultLocale } from './store';
import { MAPPING_FIELDS } from './vocabulary';

const isOffered = (schema: Schema.ContentType): boolean =>
  mayTakePart(schema) && schema.kind === 'collectionType';

/** Without the tag attributes that the plugin itself has added since. */
const ownAttributes = (
  strapi: Core.Strapi,
  schema: Schema.ContentType,
  type: ParticipatingType | undefined
): AttributeViews => {
  const views = viewAttributes(strapi, schema);
  if (!type) return views;
  const added = new Set<string>(TAG_ATTRIBUTE_NAMES);
  return Object.fromEntries(Object.entries(views).filter(([name]) => !added.has(name)));
};

const declaredMapping = ({ role, ask, fields }: ParticipatingType): Mapping => ({
  role: role ?? null,
  ask: ask ?? null,
  fields: Object.fromEntries(
    MAPPING_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]]))
  ),
});

const asParticipation = ({ role, ask, fields }: Mapping): Record<string, unknown> => ({
  ...(role === null ? {} : { role }),
  ...(ask === null ? {} : { ask }),
  fields,
});

/** What is wrong with a participation that nobody has declared yet. */
const problemsOf = (participation: unknown, attributes: AttributeViews) => {
  const parsed = participationSchema.safeParse(participation);
  if (parsed.success) return checkParticipation(parsed.data, attributes);
  return parsed.error.issues.map(({ path, message }) => {
    const name = path.map(String).join('.');
    return { path: name, reason: 'shape' as const, name, allowed: [], message };
  });
};

/** Collection types of the site, those that take part first. */
export const listCandidates = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[]
): Promise<readonly CandidateType[]> => {
  const locale = await readDefaultLocale(strapi);
  const describe = async (schema: Schema.ContentType): Promise<CandidateType> => {
    const { uid, info } = schema;
    const type = types.find((known) => known.uid === uid);
    const attributes = ownAttributes(strapi, schema, type);
    const localized = isLocalized(strapi, schema);
    const mapping = type
      ? declaredMapping(type)
      : proposeMapping({ ...info, localized }, attributes);
    const question = { filters: {}, locale: localized ? locale : null };
    const counts = type ? await countQueue(strapi, type, question) : null;
    return {
      ...{ uid, displayName: info.displayName },
      source: type?.source ?? null,
      roleField: type?.roleField ?? null,
      ...{ mapping, allowed: fittingAttributes(attributes) },
      problems: type ? [] : problemsOf(asParticipation(mapping), attributes),
      entries: counts?.total ?? (await countEntries(strapi, uid, question.locale)),
      untagged: counts?.open ?? null,
    };
  };
  const found = await Promise.all(allSchemas(strapi).filter(isOffered).map(describe));
  const place = ({ source }: CandidateType): number => (source === null ? 1 : 0);
  return found.toSorted(
    (one, other) => place(one) - place(other) || one.displayName.localeCompare(other.displayName)
  );
};

/** Checks a participation as the plugin does at its start; nothing is changed. */
export const checkCandidate = (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { contentType, participation }: MappingCheck
): MappingCheckResult => {
  const schema = allSchemas(strapi).find(({ uid }) => uid === contentType);
  if (!schema || !mayTakePart(schema)) return null;
  const type = types.find(({ uid }) => uid === contentType);
  return problemsOf(participation, ownAttributes(strapi, schema, type));
};
