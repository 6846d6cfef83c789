import { TAG_ATTRIBUTES } from '../contract';

/** Under this name the Content Manager's list filters by a finding of the audit. */
const FINDING_FILTER = 'funnelFinding';

const isEmpty = (attribute: string): object => ({ [attribute]: { id: { $null: true } } });
const isFilled = (attribute: string): object => ({ [attribute]: { id: { $notNull: true } } });

/** What the rules about single entries mean, in Strapi's own form. */
const CONDITIONS: Readonly<Partial<Record<string, object>>> = {
  'untagged-entry': {
    $and: [isEmpty(TAG_ATTRIBUTES.stages), isEmpty(TAG_ATTRIBUTES.personas)],
  },
  'half-tagged-entry': {
    $and: [isEmpty(TAG_ATTRIBUTES.stages), isFilled(TAG_ATTRIBUTES.personas)],
  },
};

/** A rule that nobody knows is broken by no entry. */
const NOTHING = { id: { $null: true } };

const conditionOf = (value: unknown): object => {
  const rule: unknown =
    typeof value === 'object' && value !== null && '$eq' in value ? value.$eq : value;
  return (typeof rule === 'string' ? CONDITIONS[rule] : undefined) ?? NOTHING;
};

/** The filters with findings replaced by what they mean; what has none of them stays as it is. */
export const replaceFindingFilters = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map(replaceFindingFilters);
  if (typeof filters !== 'object' || filters === null) return filters;
  const { [FINDING_FILTER]: finding, ...rest } = filters as Record<string, unknown>;
  const others = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, replaceFindingFilters(value)])
  );
  if (finding === undefined) return others;
  const condition = conditionOf(finding);
  return Object.keys(others).length === 0 ? condition : { $and: [others, condition] };
};
