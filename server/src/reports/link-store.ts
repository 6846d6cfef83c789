/** Links to reports, in a table of the plugin's own; of a token only its hash is kept. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import { REPORT_LANGUAGES, type NewLink } from './contract';

/** For `content-funnel uninstall`. */
export const LINK_TABLE = 'content_funnel_report_links';

const define: DefineTable = (table) => {
  table.string('id', 36).primary();
  table.string('token_hash', 64).notNullable().unique();
  table.string('name', 120).notNullable();
  table.string('journey', 60);
  table.string('language', 5).notNullable();
  table.string('created_by', 40).notNullable();
  table.bigInteger('created_at').notNullable();
  table.bigInteger('expires_at').notNullable();
  table.bigInteger('revoked_at');
  table.bigInteger('opened_at');
};

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureLinkTable = (strapi: Core.Strapi): Promise<void> =>
  ensureTable(strapi, LINK_TABLE, define);

const time = z.coerce.number();
const optionalTime = z.union([z.null(), time]);

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    journey: z.string().nullable(),
    language: z.enum(REPORT_LANGUAGES),
    created_at: time,
    expires_at: time,
    revoked_at: optionalTime,
    opened_at: optionalTime,
  })
  .transform(({ created_at, expires_at, revoked_at, opened_at, ...link }) => ({
    ...link,
    createdAt: created_at,
    expiresAt: expires_at,
    revokedAt: revoked_at,
    openedAt: opened_at,
  }));
/** Times: epoch milliseconds. */
export type StoredLink = z.output<typeof row>;

const COLUMNS = Object.keys(row.in.shape);

export interface Made {
  readonly id: string;
  readonly hash: string;
  readonly by: string;
  readonly now: number;
  readonly expiresAt: number;
}

export const insertLink = async (
  strapi: Core.Strapi,
  { name, journey, language }: NewLink,
  { id, hash, by, now, expiresAt }: Made
): Promise<void> => {
  const table = await openTable(strapi, LINK_TABLE);
  await table().insert({
    ...{ id, name, journey, language, token_hash: hash },
    ...{ created_by: by, created_at: now, expires_at: expiresAt },
  });
};

/** The newest first. */
export const listLinks = async (strapi: Core.Strapi): Promise<StoredLink[]> => {
  const table = await openTable(strapi, LINK_TABLE);
  const found: unknown = await table().select(COLUMNS).orderBy('created_at', 'desc').limit(500);
  return z.array(row).parse(found);
};

const findBy = async (strapi: Core.Strapi, where: object): Promise<StoredLink | null> => {
  const table = await openTable(strapi, LINK_TABLE);
  const [found]: unknown[] = await table().where(where).select(COLUMNS).limit(1);
  return found === undefined ? null : row.parse(found);
};

export const findLink = (strapi: Core.Strapi, id: string): Promise<StoredLink | null> =>
  findBy(strapi, { id });

export const findLinkByHash = (strapi: Core.Strapi, hash: string): Promise<StoredLink | null> =>
  findBy(strapi, { token_hash: hash });

const update = async (strapi: Core.Strapi, id: string, data: object): Promise<void> => {
  const table = await openTable(strapi, LINK_TABLE);
  await table().where({ id }).update(data);
};

export const revokeLink = (strapi: Core.Strapi, id: string, now: number): Promise<void> =>
  update(strapi, id, { revoked_at: now });

export const noteOpening = (strapi: Core.Strapi, id: string, now: number): Promise<void> =>
  update(strapi, id, { opened_at: now });
