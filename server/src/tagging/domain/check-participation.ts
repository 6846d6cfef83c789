import type { Participation } from '../../config/contract';
import type { MappingProblem } from '../candidate-contract';
import { TAG_ATTRIBUTE_NAMES } from '../contract';
import { FITTING_TYPES, SPECIAL_PLACEHOLDERS, type MappingField } from '../vocabulary';
import { isTagRelation } from './tag-attributes';

/** What the checks need of an attribute; `type` is the one underneath a custom field. */
export interface AttributeView {
  readonly type: string;
  readonly private: boolean;
  /** Media only. */
  readonly multiple: boolean;
  /** Enumerations only. */
  readonly values: readonly string[] | null;
  /** Relations only. */
  readonly target: string | null;
}
export type AttributeViews = Readonly<Record<string, AttributeView>>;

export type ParticipationProblem = MappingProblem;

interface Rule {
  readonly what: string;
  readonly fits: (attribute: AttributeView) => boolean;
}

const ofType =
  (...types: readonly string[]) =>
  (attribute: AttributeView): boolean =>
    types.includes(attribute.type);

const SCALAR = [
  ...['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'boolean', 'json', 'blocks'],
  ...['integer', 'biginteger', 'decimal', 'float', 'date', 'time', 'datetime', 'timestamp'],
];

const ofTypes = (field: MappingField): Rule => {
  const types = FITTING_TYPES[field];
  return { what: `of type ${types.join(', ')}`, fits: ofType(...types) };
};

const choice = ofTypes('title');
const RULES: Readonly<Record<Exclude<MappingField, 'url'>, Rule>> = {
  title: ofTypes('title'),
  summary: ofTypes('summary'),
  body: ofTypes('body'),
  image: {
    what: 'of type media that holds a single file',
    fits: (attribute) => attribute.type === 'media' && !attribute.multiple,
  },
  format: ofTypes('format'),
  kind: ofTypes('kind'),
  discount: ofTypes('discount'),
};
const data: Rule = { what: 'that hold a plain value', fits: ofType(...SCALAR) };
const inUrl = ofTypes('url');

const namesThatFit = (attributes: AttributeViews, rule: Rule): string[] =>
  Object.entries(attributes)
    .filter(([, attribute]) => !attribute.private && rule.fits(attribute))
    .map(([name]) => name)
    .sort();

const listed = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');

type Wrong = Pick<MappingProblem, 'reason' | 'message'>;

const whatIsWrong = (attributes: AttributeViews, name: string, rule: Rule): Wrong | null => {
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!attribute) return { reason: 'missing', message: `there is no attribute "${name}"` };
  if (attribute.private) {
    return { reason: 'private', message: `the attribute "${name}" is private` };
  }
  if (!rule.fits(attribute)) {
    const many =
      attribute.type === 'media' && attribute.multiple ? ' that holds several files' : '';
    const message = `the attribute "${name}" is of type ${attribute.type}${many}`;
    return { reason: 'type', message };
  }
  return null;
};

const checkName = (
  attributes: AttributeViews,
  path: string,
  name: string,
  rule: Rule
): ParticipationProblem[] => {
  const wrong = whatIsWrong(attributes, name, rule);
  if (wrong === null) return [];
  const allowed = namesThatFit(attributes, rule);
  const { reason } = wrong;
  const message = `${wrong.message}; allowed are public attributes ${rule.what}: ${listed(allowed)}`;
  return [{ path, reason, name, allowed, message }];
};

/** Names after a colon in a url template, such as `slug` in `/blog/:slug`. */
export const urlPlaceholders = (template: string): string[] =>
  [...template.matchAll(/:([A-Za-z][A-Za-z0-9_]*)/g)].map((match) => match[1] ?? '');

const checkUrl = (attributes: AttributeViews, template: string): ParticipationProblem[] => {
  const names = new Set(urlPlaceholders(template));
  const fitting = namesThatFit(attributes, inUrl).map((name) => `:${name}`);
  const allowed = [...SPECIAL_PLACEHOLDERS.map((name) => `:${name}`), ...fitting];
  return [...names]
    .filter((name) => !SPECIAL_PLACEHOLDERS.includes(name))
    .flatMap((name) => {
      const wrong = whatIsWrong(attributes, name, inUrl);
      if (wrong === null) return [];
      const message = `in "${template}", ":${name}": ${wrong.message}; allowed are :locale, :documentId and public attributes ${inUrl.what}: ${listed(fitting)}`;
      return [{ path: 'fields.url', reason: wrong.reason, name: `:${name}`, allowed, message }];
    });
};

const checkRoleMap = (
  attributes: AttributeViews,
  participation: Participation
): ParticipationProblem[] => {
  const { roleField, roleMap } = participation;
  if (roleMap === undefined) return [];
  if (roleField === undefined) {
    const message = 'says a role per value of `roleField`; give `roleField` too';
    return [{ path: 'roleMap', reason: 'shape', name: 'roleMap', allowed: [], message }];
  }
  const values = attributes[roleField]?.values;
  if (!values) return [];
  return Object.keys(roleMap)
    .filter((value) => !values.includes(value))
    .map((value) => ({
      path: `roleMap.${value}`,
      reason: 'value',
      name: value,
      allowed: values,
      message: `"${value}" is no value of the attribute "${roleField}"; allowed: ${listed(values)}`,
    }));
};

const checkTagNames = (attributes: AttributeViews): ParticipationProblem[] =>
  TAG_ATTRIBUTE_NAMES.filter((name) => Object.hasOwn(attributes, name)).map((name) => ({
    path: `attributes.${name}`,
    reason: isTagRelation(name, attributes[name]) ? 'stored' : 'taken',
    name,
    allowed: [],
    message: isTagRelation(name, attributes[name])
      ? `schema.json holds the tag attribute "${name}". Remove it from the file: the plugin adds it when Strapi starts, and with it in the file Strapi would not start without the plugin. No tag is lost`
      : `the content type has an attribute "${name}" of its own. Rename it: the plugin needs that name (it adds ${TAG_ATTRIBUTE_NAMES.join(', ')})`,
  }));

/** Names of the attributes that each field of a mapping may stand for; a url names any number. */
export const fittingAttributes = (
  attributes: AttributeViews
): Readonly<Record<MappingField, readonly string[]>> => {
  const fitting = Object.entries({ ...RULES, url: inUrl }).map(([field, rule]) => [
    field,
    namesThatFit(attributes, rule),
  ]);
  return Object.fromEntries(fitting) as Record<MappingField, readonly string[]>;
};

/**
 * Checks how a content type takes part against the attributes that it has. An empty list means that
 * everything that is named is there, public and of a fitting type.
 */
export const checkParticipation = (
  participation: Participation,
  attributes: AttributeViews
): ParticipationProblem[] => {
  const { fields, roleField, askField } = participation;
  const named = Object.entries(RULES).flatMap(([field, rule]) => {
    const name = fields[field as keyof typeof fields];
    return typeof name === 'string' ? checkName(attributes, `fields.${field}`, name, rule) : [];
  });
  return [
    ...checkTagNames(attributes),
    ...(roleField === undefined ? [] : checkName(attributes, 'roleField', roleField, choice)),
    ...checkRoleMap(attributes, participation),
    ...(askField === undefined ? [] : checkName(attributes, 'askField', askField, choice)),
    ...named,
    ...fields.data.flatMap((name, index) =>
      checkName(attributes, `fields.data.${index}`, name, data)
    ),
    ...(fields.url === undefined ? [] : checkUrl(attributes, fields.url)),
  ];
};
