/**
 * A role lists its fields by name: one that was made before the plugin lacks the tag fields, and the
 * Content Manager would answer 200 and drop the tags. Here it refuses, and says what to do.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TAG_ATTRIBUTE_NAMES, type ParticipatingType, type TagAttribute } from './contract';
import { namedFindings, replaceFindingFilters } from './domain/finding-filter';
import { changedTags } from './domain/read-tag-change';

type Data = Readonly<Record<string, unknown>>;
type Sanitize = (data: Data) => Promise<Data>;
type SanitizeQuery = (query: Data, ...options: unknown[]) => Promise<Data>;

/** What a finding means as a filter, and the tags that it tells of. */
export type ReadFinding = (
  contentType: string,
  finding: string
) => Promise<{ readonly filter: object; readonly attributes: readonly TagAttribute[] }>;

interface PermissionChecker {
  readonly cannot: { readonly read: (entity: null, attribute: string) => boolean };
  readonly sanitizeCreateInput: Sanitize;
  readonly sanitizeUpdateInput: (entity: unknown) => Sanitize;
  /** A function with one more function per action. */
  readonly sanitizedQuery: SanitizeQuery & Readonly<Record<string, SanitizeQuery>>;
}
interface PermissionCheckerService {
  create(context: { readonly model: string }): PermissionChecker;
}

const refuse = (type: ParticipatingType, fields: readonly TagAttribute[], may: string): never => {
  const names = fields.map((field) => `"${field}"`).join(', ');
  // Of Strapi's 403s the one whose message reaches the reader.
  throw new errors.PolicyError(
    `Your role may not ${may} ${names} of ${type.displayName}. An administrator can grant it with: npx content-funnel roles --grant`,
    { contentType: type.uid, fields }
  );
};

/** Refuses data whose tags were dropped on the way; an untouched form's tags are no change. */
const guardInput =
  (type: ParticipatingType, sanitize: Sanitize): Sanitize =>
  async (data) => {
    const sanitized = await sanitize(data);
    const dropped = changedTags(data).filter((name) => !(name in sanitized));
    if (dropped.length > 0) refuse(type, dropped, 'change the fields');
    return sanitized;
  };

/** Tag attributes that are named anywhere in a filter. */
const filteredTags = (filters: unknown, found = new Set<TagAttribute>()): Set<TagAttribute> => {
  if (typeof filters !== 'object' || filters === null) return found;
  for (const [key, value] of Object.entries(filters)) {
    const name = TAG_ATTRIBUTE_NAMES.find((tag) => tag === key);
    if (name) found.add(name);
    filteredTags(value, found);
  }
  return found;
};

interface Guard {
  readonly type: ParticipatingType;
  readonly readFinding: ReadFinding;
  readonly mayNotRead: (attribute: TagAttribute) => boolean;
}

/** Findings are no attributes: they are asked for by what they mean. */
const explainFindings = async (
  { type, readFinding, mayNotRead }: Guard,
  query: Data
): Promise<Data> => {
  const findings = new Set(namedFindings(query['filters']));
  if (findings.size === 0) return query;
  const meanings = new Map<string, object>();
  for (const finding of findings) {
    const { filter, attributes } = await readFinding(type.uid, finding);
    const hidden = attributes.filter(mayNotRead);
    if (hidden.length > 0) refuse(type, hidden, 'filter by the fields');
    meanings.set(finding, filter);
  }
  return { ...query, filters: replaceFindingFilters(query['filters'], meanings) };
};

/** Refuses a filter on tags that was dropped: the list would show what was not asked for. */
const guardQuery =
  (guard: Guard, sanitize: SanitizeQuery): SanitizeQuery =>
  async (asked, ...options) => {
    const query = await explainFindings(guard, asked);
    const sanitized = await sanitize(query, ...options);
    const left = filteredTags(sanitized['filters']);
    const dropped = [...filteredTags(query['filters'])].filter((name) => !left.has(name));
    if (dropped.length > 0) refuse(guard.type, dropped, 'filter by the fields');
    return sanitized;
  };

const guardChecker = (
  type: ParticipatingType,
  readFinding: ReadFinding,
  checker: PermissionChecker
): PermissionChecker => {
  const { sanitizedQuery, cannot } = checker;
  const guard: Guard = {
    ...{ type, readFinding },
    mayNotRead: (attribute) => cannot.read(null, attribute),
  };
  const perAction = Object.fromEntries(
    Object.entries(sanitizedQuery).map(([action, sanitize]) => [
      action,
      guardQuery(guard, sanitize),
    ])
  );
  return {
    ...checker,
    sanitizeCreateInput: guardInput(type, checker.sanitizeCreateInput),
    sanitizeUpdateInput: (entity) => guardInput(type, checker.sanitizeUpdateInput(entity)),
    sanitizedQuery: Object.assign(guardQuery(guard, sanitizedQuery), perAction),
  };
};

interface ServicesRegistry {
  extend(
    uid: string,
    wrap: (service: PermissionCheckerService) => PermissionCheckerService
  ): unknown;
}

/** Runs in register(). */
export const guardTagFields = (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  readFinding: ReadFinding
): void => {
  const byUid = new Map(types.map((type) => [type.uid, type]));
  const services = strapi.get('services') as ServicesRegistry;
  services.extend('plugin::content-manager.permission-checker', (service) => ({
    ...service,
    create(context) {
      const checker = service.create(context);
      const type = byUid.get(context.model);
      return type ? guardChecker(type, readFinding, checker) : checker;
    },
  }));
};
