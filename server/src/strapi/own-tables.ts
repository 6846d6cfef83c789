/** The database tables that are the plugin's: those of its content types, and the links of the tags. */
import type { Core } from '@strapi/strapi';
import { isTagRelation, TAXONOMY_PREFIX } from '../tagging';
import type { KeptTable } from './merge-kept-tables';

interface JoinTable {
  readonly name: string;
  readonly orderColumnName?: string;
  readonly inverseOrderColumnName?: string;
}

/** A table as Strapi's database layer describes it. */
export interface TableMeta {
  readonly uid: string;
  readonly tableName: string;
  readonly attributes: Readonly<
    Record<string, { joinTable?: JoinTable; column?: { unsigned?: boolean } }>
  >;
}

export const allTables = (strapi: Core.Strapi): TableMeta[] =>
  [...strapi.db.metadata.values()] as unknown as TableMeta[];

const isOwn = ({ uid }: TableMeta): boolean => uid.startsWith(TAXONOMY_PREFIX);

/** Of a table of the site, only the links of the tags are ours. */
const ownJoinTables = (meta: TableMeta): JoinTable[] =>
  Object.entries(meta.attributes)
    .filter(([name, attribute]) => isOwn(meta) || isTagRelation(name, attribute))
    .flatMap(([, { joinTable }]) => joinTable ?? []);

/** Tables of the plugin's content types, and the link tables of the tags. */
export const ownTables = (strapi: Core.Strapi): KeptTable[] => {
  const tables = new Map<string, KeptTable>();
  for (const meta of allTables(strapi)) {
    if (isOwn(meta)) tables.set(meta.tableName, { name: meta.tableName });
    const dependsOn = isOwn(meta) ? {} : { dependsOn: [{ name: meta.tableName }] };
    for (const { name } of ownJoinTables(meta)) tables.set(name, { name, ...dependsOn });
  }
  return [...tables.values()];
};

/** Link tables of the plugin, with the columns that hold the order of their rows. */
export const ownOrderColumns = (
  strapi: Core.Strapi
): { readonly table: string; readonly columns: readonly string[] }[] =>
  allTables(strapi)
    .flatMap(ownJoinTables)
    .map(({ name, orderColumnName, inverseOrderColumnName }) => ({
      table: name,
      columns: [orderColumnName, inverseOrderColumnName].filter((column) => column !== undefined),
    }));
