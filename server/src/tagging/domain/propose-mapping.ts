import type { Mapping } from '../candidate-contract';
import type { Role } from '../../taxonomy/contract';
import { MAPPING_FIELDS, type MappingField } from '../vocabulary';
import { fittingAttributes, type AttributeViews } from './check-participation';

/** What attributes are called that hold such a value, likeliest first. */
const USUAL_NAMES: Readonly<Record<MappingField, readonly string[]>> = {
  title: ['title', 'name', 'headline', 'heading', 'label'],
  summary: ['summary', 'excerpt', 'description', 'teaser', 'intro', 'abstract'],
  body: ['body', 'content', 'blocks', 'text', 'article'],
  url: ['slug'],
  image: ['image', 'cover', 'thumbnail', 'picture', 'photo'],
  format: ['format'],
  kind: ['kind'],
  discount: ['discount', 'isDiscount'],
};

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['CTA', /cta|call|offer|product|promo/],
  ['LEAD_MAGNET', /resource|book|download|guide|paper|webinar|magnet/],
];

export interface Proposable {
  readonly singularName: string;
  readonly pluralName: string;
  readonly localized: boolean;
}

const roleOf = (name: string): Role =>
  ROLE_WORDS.find(([, words]) => words.test(name))?.[0] ?? 'ARTICLE';

/** A title is needed: without a usual name the first attribute that fits has to do. */
const pick = (field: MappingField, fitting: readonly string[]): string | undefined => {
  const usual = USUAL_NAMES[field].find((name) => fitting.includes(name));
  return usual ?? (field === 'title' ? fitting.find((name) => name !== 'slug') : undefined);
};

/** What a mapping would be, as far as names and types of attributes tell. */
export const proposeMapping = (
  { singularName, pluralName, localized }: Proposable,
  attributes: AttributeViews
): Mapping => {
  const fitting = fittingAttributes(attributes);
  const fields: Partial<Record<MappingField, string>> = {};
  for (const field of MAPPING_FIELDS) {
    const name = pick(field, fitting[field]);
    if (name === undefined) continue;
    fields[field] =
      field === 'url' ? `${localized ? '/:locale' : ''}/${pluralName}/:${name}` : name;
  }
  return { role: roleOf(singularName), ask: null, fields };
};
