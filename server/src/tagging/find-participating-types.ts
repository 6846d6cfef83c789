/** Which content types take part, checked against what Strapi knows of them. */
import type { Core } from '@strapi/strapi';
import { contentTypes as schemas } from '@strapi/utils';
import { describeIssues } from '../config';
import { participationSchema, type FunnelConfig, type Participation } from '../config/contract';
import {
  allSchemas,
  isLocalized,
  mayTakePart,
  optionsOf,
  PLUGIN,
  viewAttributes,
} from './content-type-schemas';
import type { ParticipatingType } from './contract';
import { checkParticipation } from './domain/check-participation';

interface Declared {
  readonly uid: string;
  readonly source: ParticipatingType['source'];
  readonly value: unknown;
}

const optionPath = ({ uid, source }: Declared): string =>
  source === 'configuration' ? `contentTypes["${uid}"]` : `${uid}, pluginOptions["${PLUGIN}"]`;

/** The configuration wins over a content type's own options. */
const declaredTypes = (strapi: Core.Strapi, config: FunnelConfig): Declared[] => {
  const configured = Object.entries(config.contentTypes).map(([uid, value]): Declared => ({
    uid,
    source: 'configuration',
    value,
  }));
  const inSchemas = allSchemas(strapi)
    .filter((schema) => !Object.hasOwn(config.contentTypes, schema.uid))
    .map((schema): Declared => ({
      uid: schema.uid,
      source: 'schema',
      value: optionsOf(schema, PLUGIN),
    }))
    .filter(({ value }) => value !== undefined && value !== null);
  return [...configured, ...inSchemas].sort((one, other) => (one.uid < other.uid ? -1 : 1));
};

const parse = (declared: Declared, problems: string[]): Participation | null => {
  const parsed = participationSchema.safeParse(declared.value);
  if (parsed.success) return parsed.data;
  const lines = describeIssues(parsed.error.issues, declared.value);
  problems.push(...lines.map((line) => line.replace(/^- /, `- ${optionPath(declared)}.`)));
  return null;
};

const checkType = (
  strapi: Core.Strapi,
  declared: Declared,
  problems: string[]
): ParticipatingType | null => {
  const schema = allSchemas(strapi).find(({ uid }) => uid === declared.uid);
  const allowed = allSchemas(strapi)
    .filter(mayTakePart)
    .map(({ uid }) => uid)
    .sort()
    .join(', ');
  if (!schema || !mayTakePart(schema)) {
    const wrong = schema
      ? `"${declared.uid}" belongs to Strapi or a plugin and cannot take part`
      : `there is no content type "${declared.uid}"`;
    problems.push(`- ${optionPath(declared)}: ${wrong}; allowed: ${allowed || 'none'}`);
    return null;
  }
  const participation = parse(declared, problems);
  if (participation === null) return null;
  const found = checkParticipation(participation, viewAttributes(strapi, schema));
  for (const { path, message } of found) {
    problems.push(
      path.startsWith('attributes.')
        ? `- ${declared.uid}: ${message}`
        : `- ${optionPath(declared)}.${path}: ${message}`
    );
  }
  return {
    ...participation,
    uid: declared.uid,
    displayName: schema.info.displayName,
    draftAndPublish: schemas.hasDraftAndPublish(schema as never),
    localized: isLocalized(strapi, schema),
    source: declared.source,
  };
};

/**
 * The content types that take part, by uid.
 * @throws Error one sentence per problem: the option, what is wrong with it and what is allowed.
 */
export const findParticipatingTypes = (
  strapi: Core.Strapi,
  config: FunnelConfig
): readonly ParticipatingType[] => {
  const problems: string[] = [];
  const types = declaredTypes(strapi, config).map((declared) =>
    checkType(strapi, declared, problems)
  );
  if (problems.length > 0) {
    throw new Error(`Content Funnel: wrong content types.\n${problems.join('\n')}`);
  }
  return types.filter((type) => type !== null);
};
