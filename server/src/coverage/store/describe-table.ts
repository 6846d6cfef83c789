/** Names of the tables and columns that the counts read, as Strapi has them in its metadata. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTES, type ParticipatingType } from '../../tagging/contract';
import { roleByValue, type RoleByValue } from '../domain/role-by-value';

/** A relation's own table. */
export interface LinkTable {
  readonly name: string;
  /** Column that holds the id of the entry's row. */
  readonly owner: string;
  /** Column that holds the id of the stage's, persona's or touchpoint's row. */
  readonly target: string;
  /** Column that holds the editor's order; null where there is one target at most. */
  readonly order: string | null;
}

export interface TypeTable {
  readonly type: ParticipatingType;
  readonly name: string;
  readonly roleBy: RoleByValue;
  /** Column of the attribute that says the role; null when all entries have one. */
  readonly role: string | null;
  /** Column of the attribute that says the kind; null when the type has none. */
  readonly kind: string | null;
  /** The same for the format and the ask. */
  readonly format: string | null;
  readonly ask: string | null;
  readonly title: string;
  readonly documentId: string;
  readonly updatedAt: string;
  readonly publishedAt: string;
  readonly locale: string;
  readonly updatedBy: string;
  readonly stages: LinkTable;
  readonly personas: LinkTable;
  readonly touchpoints: LinkTable;
  readonly leadsTo: LinkTable;
}

const joinColumn = z.object({ joinColumn: z.object({ name: z.string() }) });
const column = z.object({ columnName: z.string() });
const relation = z.object({
  joinTable: z.object({
    name: z.string(),
    joinColumn: z.object({ name: z.string() }),
    inverseJoinColumn: z.object({ name: z.string() }),
    orderColumnName: z.string().optional(),
  }),
});

type Metadata = Core.Strapi['db']['metadata'];

/** @throws ZodError when Strapi does not know an attribute: a bug, as they are checked at start. */
export const describeTable = (metadata: Metadata, type: ParticipatingType): TypeTable => {
  const { tableName, attributes } = metadata.get(type.uid);
  const columnOf = (attribute: string): string => column.parse(attributes[attribute]).columnName;
  const columnIfNamed = (attribute: string | null | undefined): string | null =>
    attribute ? columnOf(attribute) : null;
  const linkOf = (attribute: string): LinkTable => {
    const { joinTable } = relation.parse(attributes[attribute]);
    return {
      name: joinTable.name,
      owner: joinTable.joinColumn.name,
      target: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName ?? null,
    };
  };
  const roleBy = roleByValue(type);
  return {
    type,
    name: tableName,
    roleBy,
    role: columnIfNamed(roleBy.attribute),
    kind: columnIfNamed(type.fields.kind),
    format: columnIfNamed(type.fields.format),
    ask: columnIfNamed(type.askField),
    title: columnOf(type.fields.title),
    documentId: columnOf('documentId'),
    updatedAt: columnOf('updatedAt'),
    publishedAt: columnOf('publishedAt'),
    locale: columnOf('locale'),
    updatedBy: joinColumn.parse(attributes['updatedBy']).joinColumn.name,
    stages: linkOf(TAG_ATTRIBUTES.stages),
    personas: linkOf(TAG_ATTRIBUTES.personas),
    touchpoints: linkOf(TAG_ATTRIBUTES.touchpoints),
    leadsTo: linkOf(TAG_ATTRIBUTES.leadsTo),
  };
};
