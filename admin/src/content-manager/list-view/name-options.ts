import type { TagNames } from '../../../../server/src/tagging/contract';
import type { ShownTag } from './tag-columns';

export interface NameOption {
  /** What the filter compares with. */
  readonly name: string;
  readonly label: string;
}

/**
 * One option per name, in the order of the journeys: Strapi's filter compares names, so that a name
 * which two journeys share finds both. Where there are several journeys, a stage says its own.
 */
export const nameOptions = (names: TagNames, attribute: ShownTag): NameOption[] => {
  if (attribute === 'funnelPersonas') {
    return [...new Set(names.personas.map(({ name }) => name))].map((name) => ({
      name,
      label: name,
    }));
  }
  const journeys = new Map<string, string[]>();
  for (const { name, journey } of names.stages) {
    journeys.set(name, [...(journeys.get(name) ?? []), journey]);
  }
  const isOne = new Set(names.stages.map(({ journey }) => journey)).size === 1;
  return [...journeys].map(([name, of]) => ({
    name,
    label: isOne ? name : `${name} (${of.join(', ')})`,
  }));
};
