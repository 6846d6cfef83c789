import type { LinkState, ReportLanguage, ReportLink } from '../contract';

/** Times: epoch milliseconds. */
export interface LinkTimes {
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export const stateOf = ({ expiresAt, revokedAt }: LinkTimes, now: number): LinkState => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
};

interface Stored extends LinkTimes {
  readonly id: string;
  readonly name: string;
  readonly journey: string | null;
  readonly language: ReportLanguage;
  readonly createdAt: number;
  readonly openedAt: number | null;
}

export const presentLink = (stored: Stored, now: number): ReportLink => {
  const { id, name, journey, language, createdAt, expiresAt, openedAt } = stored;
  return {
    ...{ id, name, journey, language },
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    openedAt: openedAt === null ? null : new Date(openedAt).toISOString(),
    state: stateOf(stored, now),
  };
};
