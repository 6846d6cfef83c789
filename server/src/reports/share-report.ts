import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { CoverageRoom } from '../coverage/room-contract';
import type { MadeLink, NewLink } from './contract';
import { presentLink, stateOf } from './domain/present-link';
import { writePage } from './domain/write-page';
import { findLinkByHash, insertLink, noteOpening } from './link-store';

export interface ReportsSetting {
  readonly strapi: Core.Strapi;
  readonly coverage: Pick<CoverageRoom, 'auditCoverage'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const DAY = 86_400_000;
const TOKEN_BYTES = 32;

/** Nobody guesses 256 bits: a hash without salt is enough, and can be looked up. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link to the aggregates of a journey; its token is told this once. */
export const createLink = async (
  { strapi, now }: ReportsSetting,
  input: NewLink,
  by: string
): Promise<MadeLink> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const made = now();
  const id = randomUUID();
  const expiresAt = made + input.days * DAY;
  await insertLink(strapi, input, { id, hash: hashOf(token), by, now: made, expiresAt });
  const { name, journey, language } = input;
  const stored = { id, name, journey, language, createdAt: made, expiresAt };
  return { token, link: presentLink({ ...stored, revokedAt: null, openedAt: null }, made) };
};

/**
 * The page behind a link, counted now over all that is published or drafted.
 *
 * @returns null for a link that nobody made, that has expired or was revoked, or whose journey is
 * gone: one answer for all, which tells nothing
 */
export const openLink = async (
  { strapi, coverage, now }: ReportsSetting,
  token: string
): Promise<string | null> => {
  const link = await findLinkByHash(strapi, hashOf(token));
  if (link === null || stateOf(link, now()) !== 'open') return null;
  const { journey, language } = link;
  const input = { journey };
  const audit = await coverage.auditCoverage(input, { language });
  if (!audit.ok) return null;
  await noteOpening(strapi, link.id, now());
  return writePage({ ...audit, input }, { language, onlyAggregates: true });
};
