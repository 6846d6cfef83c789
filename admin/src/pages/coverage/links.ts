/** Addresses in the Content Manager. Pure. */
import type { TAG_ATTRIBUTES } from '../../../../server/src/tagging/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import type { EntryFilters } from '../../api/entry-filters';
import type { FunnelType } from '../../api/use-funnel-client';

const STAGES: (typeof TAG_ATTRIBUTES)['stages'] = 'funnelStages';
const PERSONAS: (typeof TAG_ATTRIBUTES)['personas'] = 'funnelPersonas';

export const PERSONA_UID = 'plugin::content-funnel.persona';

type Period = Pick<EntryFilters, 'changedFrom' | 'changedTo'>;

/** A part of a filter: path below `filters`, and value. */
type Condition = readonly [path: readonly string[], value: string];

/**
 * Strapi reads at most five levels below `filters`: what is deeper is lost. So paths are kept short,
 * and a path that ends in an attribute means that it equals the value.
 */
const listUrl = (uid: string, conditions: readonly Condition[], locale: string | null): string => {
  const params = new URLSearchParams({ page: '1', pageSize: '10' });
  for (const [path, value] of conditions) {
    params.set(`filters${path.map((part) => `[${part}]`).join('')}`, value);
  }
  if (locale !== null) params.set('plugins[i18n][locale]', locale);
  return `/content-manager/collection-types/${uid}?${params.toString()}`;
};

export const editUrl = (uid: string, documentId: string, locale: string | null): string => {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
};

export const createUrl = (uid: string): string => `/content-manager/collection-types/${uid}/create`;

/** Entries of a type without any stage; by its name, so that the list shows the filter. */
export const untaggedUrl = (uid: string, locale: string | null): string =>
  listUrl(uid, [[['$and', '0', STAGES, 'name', '$null'], 'true']], locale);

/**
 * Entries of one role, where an attribute says it. None for the role of the type itself: every
 * value that the map does not name has it, and a filter cannot say "any other value".
 */
const roleConditions = (type: FunnelType, role: Role): readonly Condition[] => {
  const { role: own, roleField, roleMap } = type;
  if (roleField === null || own === role) return [];
  return Object.entries(roleMap ?? {})
    .filter(([, mapped]) => mapped === role)
    .map(([value], index) => [['$and', '1', roleField, '$in', String(index)], value]);
};

export interface NamedCell {
  /** Null where the site has one journey only, and a stage's key says enough. */
  readonly journey: string | null;
  readonly stage: { readonly key: string; readonly name: string };
  /** Null: entries that are meant for everyone. */
  readonly persona: { readonly key: string } | null;
  readonly role: Role;
}

/** An entry meant for everyone counts in the cells of every persona. */
const personaConditions = (persona: NamedCell['persona']): readonly Condition[] =>
  persona === null
    ? [[['$and', '2', PERSONAS, 'id', '$null'], 'true']]
    : [
        [['$or', '0', PERSONAS, 'key', '$eq'], persona.key],
        [['$or', '1', PERSONAS, 'id', '$null'], 'true'],
      ];

/** The list's days are those of UTC as the audit's are. */
const periodConditions = ({ changedFrom, changedTo }: Period): readonly Condition[] => [
  ...(changedFrom === null
    ? []
    : [[['$and', '3', 'updatedAt', '$gte'], `${changedFrom}T00:00:00.000Z`] as const]),
  ...(changedTo === null
    ? []
    : [[['$and', '4', 'updatedAt', '$lte'], `${changedTo}T23:59:59.999Z`] as const]),
];

/**
 * Entries of a type that count in a cell, in as far as the Content Manager's list can tell them. The stage is named by its key and, for the Content
 * Manager to show the filter, by its name too.
 */
export const cellUrl = (
  type: FunnelType,
  cell: NamedCell,
  locale: string | null,
  period: Period = { changedFrom: null, changedTo: null }
): string =>
  listUrl(
    type.uid,
    [
      [['$and', '0', STAGES, 'name', '$eq'], cell.stage.name],
      [['$and', '0', STAGES, 'key', '$eq'], cell.stage.key],
      ...(cell.journey === null
        ? []
        : [[['$and', '0', STAGES, 'journey', 'key'], cell.journey] as const]),
      ...roleConditions(type, cell.role),
      ...personaConditions(cell.persona),
      ...periodConditions(period),
    ],
    locale
  );

/** Whether entries of a type can have a role. */
export const canHaveRole = (type: FunnelType, role: Role): boolean =>
  type.role === role || Object.values(type.roleMap ?? {}).includes(role);
