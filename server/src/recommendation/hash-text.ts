import { createHash } from 'node:crypto';

/** 132 bits of SHA-256, as 22 characters that may stand in a URL or a header. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);
