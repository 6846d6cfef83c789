/**
 * Where a content type's rows, tags and images are in the database, from Strapi's own metadata:
 * names are shortened and hashed by Strapi, so none is ever written down here.
 */
import type { Fields, Participation } from '../../config/contract';
import { roleValues } from '../domain/entry-role';
import { parseUrlTemplate, type UrlTemplate } from '../domain/url-template';
import { TAG_ATTRIBUTES, type ParticipatingType } from '../../tagging/contract';

/** What is read of `strapi.db.metadata`. */
export interface AttributeMetadata {
  readonly type: string;
  readonly columnName?: string;
  readonly target?: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn?: { readonly name: string };
    readonly morphColumn?: {
      readonly typeColumn: { readonly name: string };
      readonly idColumn: { readonly name: string };
    };
    readonly orderColumnName?: string;
  };
}
export interface ModelMetadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, AttributeMetadata>>;
}
export interface Metadata {
  model(uid: string): ModelMetadata | undefined;
  /** Columns that every link table of this kind has. */
  readonly identifiers: { readonly ORDER_COLUMN: string; readonly FIELD_COLUMN: string };
}

export interface ColumnPlan {
  readonly name: string;
  readonly column: string;
  readonly type: string;
}

/** `row`, `target`, `place`: columns of the join table. */
export interface LinkPlan {
  readonly table: string;
  readonly row: string;
  readonly target: string;
  readonly place: string | null;
}

export interface ImagePlan extends LinkPlan {
  readonly place: string;
  readonly typeColumn: string;
  readonly fieldColumn: string;
  readonly field: string;
  readonly files: string;
  readonly fileColumns: Readonly<
    Record<'url' | 'alternativeText' | 'width' | 'height' | 'updatedAt', string>
  >;
}

export const TAG_KINDS = ['stages', 'personas', 'touchpoints', 'leadsTo'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

export interface TypePlan {
  readonly uid: string;
  readonly participation: Participation;
  readonly localized: boolean;
  readonly table: string;
  readonly documentId: string;
  readonly updatedAt: string;
  /** Null where the type has no such column. */
  readonly locale: string | null;
  readonly publishedAt: string | null;
  /** Attributes that an entry is made of. */
  readonly columns: readonly ColumnPlan[];
  /** Rows that have no role take no part. */
  readonly roles: { readonly column: string; readonly values: readonly string[] } | null;
  readonly url: UrlTemplate | null;
  readonly links: Readonly<Partial<Record<TagKind, LinkPlan>>>;
  readonly image: ImagePlan | null;
}

export const FILE_UID = 'plugin::upload.file';

const columnOf = (model: ModelMetadata, name: string): string | null =>
  model.attributes[name]?.columnName ?? null;

const describeLink = (model: ModelMetadata, name: string): LinkPlan | null => {
  const joinTable = model.attributes[name]?.joinTable;
  if (!joinTable?.inverseJoinColumn) return null;
  return {
    table: joinTable.name,
    row: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
    place: joinTable.orderColumnName ?? null,
  };
};

/** Files are linked by one table for all types: row id, uid and attribute name say whose they are. */
const describeImage = (metadata: Metadata, field: string | undefined): ImagePlan | null => {
  const files = metadata.model(FILE_UID);
  const related = files?.attributes['related']?.joinTable;
  if (field === undefined || !files || !related?.morphColumn) return null;
  const named = (name: string): string => columnOf(files, name) ?? name;
  return {
    table: related.name,
    row: related.morphColumn.idColumn.name,
    target: related.joinColumn.name,
    place: metadata.identifiers.ORDER_COLUMN,
    typeColumn: related.morphColumn.typeColumn.name,
    fieldColumn: metadata.identifiers.FIELD_COLUMN,
    field,
    files: files.tableName,
    fileColumns: {
      url: named('url'),
      alternativeText: named('alternativeText'),
      width: named('width'),
      height: named('height'),
      updatedAt: named('updatedAt'),
    },
  };
};

/** Names of the attributes that hold what an entry shows, each once. */
const attributeNames = (type: Participation, fields: Fields, url: UrlTemplate | null): string[] => {
  const named = [
    fields.title,
    fields.summary,
    fields.format,
    fields.kind,
    fields.discount,
    type.roleField,
    type.askField,
    ...fields.data,
    ...(url?.names ?? []),
  ];
  return [...new Set(named.filter((name) => name !== undefined))];
};

const describeRoles = (model: ModelMetadata, type: Participation): TypePlan['roles'] => {
  const values = roleValues(type);
  const column = type.roleField === undefined ? null : columnOf(model, type.roleField);
  return values === null || column === null ? null : { column, values };
};

/** @throws Error when Strapi does not know the type: the caller checked that it takes part. */
export const describeType = (metadata: Metadata, type: ParticipatingType): TypePlan => {
  const model = metadata.model(type.uid);
  if (!model) throw new Error(`Content type ${type.uid} is not in the database's metadata`);
  const { fields } = type;
  const url = fields.url === undefined ? null : parseUrlTemplate(fields.url);
  const columns = attributeNames(type, fields, url).flatMap((name): ColumnPlan[] => {
    const attribute = model.attributes[name];
    return attribute?.columnName === undefined
      ? []
      : [{ name, column: attribute.columnName, type: attribute.type }];
  });
  const links: Partial<Record<TagKind, LinkPlan>> = {};
  for (const kind of TAG_KINDS) {
    const link = describeLink(model, TAG_ATTRIBUTES[kind]);
    if (link) links[kind] = link;
  }
  return {
    uid: type.uid,
    participation: type,
    localized: type.localized,
    table: model.tableName,
    documentId: columnOf(model, 'documentId') ?? 'document_id',
    updatedAt: columnOf(model, 'updatedAt') ?? 'updated_at',
    locale: columnOf(model, 'locale'),
    publishedAt: columnOf(model, 'publishedAt'),
    columns,
    roles: describeRoles(model, type),
    url,
    links,
    image: describeImage(metadata, fields.image),
  };
};
