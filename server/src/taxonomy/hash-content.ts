import { createHash } from 'node:crypto';

/** Equal contents give equal hashes, on every instance. */
export const hashContent = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 16);
