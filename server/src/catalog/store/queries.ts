/** Query fragments that loading, following and reconciling share. */
import type { Core } from '@strapi/strapi';
import type { ImagePlan, LinkPlan, TypePlan } from './describe-type';
import { TAG_KINDS } from './describe-type';
import {
  addSql,
  column,
  constant,
  placeSql,
  printSql,
  stampSql,
  type Client,
  type Sql,
} from './sql-prints';

export type Database = Core.Strapi['db'];
export type Query = ReturnType<Database['getConnection']>;

/** Kinds of prints: the tags' by their place in TAG_KINDS, then the image's two. */
const IMAGE_KIND = TAG_KINDS.length;
const FILE_KIND = TAG_KINDS.length + 1;

export interface Reader {
  readonly db: Database;
  readonly client: Client;
}

export const createReader = (db: Database): Reader => {
  const { client } = db.dialect;
  if (client !== 'sqlite' && client !== 'postgres' && client !== 'mysql') {
    throw new Error(`Content Funnel knows SQLite, PostgreSQL and MySQL, not "${client}"`);
  }
  return { db, client };
};

export const toSql = (
  { db }: Reader,
  sql: Sql,
  alias?: string
): ReturnType<Database['connection']['raw']> =>
  alias === undefined
    ? db.connection.raw(sql.text, sql.names)
    : db.connection.raw(`${sql.text} as ??`, [...sql.names, alias]);

/** Only what the site shows: published, of a locale that exists, with a role. `t`: the type's table. */
export const wherePublished = (query: Query, plan: TypePlan, locales: readonly string[]): Query => {
  if (plan.publishedAt !== null) query.whereNotNull(`t.${plan.publishedAt}`);
  if (plan.localized && plan.locale !== null) query.whereIn(`t.${plan.locale}`, locales);
  if (plan.roles !== null) query.whereIn(`t.${plan.roles.column}`, plan.roles.values);
  return query;
};

export const publishedRows = ({ db }: Reader, plan: TypePlan, locales: readonly string[]): Query =>
  wherePublished(db.getConnection(`${plan.table} as t`), plan, locales);

/** Print of a row of the type: a republish changes the id, an update the time. */
export const rowPrint = ({ client }: Reader, plan: TypePlan): Sql =>
  printSql(client, [column('t.id'), stampSql(client, `t.${plan.updatedAt}`), constant(0)]);

/** Link rows of one kind and what their print is. `l`: the join table. */
export interface LinkSource {
  readonly link: LinkPlan;
  readonly print: Sql;
  from(): Query;
}

const tagSource = ({ db, client }: Reader, link: LinkPlan, kind: number): LinkSource => ({
  link,
  print: printSql(client, [
    column(`l.${link.row}`),
    column(`l.${link.target}`),
    placeSql(client, link.place === null ? null : `l.${link.place}`, kind),
  ]),
  from: () => db.getConnection(`${link.table} as l`),
});

/** The file's own time is in the print too: a changed text or crop is a changed card. */
const imageSource = ({ db, client }: Reader, uid: string, image: ImagePlan): LinkSource => ({
  link: image,
  print: addSql(
    printSql(client, [
      column(`l.${image.row}`),
      column(`l.${image.target}`),
      placeSql(client, `l.${image.place}`, IMAGE_KIND),
    ]),
    printSql(client, [
      column(`l.${image.row}`),
      stampSql(client, `f.${image.fileColumns.updatedAt}`),
      constant(FILE_KIND),
    ])
  ),
  from: () =>
    db
      .getConnection(`${image.table} as l`)
      .innerJoin(`${image.files} as f`, 'f.id', `l.${image.target}`)
      .where({ [`l.${image.typeColumn}`]: uid, [`l.${image.fieldColumn}`]: image.field }),
});

export interface LinkSources {
  readonly tags: readonly { kind: (typeof TAG_KINDS)[number]; source: LinkSource }[];
  readonly image: { plan: ImagePlan; source: LinkSource } | null;
  readonly all: readonly LinkSource[];
}

export const linkSources = (reader: Reader, plan: TypePlan): LinkSources => {
  const tags = TAG_KINDS.flatMap((kind, number) => {
    const link = plan.links[kind];
    return link ? [{ kind, source: tagSource(reader, link, number) }] : [];
  });
  const image = plan.image && {
    plan: plan.image,
    source: imageSource(reader, plan.uid, plan.image),
  };
  const all = tags.map(({ source }) => source);
  return { tags, image, all: image ? [...all, image.source] : all };
};
