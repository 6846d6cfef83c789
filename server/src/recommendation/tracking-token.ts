import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { OutputRef } from './contract';

/** What a tracking token proves: this item was shown by this answer. */
export interface TrackingClaim {
  readonly requestId: string;
  readonly ref: OutputRef;
  readonly slot: string;
  readonly rank: number;
  /** Epoch seconds. */
  readonly issuedAt: number;
  /** From a PUBLIC answer, which may live longer in caches. */
  readonly isPublic: boolean;
}

export interface TrackingTokens {
  sign(claim: TrackingClaim): string;
  /** What the token claims; null when it is not ours, was changed, or is too old. Now: epoch ms. */
  verify(token: string, now: number): TrackingClaim | null;
}

const DAY = 86_400;
const LIFE = { public: 30 * DAY, other: DAY };
/** Instances may disagree a little about the time. */
const CLOCK_SKEW = 300;
const MAC_BYTES = 16;

const bodySchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string(),
  z.int(),
  z.int(),
  z.union([z.literal(0), z.literal(1)]),
]);

const parseBody = (body: string): TrackingClaim | null => {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    if (!parsed.success) return null;
    const [requestId, contentType, documentId, locale, slot, rank, issuedAt, scope] = parsed.data;
    const ref = { contentType, documentId, locale };
    return { requestId, ref, slot, rank, issuedAt, isPublic: scope === 1 };
  } catch {
    return null;
  }
};

/**
 * Signs with HMAC-SHA256 cut to 128 bits (RFC 2104, section 5). A token is `body.mac`, both
 * base64url; it holds nothing that the answer beside it does not show.
 */
export const createTrackingTokens = (secret: string): TrackingTokens => {
  const macOf = (body: string): string =>
    createHmac('sha256', secret).update(body).digest().subarray(0, MAC_BYTES).toString('base64url');
  return {
    sign({ requestId, ref, slot, rank, issuedAt, isPublic }) {
      const { contentType, documentId, locale } = ref;
      const body = Buffer.from(
        JSON.stringify([
          requestId,
          contentType,
          documentId,
          locale,
          slot,
          rank,
          issuedAt,
          isPublic ? 1 : 0,
        ])
      ).toString('base64url');
      return `${body}.${macOf(body)}`;
    },
    verify(token, now) {
      const [body, mac, rest] = token.split('.');
      if (body === undefined || mac === undefined || rest !== undefined) return null;
      // As texts, so that one token has one spelling.
      const given = Buffer.from(mac);
      const own = Buffer.from(macOf(body));
      if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
      const claim = parseBody(body);
      if (claim === null) return null;
      const age = now / 1000 - claim.issuedAt;
      const life = claim.isPublic ? LIFE.public : LIFE.other;
      return age <= life && age >= -CLOCK_SKEW ? claim : null;
    },
  };
};
