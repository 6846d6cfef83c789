import type { Catalog } from '../catalog/contract';
import { TAG_ATTRIBUTES, type ParticipatingType } from '../tagging/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import type { BriefType, CreationRights, PlanCell } from './contract';
import { roleSource, type RoleSource } from './domain/role-source';

export interface TypesSetting {
  readonly tagging: Pick<TaggingRoom, 'types'>;
  readonly catalog: Pick<Catalog, 'locales'>;
  /** Values that an attribute takes; null: any text. */
  readonly readAllowedValues: (contentType: string, attribute: string) => readonly string[] | null;
}

export interface FittingType {
  readonly type: ParticipatingType;
  readonly source: RoleSource;
  /** What is written when an entry is begun, its title apart. */
  readonly attributes: readonly string[];
}

/** Content types of which an entry can have the role of a cell. */
export const fittingTypes = (
  { tagging, readAllowedValues }: TypesSetting,
  { role, persona }: PlanCell
): FittingType[] =>
  tagging.types().flatMap((type) => {
    const { uid, roleField } = type;
    const values = roleField === undefined ? null : readAllowedValues(uid, roleField);
    const source = roleSource(type, role, values);
    if (source === null) return [];
    const attributes = [
      TAG_ATTRIBUTES.stages,
      ...(persona === null ? [] : [TAG_ATTRIBUTES.personas]),
      ...(source.attribute === null ? [] : [source.attribute]),
    ];
    return [{ type, source, attributes }];
  });

/** Of those the types, and of a localised type the locales, in which the caller may begin an entry. */
export const listTypes = (
  setting: TypesSetting,
  cell: PlanCell,
  creation: CreationRights
): BriefType[] =>
  fittingTypes(setting, cell).flatMap(({ type, attributes }): BriefType[] => {
    const { uid: contentType, displayName: name, localized, draftAndPublish: hasDrafts } = type;
    if (!localized) {
      const may = creation.mayCreate(contentType, null, attributes);
      return may ? [{ contentType, name, hasDrafts, locales: null }] : [];
    }
    const asked = cell.locale === null ? setting.catalog.locales().all : [cell.locale];
    const locales = asked.filter((locale) => creation.mayCreate(contentType, locale, attributes));
    return locales.length === 0 ? [] : [{ contentType, name, hasDrafts, locales }];
  });
