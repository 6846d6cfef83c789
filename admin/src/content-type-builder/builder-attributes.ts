/** Attributes of a content type as the Content-Type Builder holds them while it is edited. Pure. */
import {
  FITTING_TYPES,
  MAPPING_FIELDS,
  type MappingField,
} from '../../../server/src/tagging/vocabulary';

export interface BuilderAttribute {
  readonly name: string;
  readonly type: string;
  readonly private?: boolean;
  readonly multiple?: boolean;
  readonly status?: string;
}

type Fitting = Readonly<Record<MappingField, readonly string[]>>;

const fits = (field: MappingField, attribute: BuilderAttribute): boolean =>
  FITTING_TYPES[field].includes(attribute.type) &&
  attribute.private !== true &&
  attribute.status !== 'REMOVED' &&
  !(field === 'image' && attribute.multiple === true);

/** The attributes that each field of a mapping may name. */
export const fittingAttributes = (attributes: readonly BuilderAttribute[]): Fitting =>
  Object.fromEntries(
    MAPPING_FIELDS.map((field) => [
      field,
      attributes.filter((attribute) => fits(field, attribute)).map(({ name }) => name),
    ])
  ) as unknown as Fitting;
