/** The SQL that reads a document's rows with their tags, from Strapi's own description of the tables. */
import { TAG_ATTRIBUTE_NAMES, type TagAttribute } from '../contract';

interface LinkTable {
  readonly name: string;
  readonly owner: string;
  readonly target: string;
  /** Null: a relation to one has no order. */
  readonly order: string | null;
}

/** What is used of Strapi's description of a table. */
export interface TableMeta {
  readonly tableName: string;
  readonly attributes: Readonly<
    Record<
      string,
      {
        joinTable?: {
          name: string;
          joinColumn: { name: string };
          inverseJoinColumn: { name: string };
          orderColumnName?: string;
        };
      }
    >
  >;
}

const linkTable = (meta: TableMeta, name: TagAttribute): LinkTable => {
  const table = meta.attributes[name]?.joinTable;
  if (!table) throw new Error(`Content Funnel: ${meta.tableName} has no link table for ${name}`);
  return {
    name: table.name,
    owner: table.joinColumn.name,
    target: table.inverseJoinColumn.name,
    order: table.orderColumnName ?? null,
  };
};

/** Bindings are identifiers; null stands for the document ids. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly (string | null)[];
}

/** `attribute` of a line that stands for the row itself. */
export const ROW_LINE = -1;

const LIVE = 'case when r.published_at is null then 0 else 1 end as live';

const build = (meta: TableMeta, schema: string | undefined, documents: number): Statement => {
  const isAsked = `r.document_id in (${Array(documents).fill('?').join(', ')})`;
  const place = schema === undefined ? '??' : '??.??';
  const named = (table: string): string[] => (schema === undefined ? [table] : [schema, table]);
  const tags = TAG_ATTRIBUTE_NAMES.map((name, attribute): Statement => {
    const { owner, target, order, name: table } = linkTable(meta, name);
    const position = order === null ? '0' : 'l.??';
    const sql = `select ${attribute} as attribute, r.document_id as document, r.id as id, r.locale as locale, ${LIVE}, l.?? as target, ${position} as position, l.id as link from ${place} r inner join ${place} l on l.?? = r.id where ${isAsked}`;
    const columns = order === null ? [target] : [target, order];
    return { sql, bindings: [...columns, ...named(meta.tableName), ...named(table), owner, null] };
  });
  const rows: Statement = {
    sql: `select ${ROW_LINE}, r.document_id, r.id, r.locale, ${LIVE}, 0, 0, 0 from ${place} r where ${isAsked}`,
    bindings: [...named(meta.tableName), null],
  };
  const all = [...tags, rows];
  return {
    sql: all.map(({ sql }) => sql).join(' union all '),
    bindings: all.flatMap(({ bindings }) => bindings),
  };
};

const built = new WeakMap<TableMeta, Statement>();

/**
 * One statement for the rows of some documents and all their tags: a line per row and a line per
 * tag. For a single document its text is put together once per table, as a publish pays for
 * everything that is done here.
 */
export const taggedRowsStatement = (
  meta: TableMeta,
  schema: string | undefined,
  documents: number
): Statement => {
  if (documents > 1) return build(meta, schema, documents);
  const statement = built.get(meta) ?? build(meta, schema, documents);
  built.set(meta, statement);
  return statement;
};
